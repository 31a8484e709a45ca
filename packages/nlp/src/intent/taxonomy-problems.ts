import { OUT_OF_SCOPE_EXAMPLES, type Taxonomy, type TaxonomyProblem } from '@baton/domain';
import { wordingOf } from './examples.js';

/** Cross-validation needs one example to learn from and one to ask; three make both mean something. */
export const FEWEST_EXAMPLES = 3;
const FEWEST_INTENTS = 2;

/** Everything that is wrong with a taxonomy, in reading order; empty when it can be trained on. */
export function findTaxonomyProblems(taxonomy: Taxonomy): TaxonomyProblem[] {
  return [
    ...tooFewIntents(taxonomy),
    ...duplicates(taxonomy),
    ...emptyExamples(taxonomy),
    ...tooFewExamples(taxonomy),
    ...contradictions(taxonomy),
  ];
}

function tooFewIntents({ intents }: Taxonomy): TaxonomyProblem[] {
  if (intents.length >= FEWEST_INTENTS) return [];
  const message =
    intents.length === 0
      ? 'The taxonomy has no intents.'
      : 'The taxonomy has one intent; a classifier needs two to tell apart.';
  return [{ code: 'too_few_intents', message, intents: intents.map((i) => i.id), example: null }];
}

function duplicates({ intents }: Taxonomy): TaxonomyProblem[] {
  const byId = groupBy(intents, (intent) => intent.id);
  const byName = groupBy(intents, (intent) => asSeen(intent.name));
  return [
    ...[...byId]
      .filter(([, same]) => same.length > 1)
      .map(([id, same]) => ({
        code: 'duplicate_intent' as const,
        message: `The intent id "${id}" is used ${same.length} times.`,
        intents: [id],
        example: null,
      })),
    ...[...byName.values()]
      .filter((same) => new Set(same.map((i) => i.id)).size > 1)
      .map((same) => ({
        code: 'duplicate_name' as const,
        message: `The name "${same[0]?.name ?? ''}" is used by ${same.map((i) => i.id).join(' and ')}.`,
        intents: same.map((i) => i.id),
        example: null,
      })),
  ];
}

/** Names that look alike are one: letter case, width, spaces and characters that show nothing make no difference. */
function asSeen(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function emptyExamples({ intents }: Taxonomy): TaxonomyProblem[] {
  return intents.flatMap((intent) =>
    [...new Set(intent.examples)]
      .filter((example) => wordingOf(example) === '')
      .map((example) => ({
        code: 'empty_example' as const,
        message: `An example of "${intent.id}" has no words: "${example}".`,
        intents: [intent.id],
        example,
      })),
  );
}

function tooFewExamples({ intents }: Taxonomy): TaxonomyProblem[] {
  return intents.flatMap((intent) => {
    const different = new Set(intent.examples.map(wordingOf)).size;
    if (different >= FEWEST_EXAMPLES) return [];
    return [
      {
        code: 'too_few_examples' as const,
        message: `"${intent.id}" has ${different} different examples; it needs at least ${FEWEST_EXAMPLES}.`,
        intents: [intent.id],
        example: null,
      },
    ];
  });
}

function contradictions(taxonomy: Taxonomy): TaxonomyProblem[] {
  const owners = new Map<string, Set<string>>();
  const wording = new Map<string, string>();
  const claim = (example: string, owner: string): void => {
    const key = wordingOf(example);
    if (key === '') return;
    wording.set(key, wording.get(key) ?? example);
    owners.set(key, (owners.get(key) ?? new Set()).add(owner));
  };
  for (const intent of taxonomy.intents) for (const example of intent.examples) claim(example, intent.id);
  for (const example of taxonomy.outOfScope) claim(example, OUT_OF_SCOPE_EXAMPLES);
  return [...owners]
    .filter(([, claimed]) => claimed.size > 1)
    .map(([key, claimed]) => ({
      code: 'contradiction' as const,
      message: `"${wording.get(key) ?? key}" is an example of ${[...claimed].join(' and ')}.`,
      intents: [...claimed],
      example: wording.get(key) ?? key,
    }));
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
