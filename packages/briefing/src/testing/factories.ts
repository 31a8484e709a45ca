import {
  type Attempt,
  AttemptId,
  type AttemptOutcome,
  type Author,
  type Fact,
  FactId,
  type FactKind,
  type Seq,
  type Understanding,
} from '@baton/domain';
import type { BriefInput, BriefMessage } from '../index.js';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const taxonomy: BriefInput['taxonomy'] = [
  {
    id: 'refund_status',
    name: 'Refund not received',
    smallTalk: false,
    requiredFacts: ['order_number', 'amount'],
  },
  { id: 'greeting', name: 'Greeting', smallTalk: true, requiredFacts: [] },
];

export const opening: BriefInput['opening'] = {
  teamName: 'Billing',
  template: '',
  agentName: 'Mira Okonkwo',
  customerName: 'Ada Park',
  accountHighlights: [],
};

export type Line = readonly [Author, string, Partial<Understanding>?];

/** A conversation numbered from 1, with an understanding for every customer message. */
export function conversation(...lines: readonly Line[]): {
  messages: BriefMessage[];
  understandings: Understanding[];
} {
  const messages = lines.map(([author, body], i) => ({ seq: i + 1, author, body }));
  const understandings = lines.flatMap(([author, body, parts], i): Understanding[] =>
    author === 'customer' ? [understanding(i + 1, { wordCount: body.split(/\s+/).length, ...parts })] : [],
  );
  return { messages, understandings };
}

function understanding(seq: Seq, parts: Partial<Understanding>): Understanding {
  return {
    seq,
    intents: [],
    outOfScope: 0,
    sentiment: 0,
    emotions: [],
    target: 'issue',
    asksForHuman: false,
    signal: 'none',
    stakes: [],
    facts: [],
    vector: [],
    wordCount: 0,
    models: {},
    ...parts,
  };
}

export function attempt(atSeq: Seq, outcome: AttemptOutcome, parts: Partial<Attempt> = {}): Attempt {
  return {
    id: AttemptId.parse(id(atSeq)),
    kind: 'article',
    ref: 'refund-times',
    title: 'How long refunds take',
    intent: 'refund_status',
    atSeq,
    outcome,
    outcomeSeq: null,
    why: null,
    ...parts,
  };
}

export function fact(kind: FactKind, value: string, message: BriefMessage): Fact {
  const start = Math.max(0, message.body.indexOf(value));
  return {
    id: FactId.parse(id(message.seq)),
    kind,
    value,
    sourceSeq: message.seq,
    span: { start, end: start + value.length },
    status: 'extracted',
  };
}

export function inputFor(lines: readonly Line[], parts: Partial<BriefInput> = {}): BriefInput {
  return {
    version: 1,
    ...conversation(...lines),
    salience: [],
    written: [],
    attempts: [],
    facts: [],
    escalation: null,
    intents: [{ intent: 'refund_status', confidence: 0.8 }],
    taxonomy,
    opening,
    ...parts,
  };
}
