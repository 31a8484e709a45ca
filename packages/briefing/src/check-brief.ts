import type { Author, Brief, BriefLine, Seq } from '@baton/domain';
import type { BriefMessage } from './transcript.js';

/** A line of a brief that the transcript does not support. */
export interface BriefProblem {
  /** Where, e.g. `commitments[1]`. */
  readonly path: string;
  readonly message: string;
}

interface Claim {
  readonly path: string;
  readonly seqs: readonly Seq[];
  /** What the cited messages must contain. */
  readonly quote?: string;
  /** Who must have written them. */
  readonly by?: readonly Author[];
}

/** Compares a brief with the transcript: all cited messages exist, quotes stand in them, and the right person wrote them. Empty means sound. */
export function checkBrief(brief: Brief, messages: readonly BriefMessage[]): BriefProblem[] {
  const bySeq = new Map(messages.map((m) => [m.seq, m]));
  return claimsOf(brief).flatMap(({ path, seqs, quote, by }) => {
    const problems: BriefProblem[] = [];
    for (const seq of seqs) {
      const message = bySeq.get(seq);
      if (!message) problems.push({ path, message: `cites message ${seq}, which does not exist` });
      else if (quote !== undefined && !message.body.includes(quote))
        problems.push({ path, message: `quotes what message ${seq} does not say` });
      else if (by && !by.includes(message.author))
        problems.push({ path, message: `message ${seq} was written by the ${message.author}` });
    }
    return problems;
  });
}

function claimsOf(brief: Brief): Claim[] {
  const spoken: readonly Author[] = ['bot', 'agent'];
  return [
    ...lines('issue', brief.issue ? [brief.issue] : [], ['customer']),
    ...lines('commitments', brief.commitments, spoken),
    ...lines('lastCustomerPoints', brief.lastCustomerPoints, ['customer']),
    ...lines('lastBotAttempts', brief.lastBotAttempts),
    ...brief.attempts.map(({ seqs }, i) => ({ path: `attempts[${i}]`, seqs })),
    ...brief.facts.map(({ seqs }, i) => ({ path: `facts[${i}]`, seqs })),
    ...brief.emotions.map(({ seqs }, i): Claim => ({ path: `emotions[${i}]`, seqs, by: ['customer'] })),
    ...brief.stakes.map(({ seqs, quote }, i): Claim => ({
      path: `stakes[${i}]`,
      seqs,
      quote,
      by: ['customer'],
    })),
    ...brief.sentimentCurve.map(({ seq }, i): Claim => ({
      path: `sentimentCurve[${i}]`,
      seqs: [seq],
      by: ['customer'],
    })),
  ];
}

function lines(section: string, all: readonly BriefLine[], by?: readonly Author[]): Claim[] {
  return all.map(({ seqs, text, quote }, i) => ({
    path: `${section}[${i}]`,
    seqs,
    ...(quote ? { quote: text } : {}),
    ...(by ? { by } : {}),
  }));
}
