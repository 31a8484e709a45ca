import { AttributeName, Attributes } from '@baton/domain';
import { z } from 'zod';

const NamedAttribute = z
  .object({
    name: AttributeName,
    value: z.string().trim().max(200, 'must be at most 200 characters'),
    type: z.enum(['text', 'number', 'boolean']).nullish(),
  })
  .superRefine((attribute, context) => {
    if (meantBy(attribute) !== undefined) return;
    const message = attribute.type === 'number' ? 'must be a number' : 'must be true or false';
    context.addIssue({ code: 'custom', path: ['value'], message });
  });
type NamedAttribute = z.infer<typeof NamedAttribute>;

/** Attributes as a form or a typed program gives them, each with its type beside it; becomes the domain's record. */
export const NamedAttributes = z
  .array(NamedAttribute)
  .superRefine((all, context) => {
    const names = all.map(({ name }) => name);
    const again = names.findIndex((name, i) => names.indexOf(name) < i);
    if (again >= 0) context.addIssue({ code: 'custom', path: [again, 'name'], message: 'is there twice' });
  })
  .transform((all) => Object.fromEntries(all.map((attribute) => [attribute.name, meantBy(attribute)])))
  .pipe(Attributes);

const truths: Readonly<Record<string, boolean>> = { true: true, false: false };

/** Undefined when the value is none of its type. */
function meantBy({ type, value }: Pick<NamedAttribute, 'type' | 'value'>): Attributes[string] | undefined {
  if (type === 'boolean') return truths[value];
  if (type !== 'number') return value;
  const number = Number(value);
  return value !== '' && Number.isFinite(number) ? number : undefined;
}
