/** The words of a vocabulary that a word may be a misspelling of. */
export type Misspellings = (word: string) => readonly string[];

/** Words of this length and longer may be off by one letter. */
const SHORTEST_FORGIVEN = 6;
/** Nobody misspells longer ones in a way that one letter explains. */
const LONGEST_FORGIVEN = 24;

/**
 * Finds words that are one letter apart: changed, missing, too many, or two swapped. Both sides leave out one letter
 * at each place and meet where the rest is the same, so a look-up costs as many steps as the word has letters.
 */
export function misspellings(vocabulary: Iterable<string>): Misspellings {
  const byRest = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < SHORTEST_FORGIVEN || word.length > LONGEST_FORGIVEN || /\d/.test(word)) continue;
    for (const rest of rests(word)) {
      const words = byRest.get(rest);
      if (words === undefined) byRest.set(rest, [word]);
      else words.push(word);
    }
  }
  return (word) => {
    if (word.length < SHORTEST_FORGIVEN - 1 || word.length > LONGEST_FORGIVEN + 1) return [];
    const near = rests(word).flatMap((rest) => byRest.get(rest) ?? none);
    if (near.length === 0) return none;
    return [...new Set(near)].filter((candidate) => isOneLetterApart(word, candidate));
  };
}

const none: readonly string[] = [];

function rests(word: string): string[] {
  return [word, ...Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1))];
}

function isOneLetterApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
