/** Words that say nothing about the topic; the usual function words of English. */
const STOP = new Set(
  'a an and are as at be but by can do does for from had has have how i if in is it its me my no not of on or our so that the their them then there they this to was we were what when where which who will with you your'.split(
    ' ',
  ),
);

const LONGEST_PASSAGE = 600;

/**
 * The part of an article that answers a question: its summary and the paragraph that shares most words with the
 * question (rarer words count more); the paragraph alone when it says the summary at more length. Plain text; headings and list marks are kept as
 * line starts, links lose their address.
 */
export function bestPassage(article: { summary: string; body: string }, question: string): string {
  const paragraphs = article.body
    // What announces a list stays with it.
    .replaceAll(/:\n{2,}/g, ':\n')
    .split(/\n{2,}/)
    .map(plainText)
    .filter((p) => p.length > 0 && !p.startsWith('#'));
  const wanted = new Set(contentWords(question));
  const frequency = new Map<string, number>();
  for (const p of paragraphs)
    for (const w of new Set(contentWords(p))) frequency.set(w, (frequency.get(w) ?? 0) + 1);
  const scored = paragraphs.map((text) => ({ text, score: overlap(text, wanted, frequency) }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  const summary = article.summary.trim();
  if (!best || best.score === 0) return cut(summary);
  return cut(contains(best.text, summary) ? best.text : `${summary}\n\n${best.text}`);
}

function overlap(text: string, wanted: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): number {
  let score = 0;
  for (const w of new Set(contentWords(text))) if (wanted.has(w)) score += 1 / (frequency.get(w) ?? 1);
  return score;
}

/** The words of a text that say something about its topic, lightly stemmed. */
export function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((w) => w.length > 1 && !STOP.has(w))
    .map(stem);
}

/** Light stemming, enough to bring "returns" to "return". */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(ing|ed|es|s)$/, '') : word;
}

function plainText(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(\*\*|__|`)/g, '')
    .replaceAll(/^[*-] /gm, '• ')
    .trim();
}

/** Shares of the summary's words from which a paragraph says the same at more length. */
const SAID_ALREADY = 0.7;

function contains(paragraph: string, summary: string): boolean {
  const inParagraph = new Set(contentWords(paragraph));
  const wanted = contentWords(summary);
  return wanted.filter((w) => inParagraph.has(w)).length >= SAID_ALREADY * wanted.length;
}

function cut(text: string): string {
  if (text.length <= LONGEST_PASSAGE) return text;
  const head = text.slice(0, LONGEST_PASSAGE);
  const stop = Math.max(head.lastIndexOf('. '), head.lastIndexOf('.\n'), head.lastIndexOf('\n•'));
  return stop > LONGEST_PASSAGE / 2 ? head.slice(0, stop + 1) : `${head.trimEnd()}…`;
}
