import type { Span } from '@baton/domain';
import { boundedText, countWords } from '../text/bounded.js';

/** A turn of a dialogue, as a summariser reads it. */
export interface SaidTurn {
  /** Did the person say it whom the dialogue is about: the customer, or whoever speaks first? */
  readonly byCustomer: boolean;
  readonly text: string;
}

/** One sentence of a turn. */
export interface Sentence {
  /** Number of its turn, from 0. */
  readonly turn: number;
  readonly span: Span;
  readonly text: string;
  readonly words: number;
}

/** Sentences of a dialogue that are read; a dialogue of thousands of turns keeps its beginning and, longer, its end. */
export const MOST_SENTENCES = 256;
const KEPT_FROM_START = 64;
const KEPT_FROM_END = MOST_SENTENCES - KEPT_FROM_START;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of all turns in order; those without a word are left out. Spans count UTF-16 code units of the turn's
 * own text, so that each sentence is a substring of it.
 */
export function sentencesOf(turns: readonly SaidTurn[]): Sentence[] {
  // From both ends, and no further than is kept: cutting up all of a very long dialogue takes most of a second.
  const start: Sentence[] = [];
  let next = 0;
  for (; next < turns.length && start.length <= MOST_SENTENCES; next += 1)
    start.push(...sentencesIn(turns[next]?.text ?? '', next));
  if (next === turns.length && start.length <= MOST_SENTENCES) return start;
  const end: Sentence[][] = [];
  let count = 0;
  for (let turn = turns.length - 1; turn >= next && count < KEPT_FROM_END; turn -= 1) {
    const sentences = sentencesIn(turns[turn]?.text ?? '', turn);
    end.push(sentences);
    count += sentences.length;
  }
  const rest = [...start.slice(KEPT_FROM_START), ...end.toReversed().flat()];
  return [...start.slice(0, KEPT_FROM_START), ...rest.slice(-KEPT_FROM_END)];
}

/** Titles and the like, after whose full stop the sentence goes on: “with Dr. Morgan”. */
const ABBREVIATED = /(?:^|\s)(?:dr|mr|mrs|ms|prof|st|no|nr|approx|incl|e\.g|i\.e|vs)\.\s*$/i;

function wholeSegments(text: string): { segment: string; index: number }[] {
  const whole: { segment: string; index: number }[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const before = whole.at(-1);
    if (before && ABBREVIATED.test(before.segment)) before.segment += segment;
    else whole.push({ segment, index });
  }
  return whole;
}

function sentencesIn(text: string, turn: number): Sentence[] {
  const bounded = boundedText(text);
  return wholeSegments(bounded).flatMap(({ segment, index }) => {
    const sentence = segment.trim();
    const words = countWords(sentence);
    if (words === 0) return [];
    const start = index + segment.indexOf(sentence);
    const span = { start, end: start + sentence.length };
    return [{ turn, span, text: text.slice(span.start, span.end), words }];
  });
}
