import { MAX_MESSAGE_LENGTH } from '@baton/domain';

/**
 * The part of a message that is analysed: at most 4,000 code units, well-formed, without control characters.
 * Every replacement has the length of what it replaces, so a span found here is a span of the message itself.
 */
export function boundedText(text: string): string {
  return text
    .slice(0, MAX_MESSAGE_LENGTH)
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, ' ');
}

/** `boundedText` with typographic quotes and dashes made plain, still of the same length; for pattern matching. */
export function plainText(text: string): string {
  return boundedText(text)
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');
}

/** Words are runs of letters or digits, with inner apostrophes: "don't" is one word, "😡" is none. */
const word = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;

export function wordsOf(text: string): string[] {
  return plainText(withoutInvisible(text)).toLowerCase().match(word) ?? [];
}

/** Without characters that show nothing: "re\u200bfund" is one word to whoever reads it. Not for spans. */
export function withoutInvisible(text: string): string {
  return text.slice(0, MAX_MESSAGE_LENGTH).replace(/\p{Cf}/gu, '');
}

export function countWords(text: string): number {
  return wordsOf(text).length;
}
