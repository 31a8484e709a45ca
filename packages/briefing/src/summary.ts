import type { BriefLine, SentenceSalience } from '@baton/domain';
import type { Transcript } from './transcript.js';
import { wordsIn } from './transcript.js';

/** A sentence that may be quoted, with what the model thinks of it. */
interface Candidate extends SentenceSalience {
  readonly text: string;
  readonly words: number;
  readonly content: ReadonlySet<string>;
}

/** Words of a summary, by those of the dialogue: about a fifth, within what is read at a glance. */
const summaryBudget = { share: 0.22, fewest: 22, most: 60 } as const;
/** A sentence may overfill the budget by this much, and a budget filled to within it is full. */
const TOLERANCE = 0.15;
/** Share of a sentence's words from which it only repeats what is quoted already. */
const REPEATS = 0.75;

/**
 * What matters most of a dialogue, quoted in the order in which it was said: the sentences that the model finds most
 * telling, as many as the budget allows, without those that say the same again. Neighbours of one message are one quote.
 * Empty where no sentence was weighed.
 */
export function summaryOf(
  { bySeq }: Pick<Transcript, 'bySeq'>,
  salience: readonly SentenceSalience[],
): BriefLine[] {
  const candidates = salience.flatMap((sentence): Candidate[] => {
    const text = bySeq.get(sentence.seq)?.body.slice(sentence.span.start, sentence.span.end) ?? '';
    const words = wordsIn(text);
    // What only announces (“From our page:”) is nothing without what follows.
    return words === 0 || text.endsWith(':') ? [] : [{ ...sentence, text, words, content: contentOf(text) }];
  });
  const chosen = choose(candidates).toSorted((a, b) => a.seq - b.seq || a.span.start - b.span.start);
  return quotes(chosen, bySeq);
}

function choose(candidates: readonly Candidate[]): Candidate[] {
  const room = budgetFor(candidates.reduce((sum, candidate) => sum + candidate.words, 0));
  const chosen: Candidate[] = [];
  let words = 0;
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score)) {
    const overfills = words + candidate.words > room * (1 + TOLERANCE);
    if ((chosen.length > 0 && overfills) || chosen.some((other) => repeats(candidate, other))) continue;
    chosen.push(candidate);
    words += candidate.words;
    if (words >= room * (1 - TOLERANCE)) break;
  }
  return chosen;
}

function budgetFor(words: number): number {
  const { share, fewest, most } = summaryBudget;
  return Math.min(most, Math.max(fewest, share * words));
}

function contentOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

function repeats(candidate: Candidate, other: Candidate): boolean {
  const shared = candidate.content.intersection(other.content).size;
  return shared >= REPEATS * candidate.content.size;
}

function quotes(chosen: readonly Candidate[], bySeq: Transcript['bySeq']): BriefLine[] {
  const lines: { seq: number; start: number; end: number }[] = [];
  for (const { seq, span } of chosen) {
    const body = bySeq.get(seq)?.body ?? '';
    const before = lines.at(-1);
    const adjoins = before?.seq === seq && body.slice(before.end, span.start).trim() === '';
    if (before && adjoins) before.end = span.end;
    else lines.push({ seq, start: span.start, end: span.end });
  }
  return lines.map(({ seq, start, end }) => ({
    text: bySeq.get(seq)?.body.slice(start, end) ?? '',
    seqs: [seq],
    quote: true,
  }));
}
