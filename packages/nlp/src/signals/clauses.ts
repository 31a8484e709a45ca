import { plainText } from '../text/bounded.js';

/**
 * A message cut where one thought ends: at sentence marks, line breaks, commas and "but". Lower case, words
 * separated by single spaces, apostrophes kept inside words ("don't"), everything else dropped.
 */
export function clausesOf(text: string): string[] {
  return plainText(text)
    .toLowerCase()
    .split(/[.!?;:,\n()"]+|\s-+\s|\b(?:but|because|although|however)\b/)
    .map((clause) => clause.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu)?.join(' ') ?? '')
    .filter((clause) => clause !== '');
}
