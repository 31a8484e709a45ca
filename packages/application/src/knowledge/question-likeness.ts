import { contentWords } from './passage.js';

/** Fewer words in common may be chance: "return" alone asks anything. */
const FEWEST_WORDS = 2;

/**
 * How nearly a question is one that the article's title or keywords already ask: 0 … 1, the share of words both have
 * (Dice), at the best of them. Keywords may be whole questions, "how do I return something".
 */
export function questionLikeness(
  question: string,
  article: { readonly title: string; readonly keywords: readonly string[] },
): number {
  const asked = new Set(contentWords(question));
  if (asked.size < FEWEST_WORDS) return 0;
  return Math.max(0, ...[article.title, ...article.keywords].map((name) => dice(asked, name)));
}

function dice(asked: ReadonlySet<string>, name: string): number {
  const words = new Set(contentWords(name));
  if (words.size < FEWEST_WORDS) return 0;
  return (2 * asked.intersection(words).size) / (asked.size + words.size);
}
