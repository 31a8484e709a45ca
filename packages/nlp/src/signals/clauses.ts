import { MAX_MESSAGE_LENGTH } from '@baton/domain';
import { plainText } from '../text/bounded.js';

/**
 * A message cut where one thought ends: at sentence marks, line breaks, commas and "but". Lower case, words
 * separated by single spaces, apostrophes kept inside words ("don't"), everything else dropped.
 */
export function clausesOf(text: string): string[] {
  return plainText(bare(text))
    .toLowerCase()
    .split(/[.!?;:,\n()"]+|\s-+\s|\b(?:but|because|although|however)\b/)
    .map((clause) => clause.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu)?.join(' ') ?? '')
    .filter((clause) => clause !== '');
}

/**
 * The words as a reader sees them: without markup, without characters that show nothing ("hu\u00adman"), full-width
 * letters as plain ones. Longer or shorter than the text, so no spans are found in it.
 */
function bare(text: string): string {
  return boundedLength(text)
    .normalize('NFKC')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/&(?:nbsp|#160|#xa0);/gi, ' ')
    .replace(/[\p{Cf}\u034f\u115f\u1160\u3164\uffa0]/gu, '');
}

/** Normalising costs time by length; what is beyond is not analysed anyway. */
function boundedLength(text: string): string {
  return text.slice(0, MAX_MESSAGE_LENGTH).toWellFormed();
}
