import { TeamKey } from '@baton/domain';
import { z } from 'zod';

/** What a wording may name. A sentence is left out where what it names is not known. */
export const templateVariables: readonly string[] = [
  'team',
  'handles',
  'reason',
  'replyBy',
  'topic',
  'customer.firstName',
];

/** Primary tag of a language, e.g. `de` for `de-AT`. */
const Language = z.string().regex(/^[a-z]{2,3}$/, 'must be a language such as en or de');

/** One way to say it: to everybody, or to those whose team and language it names. */
export const Wording = z.strictObject({
  text: z.string().trim().min(1).max(500),
  team: TeamKey.optional(),
  language: Language.optional(),
});
export type Wording = z.infer<typeof Wording>;

/** Several, so that nobody reads the same twice. */
export const Template = z.array(Wording).min(1).max(50);
export type Template = z.infer<typeof Template>;

const LANGUAGE_COUNTS = 2;

/**
 * The texts that fit, most fitting first: the customer's language before any, then the team before any. Empty when all
 * are meant for others.
 *
 * @param locale language tag of the conversation, e.g. `de-AT`
 */
export function textsFor(
  template: Template,
  { team, locale }: { readonly team: string; readonly locale: string },
): string[] {
  const language = locale.split('-')[0]?.toLowerCase();
  const fit = (wording: Wording): number =>
    (wording.language === undefined ? 0 : LANGUAGE_COUNTS) + (wording.team === undefined ? 0 : 1);
  return template
    .filter((w) => (w.team ?? team) === team && (w.language ?? language) === language)
    .toSorted((a, b) => fit(b) - fit(a))
    .map(({ text }) => text);
}

const BRACES = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** What is wrong with the variables of a text, or null. */
export function whyNotFillable(text: string): string | null {
  const names = [...text.matchAll(BRACES)].map(([, name]) => name ?? '');
  const unknown = names.find((name) => !templateVariables.includes(name));
  if (unknown !== undefined)
    return `has the variable {{${unknown}}}, which nothing fills; there are ${templateVariables.join(', ')}`;
  return /[{}]/.test(text.replaceAll(BRACES, '')) ? 'has a brace that belongs to no {{variable}}' : null;
}
