/** Does the word differ from the other by at most one letter added, dropped, changed, or swapped with its neighbour? */
export function isOneSlipFrom(word: string, other: string): boolean {
  if (word === other) return true;
  if (Math.abs(word.length - other.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === other[start]) start++;
  let end = 0;
  const shorter = Math.min(word.length, other.length) - start;
  while (end < shorter && word.at(-1 - end) === other.at(-1 - end)) end++;
  const a = word.slice(start, word.length - end);
  const b = other.slice(start, other.length - end);
  if (a.length <= 1 && b.length <= 1) return true;
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}

/** Words that are one slip from a word we look for and mean something else. */
const realWords = new Set(
  (
    'humane humid agents agency persons persona parson prison manage managed manages managing sneak sneaking speaks ' +
    'speaker walking taking staking stalking taken transferred transferring supports operators operated operate escalates connects ' +
    'connected connecting humans employer employers escalator assistants assistance advisory contract contrasting ' +
    'representatives managers supervisors'
  ).split(' '),
);

const SHORTEST = 5;

/** A word as hurried people write it, without vowels after the first letter: "hmn", "agnt". */
const skeleton = (word: string): string => word.charAt(0) + word.slice(1).replace(/[aeiou]/g, '');

/** Every word that is a slip of the pen for one of `lexicon` is replaced by it; the first letter must be right. */
export function correctSlips(clause: string, lexicon: readonly string[]): string {
  return clause
    .split(' ')
    .map((word) => {
      if (/^\w[^aeiou\W\d]{2,}$/.test(word)) return lexicon.find((meant) => skeleton(meant) === word) ?? word;
      if (word.length < SHORTEST || realWords.has(word) || lexicon.includes(word)) return word;
      return lexicon.find((meant) => meant[0] === word[0] && isOneSlipFrom(word, meant)) ?? word;
    })
    .join(' ');
}

/** Letters set apart or held for emphasis make a plain word: "h u m a n", "A-G-E-N-T", "H.U.M.A.N.", "humaaan". */
export function plainLetters(text: string): string {
  return text
    .replace(/\b(?:\p{L}[ .-]){3,20}\p{L}\b/gu, (word) => word.replace(/[ .-]/g, ''))
    .replace(/(\p{L})\1{2,}/giu, '$1');
}
