import type { Attempt, AttemptOutcome, BriefAttempt, BriefLine, Seq } from '@baton/domain';
import { excerpt } from './quote.js';
import type { BriefMessage, Transcript } from './transcript.js';

const LONGEST_WHY = 120;
const SHOWN_LAST = 2;

/** What was tried, oldest first, how it ended and, where the customer said so, why it did not help. */
export function attemptsOf(attempts: readonly Attempt[], transcript: Transcript): BriefAttempt[] {
  return attempts
    .toSorted((a, b) => a.atSeq - b.atSeq)
    .flatMap((attempt) => {
      const made = messageAt(attempt.atSeq, transcript);
      if (!made) return [];
      const settled = attempt.outcomeSeq === null ? undefined : transcript.bySeq.get(attempt.outcomeSeq);
      const { title, kind, outcome } = attempt;
      const seqs = settled ? [...new Set([made.seq, settled.seq])] : [made.seq];
      return [{ title, kind, outcome, why: attempt.why ?? inTheirWords(settled), seqs }];
    });
}

/**
 * The message an attempt was made with. An attempt whose own seq is no message (a failed action says nothing) cites the
 * customer's message it answered.
 */
function messageAt(seq: Seq, { messages, bySeq }: Transcript): BriefMessage | undefined {
  return bySeq.get(seq) ?? messages.findLast((m) => m.seq < seq && m.author === 'customer') ?? messages[0];
}

function inTheirWords(settled: BriefMessage | undefined): string | null {
  return settled?.author === 'customer' ? `“${excerpt(settled.body, LONGEST_WHY)}”` : null;
}

const outcomeInWords: Readonly<Record<AttemptOutcome, string>> = {
  pending: 'no reaction yet',
  helped: 'helped',
  not_helped: 'did not help',
  ignored: 'not taken up',
  failed: 'failed',
};

/** The last two attempts as lines, the latest first. */
export function lastAttemptsOf(attempts: readonly Attempt[], transcript: Transcript): BriefLine[] {
  return attempts
    .toSorted((a, b) => a.atSeq - b.atSeq)
    .slice(-SHOWN_LAST)
    .flatMap((attempt) =>
      attemptsOf([attempt], transcript).map(({ title, why, seqs }) => ({
        text: `${title}: ${outcomeInWords[attempt.outcome]}${why === null ? '' : ` (${why})`}`,
        seqs,
        quote: false,
      })),
    )
    .toReversed();
}
