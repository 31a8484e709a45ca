import { FactKind, IntentHandling, IntentId, type IntentDefinition } from '@baton/domain';
import { z } from 'zod';

export const MAX_INTENTS = 300;
export const MAX_EXAMPLES_EACH = 2_000;
export const MAX_EXAMPLES = 20_000;
const MAX_TEXT = 500;

const Example = z.string().trim().min(1, 'must not be empty').max(MAX_TEXT);
/** Shown in lists and in sentences, so nothing that is invisible or turns around what stands beside it. */
const Name = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(80)
  .refine((name) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(name), 'must not be empty')
  .refine((name) => !/[\u202a-\u202e\u2066-\u2069]/.test(name), 'must not change the direction of text');
const Examples = z.array(Example).max(MAX_EXAMPLES_EACH);

const IntentChange = z
  .object({
    id: IntentId,
    name: Name,
    description: z.string().trim().max(MAX_TEXT).nullish(),
    handling: IntentHandling,
    path: z.string().max(100),
    requiredFacts: z.array(FactKind).max(FactKind.options.length),
    smallTalk: z.boolean(),
    reply: z.string().trim().max(MAX_TEXT).nullish(),
    examples: Examples,
  })
  .refine(({ smallTalk, reply }) => !smallTalk || reply !== '', {
    path: ['reply'],
    message: 'must say something: small talk is answered with it',
  });
export type IntentChange = z.output<typeof IntentChange>;

/** What an editor has changed: whole intents, and the out-of-scope examples as a whole when they are given. */
export const TaxonomyChanges = z.object({
  upsert: z.array(IntentChange).max(MAX_INTENTS),
  delete: z.array(IntentId).max(MAX_INTENTS),
  outOfScope: Examples.nullish(),
});
export type TaxonomyChanges = z.output<typeof TaxonomyChanges>;

export interface TaxonomyContent {
  readonly intents: readonly IntentDefinition[];
  readonly outOfScope: readonly string[];
}

/** The content after the changes: kept intents stay where they are, new ones come last. */
export function applyChanges(content: TaxonomyContent, changes: TaxonomyChanges): TaxonomyContent {
  const changed = new Map(changes.upsert.map((change) => [change.id, change]));
  const gone = new Set(changes.delete);
  const known = new Set(content.intents.map(({ id }) => id));
  const kept = content.intents.filter(({ id }) => !gone.has(id));
  return {
    intents: [
      ...kept.map((intent) => {
        const change = changed.get(intent.id);
        return change ? merged(intent, change) : intent;
      }),
      ...changes.upsert.filter(({ id }) => !known.has(id)).map((change) => merged(blank, change)),
    ],
    outOfScope: changes.outOfScope ?? content.outOfScope,
  };
}

const blank = { description: '', playbook: null, articles: [], reply: null };

/** What an editor of examples does not know of, playbook and articles, stays as it is. */
function merged(before: typeof blank | IntentDefinition, change: IntentChange): IntentDefinition {
  return {
    ...change,
    description: change.description ?? before.description,
    reply: change.reply === undefined ? before.reply : change.reply || null,
    playbook: before.playbook,
    articles: [...before.articles],
  };
}

/** Where changes contradict the taxonomy or themselves, or leave too much of it; null when nowhere. */
export function flawOf(
  changes: TaxonomyChanges,
  what: { readonly before: TaxonomyContent; readonly teams: ReadonlySet<string> },
): { readonly field: string; readonly message: string } | null {
  const { before, teams } = what;
  const known = new Set(before.intents.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [i, { id, path }] of changes.upsert.entries()) {
    if (seen.has(id)) return { field: `upsert.${i}.id`, message: `“${id}” is there twice` };
    if (!teams.has(path)) return { field: `upsert.${i}.path`, message: `there is no team “${path}”` };
    seen.add(id);
  }
  for (const [i, id] of changes.delete.entries()) {
    if (seen.has(id))
      return { field: `delete.${i}`, message: `“${id}” cannot be changed and deleted at once` };
    if (!known.has(id)) return { field: `delete.${i}`, message: `there is no intent “${id}”` };
  }
  return tooMuch(applyChanges(before, changes));
}

function tooMuch({ intents, outOfScope }: TaxonomyContent) {
  if (intents.length > MAX_INTENTS) return { field: 'upsert', message: `at most ${MAX_INTENTS} intents` };
  const examples = intents.reduce((sum, intent) => sum + intent.examples.length, outOfScope.length);
  return examples > MAX_EXAMPLES
    ? { field: 'upsert', message: `at most ${MAX_EXAMPLES} examples in all, these are ${examples}` }
    : null;
}
