import { Segment, TeamKey, TeamRouting, type TeamClaims } from '@baton/domain';
import { z } from 'zod';
import { LanguageList, Revision, SkillList, shownName, shownText } from '../fields.js';
import { HoursInput } from './hours-input.js';

/** What an offer of a person may name; see `humanOffer`. */
const offerVariables = ['team', 'handles', 'replyBy', 'topic', 'reason', 'customer.firstName'];
const VARIABLE = /\{\{([^{}]*)\}\}/g;

const OfferTemplate = shownText(500).superRefine((template, context) => {
  const names = [...template.matchAll(VARIABLE)].map(([, name]) => (name ?? '').trim());
  const unknown = names.find((name) => !offerVariables.includes(name));
  if (unknown !== undefined)
    context.addIssue(
      `has {{${unknown}}}, which does not exist; there are ${offerVariables.map((name) => `{{${name}}}`).join(', ')}`,
    );
  if (/[{}]/.test(template.replaceAll(VARIABLE, '')))
    context.addIssue('has a brace that belongs to no variable; variables look like {{team}}');
});

const Claims = z
  .object({
    segments: z
      .array(Segment)
      .max(10, 'must be at most 10 segments')
      .transform((segments) => [...new Set(segments)])
      .nullish(),
    products: z
      .array(shownName(80))
      .max(50, 'must be at most 50 products')
      .transform((products) => [...new Set(products)])
      .nullish(),
  })
  .transform(({ segments, products }): TeamClaims => ({
    segments: segments ?? [],
    products: products ?? [],
  }));

/** Only what is given: the domain's default of the rest may change, and then it does for this team too. */
const Routing = z.looseObject({}).transform((fields, context): Partial<TeamRouting> => {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));
  const parsed = TeamRouting.safeParse(given);
  if (parsed.success)
    return Object.fromEntries(Object.entries(parsed.data).filter(([name]) => name in given));
  for (const issue of parsed.error.issues)
    context.addIssue({ code: 'custom', path: issue.path, message: boundsOf(issue) });
  return z.NEVER;
});

function boundsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}`;
  return issue.code === 'too_big' ? `must be at most ${issue.maximum}` : issue.message;
}

const Key = z
  .string()
  .refine(
    (key) => TeamKey.safeParse(key).success,
    'must be 2 to 40 small letters, digits, “-” and “_”, the first a letter',
  );

/** A team is saved as a whole, so what is missing has a value too. */
function orElse<T extends z.ZodType, V>(schema: T, value: V) {
  return schema.nullish().transform((given) => given ?? value);
}

export const SaveTeamInput = z.object({
  key: Key,
  baseRevision: Revision.nullish(),
  name: shownName(60),
  handles: shownName(120),
  description: orElse(shownText(500), ''),
  generalist: z.boolean().nullish(),
  /** Missing: always open. */
  hours: orElse(HoursInput, null),
  /** Missing or empty: the generalist takes over, like for the generalist nobody. */
  fallback: orElse(z.string().max(40, 'must be the key of a team'), ''),
  languages: orElse(LanguageList, []),
  skills: orElse(SkillList, {}),
  claims: orElse(Claims, { segments: [], products: [] }),
  routing: orElse(Routing, {}),
  /** Missing: as it is. Empty: the organisation's own wording. */
  offerTemplate: OfferTemplate.nullish(),
});
export type SaveTeamInput = z.output<typeof SaveTeamInput>;

export const RemoveTeamInput = z.object({ key: Key });
