const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, trimmed; each is a substring of it. */
export function sentencesOf(text: string): string[] {
  return [...segmenter.segment(text)].map((s) => s.segment.trim()).filter((s) => s !== '');
}

const GREETING = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))\b[^.!?]{0,30}[.!?,]*$/i;

/**
 * The part of a message worth quoting: a substring of at most `longest` characters, from the first sentence that is no
 * greeting, as many whole sentences as fit; within one sentence that is too long, whole words.
 */
export function excerpt(text: string, longest: number): string {
  const whole = text.trim();
  const sentences = sentencesOf(whole);
  const opening = sentences.find((s) => !GREETING.test(s)) ?? sentences[0] ?? '';
  const start = whole.indexOf(opening);
  const rest = whole.slice(start);
  if (rest.length <= longest) return rest;
  if (opening.length > longest) return cutAtWord(opening, longest);
  let end = 0;
  for (const sentence of sentencesOf(rest)) {
    const next = rest.indexOf(sentence, end) + sentence.length;
    if (next > longest) break;
    end = next;
  }
  return rest.slice(0, end);
}

function cutAtWord(text: string, longest: number): string {
  const cut = text.slice(0, longest);
  const lastSpace = cut.search(/\s\S*$/);
  const words = lastSpace > longest / 2 ? cut.slice(0, lastSpace) : cut;
  // A cut between the halves of an emoji would leave half a character.
  return words.isWellFormed() ? words : words.slice(0, -1);
}

/** A quote to stand inside a sentence of ours: one line, no full stop at its end, an ellipsis where a sentence was cut. */
export function phrase(text: string, longest: number): string {
  const line = oneLine(text);
  const quoted = excerpt(line, longest);
  const complete = line.endsWith(quoted) || /[.!?]$/.test(quoted);
  const bare = quoted.replace(/[.,;:!\s]+$/u, '');
  return complete ? bare : `${bare}…`;
}

/** A text to stand inside ours: on one line, and without the marks that would turn the direction of our words as well. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
