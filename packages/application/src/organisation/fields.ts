import { LanguageCode, type Skills } from '@baton/domain';
import { z } from 'zod';

/** Marks that turn the direction of whatever stands beside them. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** Letters and signs that show nothing: fillers, joiners, the empty pattern of Braille. */
const BLANK = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Something people read in lists and in sentences; at most `longest` characters. */
export const shownText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `must be at most ${longest} characters`)
    .refine((text) => !TURNS.test(text), 'must not change the direction of text');

/** As `shownText`, with something in it that can be seen. */
export const shownName = (longest: number) =>
  shownText(longest).refine((name) => SEEN.test(name.replaceAll(BLANK, '')), 'must not be empty');

/** Which save was changed; missing for what is new. */
export const Revision = z.int().positive();

const MOST_SKILLS = 30;
const LEVEL = 'must be from 1 to 5';

const SkillInput = z.object({
  // In one spelling, or “Tents” of a team would not be found with an agent who knows “tents”.
  name: shownName(40).transform((name) => name.normalize('NFC').toLowerCase()),
  level: z.int(LEVEL).min(1, LEVEL).max(5, LEVEL),
});

/** Skills as a form sends them; each once, with a level from 1 to 5. */
export const SkillList = z
  .array(SkillInput)
  .max(MOST_SKILLS, `must be at most ${MOST_SKILLS} skills`)
  .superRefine((skills, context) => {
    for (const index of repeated(skills.map(({ name }) => name)))
      context.addIssue({ code: 'custom', path: [index, 'name'], message: 'is there twice' });
  })
  .transform((skills): Skills => Object.fromEntries(skills.map(({ name, level }) => [name, level])));

/** Codes of languages, each once. */
export const LanguageList = z
  .array(z.string().trim().toLowerCase().pipe(LanguageCode))
  .max(20, 'must be at most 20 languages')
  .transform((codes) => [...new Set(codes)]);

/** Where a value stands that stood before. */
export function repeated(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
