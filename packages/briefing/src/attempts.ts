import type {
  Attempt,
  AttemptOutcome,
  Brief,
  BriefAttempt,
  BriefLine,
  Seq,
  Understanding,
} from '@baton/domain';
import { excerpt } from './quote.js';
import { type BriefMessage, type Transcript, transcriptOf } from './transcript.js';

const LONGEST_WHY = 120;
const SHOWN_LAST = 2;
/** Answers nobody took up say little; a long conversation would bury what did not help under them. */
const MOST_IGNORED = 3;

/**
 * What was tried, how it ended and, where the customer said so, why it did not help: first what failed, then the
 * rest, each oldest first. Of what was passed over only the latest few.
 */
export function attemptsOf(attempts: readonly Attempt[], transcript: Transcript): BriefAttempt[] {
  const ordered = attempts.toSorted((a, b) => a.atSeq - b.atSeq);
  const ignored = ordered.filter((a) => a.outcome === 'ignored').slice(0, -MOST_IGNORED);
  const shown = ordered.filter((a) => !hasFailed(a) && !ignored.includes(a));
  return [...ordered.filter(hasFailed), ...shown].flatMap(
    (attempt) => briefAttempt(attempt, transcript) ?? [],
  );
}

function hasFailed({ outcome }: Pick<Attempt, 'outcome'>): boolean {
  return outcome === 'not_helped' || outcome === 'failed';
}

function briefAttempt(attempt: Attempt, transcript: Transcript): BriefAttempt | null {
  const made = messageAt(attempt.atSeq, transcript);
  if (!made) return null;
  const settled = attempt.outcomeSeq === null ? undefined : transcript.bySeq.get(attempt.outcomeSeq);
  const { title, kind, outcome } = attempt;
  const seqs = settled ? [...new Set([made.seq, settled.seq])] : [made.seq];
  return { title, kind, outcome, why: attempt.why ?? inTheirWords(settled), seqs };
}

/**
 * The latest attempt that an agent may mention to the customer as having failed: the customer said so, and it was
 * about the issue of this handoff. Anything else would be an assertion nobody made.
 */
export function failedAttemptAt(
  issue: { readonly intent: string | null; readonly seqs: readonly Seq[] },
  { attempts, transcript }: { attempts: readonly Attempt[]; transcript: Transcript },
): BriefAttempt | null {
  const failed = attempts
    .toSorted((a, b) => a.atSeq - b.atSeq)
    .findLast((attempt) => {
      if (!hasFailed(attempt)) return false;
      const asked = transcript.customer.findLast((m) => m.seq < attempt.atSeq);
      if (asked && issue.seqs.includes(asked.seq)) return true;
      const topic = attempt.intent ?? asked?.understanding?.intents[0]?.intent;
      return topic !== undefined && topic === issue.intent;
    });
  return failed ? briefAttempt(failed, transcript) : null;
}

/** The same for a brief that has been written: what its opening message may mention. */
export function attemptToMention(
  { intent, issue, atSeq }: Pick<Brief, 'intent' | 'issue' | 'atSeq'>,
  chart: {
    readonly messages: readonly BriefMessage[];
    readonly understandings: readonly Understanding[];
    readonly attempts: readonly Attempt[];
  },
): BriefAttempt | null {
  const messages = chart.messages.filter(({ seq }) => seq <= atSeq);
  const attempts = chart.attempts.filter((attempt) => attempt.atSeq <= atSeq);
  const transcript = transcriptOf(messages, chart.understandings);
  return failedAttemptAt({ intent, seqs: issue?.seqs ?? [] }, { attempts, transcript });
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
