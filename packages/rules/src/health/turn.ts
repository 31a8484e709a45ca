import type { Author, Indicator, Seq, Understanding } from '@baton/domain';

/** One message as the indicators see it. Customer turns carry an understanding once the models have run. */
export interface HealthTurn {
  readonly seq: Seq;
  readonly author: Author;
  readonly at: Date;
  readonly body?: string | undefined;
  readonly understanding?: Understanding | undefined;
}

/** A customer turn the models have read. */
export interface UnderstoodTurn extends HealthTurn {
  readonly understanding: Understanding;
}

export function customerTurns(turns: readonly HealthTurn[]): HealthTurn[] {
  return turns.filter((t) => t.author === 'customer');
}

export function understoodTurns(turns: readonly HealthTurn[]): UnderstoodTurn[] {
  return turns.filter((t): t is UnderstoodTurn => t.author === 'customer' && t.understanding !== undefined);
}

/** An indicator that counts messages: its value is their number. */
export function counted(seqs: readonly Seq[]): Indicator {
  return { value: seqs.length, seqs: [...seqs] };
}

/** What the customer writes about with at least this confidence is taken as the topic of the message. */
const TOPIC_CONFIDENCE = 0.4;

/**
 * The intent a message is about, or null when none is likely enough or the message only reacts to what was
 * said before ("yes", "that helped"): a classifier's guess on such words is noise.
 */
export function topicOf(understanding: Understanding): string | null {
  if (['affirm', 'deny', 'helped'].includes(understanding.signal)) return null;
  const best = understanding.intents[0];
  return best !== undefined && best.confidence >= TOPIC_CONFIDENCE ? best.intent : null;
}
