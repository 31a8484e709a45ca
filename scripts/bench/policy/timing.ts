import {
  computeHealth,
  countConversation,
  evaluatePolicy,
  type HealthTurn,
  type Policy,
  type PolicySignals,
} from '@baton/rules';
import { quantile } from '../lib/metrics.ts';
import type { JudgedDialogue } from './judged-dialogues.ts';

/** How long one decision takes, in microseconds, median. */
export interface DecisionTime {
  readonly messages: number;
  /** All rules held against signals that are there. */
  readonly policyMicros: number;
  /** With health and counts computed from the messages. */
  readonly decisionMicros: number;
}

const RULES = 50;
const LENGTHS = [25, 50, 100, 200, 400];
const ROUNDS = 5;
const RUNS = 200;

/** Times a policy of fifty rules on conversations of growing length, made of the messages of many dialogues. */
export function timeDecisions(policy: Policy, dialogues: readonly JudgedDialogue[]): DecisionTime[] {
  const fifty = { ...policy, rules: repeated(policy.rules, RULES) };
  const all = dialogues.slice(0, Math.max(...LENGTHS)).flatMap(({ turns }) => turns);
  const turns = all.slice(0, Math.max(...LENGTHS)).map((turn, i): HealthTurn => {
    const seq = i + 1;
    const author = turn.author === 'customer' ? 'customer' : 'bot';
    const at = new Date(i * 30_000);
    return {
      seq,
      author,
      at,
      body: turn.text,
      understanding: turn.understanding && { ...turn.understanding, seq },
    };
  });
  return LENGTHS.map((length) => timed(fifty, upToCustomer(turns, length)));
}

function repeated(rules: Policy['rules'], count: number): Policy['rules'] {
  return Array.from({ length: count }, (_, i) => {
    const rule = rules[i % rules.length];
    if (!rule) throw new Error('a policy without rules');
    return { ...rule, id: `${rule.id}-${i}` };
  });
}

/** At most so many messages; what is decided is one of the customer's. */
function upToCustomer(turns: readonly HealthTurn[], length: number): HealthTurn[] {
  const some = turns.slice(0, length);
  return some.slice(0, some.findLastIndex((turn) => turn.understanding) + 1);
}

function timed(policy: Policy, turns: readonly HealthTurn[]): DecisionTime {
  const signals = signalsOf(turns);
  const standing = { offers: [], attempts: [] };
  return {
    messages: turns.length,
    policyMicros: micros(() => evaluatePolicy(policy, signals, standing)),
    decisionMicros: micros(() => evaluatePolicy(policy, signalsOf(turns), standing)),
  };
}

function signalsOf(turns: readonly HealthTurn[]): PolicySignals {
  const last = turns.at(-1);
  if (!last?.understanding) throw new Error('nothing that a customer said');
  return {
    seq: last.seq,
    body: last.body ?? '',
    understanding: last.understanding,
    intent: null,
    health: computeHealth({ turns, attempts: [] }),
    conversation: countConversation({ turns, attempts: [], offers: [] }),
    circumstances: {
      segments: ['high_value'],
      attributes: {},
      plan: null,
      subscription: null,
      channel: 'widget',
      locale: 'en',
      knowledgeFound: false,
      technicalFailure: false,
    },
  };
}

function micros(decide: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    for (let run = 0; run < RUNS; run += 1) decide();
    return (1000 * (performance.now() - started)) / RUNS;
  });
  return quantile(rounds, 0.5);
}
