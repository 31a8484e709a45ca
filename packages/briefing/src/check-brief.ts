import type { Author, Brief, BriefFact, BriefLine, Seq } from '@baton/domain';
import { isBorneBy } from './supported.js';
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
  /** What the cited messages must bear together, in other words. */
  readonly borne?: string;
  /** What one of the cited messages must say, in whatever spelling. */
  readonly said?: (body: string) => boolean;
}

/** Compares a brief with the transcript: all cited messages exist, quotes stand in them, and the right person wrote them. Empty means sound. */
export function checkBrief(brief: Brief, messages: readonly BriefMessage[]): BriefProblem[] {
  const bySeq = new Map(messages.map((m) => [m.seq, m]));
  return claimsOf(brief).flatMap(({ path, seqs, quote, by, said, borne }) => {
    const problems: BriefProblem[] = [];
    for (const seq of seqs) {
      const message = bySeq.get(seq);
      if (!message) problems.push({ path, message: `cites message ${seq}, which does not exist` });
      else if (quote !== undefined && !message.body.includes(quote))
        problems.push({ path, message: `quotes what message ${seq} does not say` });
      else if (by && !by.includes(message.author))
        problems.push({ path, message: `message ${seq} was written by the ${message.author}` });
    }
    const cited = seqs.flatMap((seq) => bySeq.get(seq) ?? []);
    const bodies = cited.map(({ body }) => body);
    if (problems.length === 0 && borne !== undefined && !isBorneBy(borne, cited))
      problems.push({ path, message: 'is not borne by its messages' });
    if (problems.length === 0 && said && !bodies.some(said))
      problems.push({ path, message: 'says what none of its messages says' });
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
    ...brief.summary.map(({ seqs, text, quote }, i): Claim => ({
      path: `summary[${i}]`,
      seqs,
      ...(quote ? { quote: text } : { borne: text }),
    })),
    ...brief.attempts.map(({ seqs, why }, i): Claim => ({
      path: `attempts[${i}]`,
      seqs,
      ...(why !== null && QUOTED.test(why) ? { said: (body) => body.includes(why.slice(1, -1)) } : {}),
    })),
    ...brief.facts.map((fact, i): Claim => ({
      path: `facts[${i}]`,
      seqs: fact.seqs,
      // What the customer put right on the card stands in no message.
      ...(fact.status === 'corrected' ? {} : { said: (body) => saysFact(body, fact) }),
    })),
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

const QUOTED = /^“.*”$/s;

/** Kinds whose values are written as they are said; dates are worked out ("tomorrow"), products have other names. */
const LITERAL: ReadonlySet<string> = new Set(['order_number', 'account_id', 'email']);
/** Of a phone number the country may be missing, so its end is compared. */
const PHONE_DIGITS = 6;

function saysFact(body: string, { kind, value }: Pick<BriefFact, 'kind' | 'value'>): boolean {
  const said = bare(body);
  if (LITERAL.has(kind)) return said.includes(bare(value));
  if (kind === 'phone') return digits(body).includes(digits(value).slice(-PHONE_DIGITS));
  // “1.2k” is 1200: the zeros are not compared.
  if (kind === 'amount')
    return digits(body).includes(digits(value.split(/[.,]/)[0] ?? '').replace(/0+$/, ''));
  return true;
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function digits(text: string): string {
  return text.replaceAll(/\D/g, '');
}

function lines(section: string, all: readonly BriefLine[], by?: readonly Author[]): Claim[] {
  return all.map(({ seqs, text, quote }, i) => ({
    path: `${section}[${i}]`,
    seqs,
    ...(quote ? { quote: text } : {}),
    ...(by ? { by } : {}),
  }));
}
