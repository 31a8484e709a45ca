import { boundedText, countWords } from './bounded.js';

const MOST_SEGMENTS = 6;
/** Shorter pieces ("Hi.", "thanks!") say nothing that the whole does not. */
const FEWEST_WORDS = 3;

/** Where one topic may end: sentence marks, line breaks, and words that announce another thing. */
const border =
  /(?<=[.!?])\s+|\n+|;|,?\s+(?:and|but)\s+(?:also|another thing|while (?:i'm|im) (?:here|at it)|by the way|i also|one more thing)\b|\b(?:also|another (?:thing|question)|one more thing|second(?:ly)?|on top of that|besides that|in addition|by the way|btw|ps)\b[,:]?\s/i;

/** The parts of a message that may be about different things; empty when it is one piece. */
export function segmentsOf(text: string): string[] {
  const pieces = tidy(boundedText(text))
    .split(border)
    .map((piece) => piece.trim())
    .filter((piece) => countWords(piece) >= FEWEST_WORDS);
  return pieces.length < 2 ? [] : pieces.slice(0, MOST_SEGMENTS);
}

/** One space or one line break at a time: over long runs of them `border` would take quadratic time. */
function tidy(text: string): string {
  return text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n[ \n]*/g, '\n');
}
