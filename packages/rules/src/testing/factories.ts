import {
  type Attempt,
  AttemptId,
  type AttemptOutcome,
  type Circumstances,
  type Offer,
  OfferId,
  type Seq,
  type Understanding,
} from '@baton/domain';
import {
  computeHealth,
  countConversation,
  type HealthTurn,
  type PolicySignals,
  topIntent,
} from '../index.js';

const START = Date.UTC(2026, 10, 2, 9, 0, 0);
const SECONDS_BETWEEN = 30;

export const taxonomy = [
  { id: 'order_status', handling: 'bot' },
  { id: 'refund_status', handling: 'bot' },
  { id: 'account_hacked', handling: 'restricted' },
  { id: 'price_exception', handling: 'person' },
] as const;

export function understanding(seq: Seq, parts: Partial<Understanding> = {}): Understanding {
  return {
    seq,
    intents: [{ intent: 'order_status', confidence: 0.9 }],
    outOfScope: 0,
    sentiment: 0,
    emotions: [],
    target: 'none',
    asksForHuman: false,
    signal: 'none',
    stakes: [],
    facts: [],
    vector: [],
    wordCount: 5,
    models: {},
    ...parts,
  };
}

export type Line = readonly ['customer' | 'bot', string, Partial<Understanding>?];

/** A conversation, one message every thirty seconds, numbered from 1. */
export function conversation(...lines: readonly Line[]): HealthTurn[] {
  return lines.map(([author, body, parts], i) => {
    const seq = i + 1;
    const at = new Date(START + i * SECONDS_BETWEEN * 1000);
    if (author === 'bot') return { seq, author, at, body };
    const wordCount = body.split(/\s+/).filter((w) => w !== '').length;
    return { seq, author, at, body, understanding: understanding(seq, { wordCount, ...parts }) };
  });
}

/** Customer and bot in turn, the customer with these sentiments. */
export function moods(...sentiments: readonly number[]): HealthTurn[] {
  return conversation(
    ...sentiments.flatMap((sentiment, i): Line[] => [
      ['customer', `remark ${i}`, { sentiment }],
      ['bot', `answer ${i}`],
    ]),
  );
}

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export function attempt(atSeq: Seq, outcome: AttemptOutcome, parts: Partial<Attempt> = {}): Attempt {
  return {
    id: AttemptId.parse(id(atSeq)),
    kind: 'article',
    ref: 'an-article',
    title: 'An article',
    intent: 'order_status',
    atSeq,
    outcome,
    outcomeSeq: null,
    why: null,
    ...parts,
  };
}

export function offer(atSeq: Seq, parts: Partial<Offer> = {}): Offer {
  return {
    id: OfferId.parse(id(atSeq)),
    rung: 'human',
    state: 'open',
    reason: 'failed_exchanges',
    body: 'Shall I connect you?',
    atSeq,
    answeredSeq: null,
    coolDownUntilMessages: 0,
    coolDownMessages: null,
    path: null,
    ...parts,
  };
}

/** Somebody of whom nothing is known, in the widget. */
export function circumstances(parts: Partial<Circumstances> = {}): Circumstances {
  return {
    segments: [],
    attributes: {},
    plan: null,
    subscription: null,
    channel: 'widget',
    locale: 'en',
    knowledgeFound: false,
    technicalFailure: false,
    ...parts,
  };
}

/** Signals for the last customer message of a conversation. */
export function signalsFor(
  turns: readonly HealthTurn[],
  {
    attempts = [],
    offers = [],
    about = {},
    ...parts
  }: Partial<Omit<PolicySignals, 'circumstances'>> & {
    attempts?: readonly Attempt[];
    offers?: readonly Offer[];
    about?: Partial<Circumstances>;
  } = {},
): PolicySignals {
  const last = turns.findLast((t) => t.author === 'customer');
  if (!last?.understanding) throw new Error('a conversation without an understood customer message');
  return {
    seq: last.seq,
    body: last.body ?? '',
    understanding: last.understanding,
    intent: topIntent(last.understanding, taxonomy),
    health: computeHealth({ turns, attempts }),
    conversation: countConversation({ turns, attempts, offers }),
    circumstances: circumstances(about),
    ...parts,
  };
}
