import { expect, it } from 'vitest';
import { defaultPolicy } from '../policy/default-policy.js';
import { understanding } from '../testing/factories.js';
import type { RecordedTurn } from './record-dialogue.js';
import { replayDialogue } from './replay-dialogue.js';

const START = Date.UTC(2026, 10, 2, 9, 0, 0);
type Said = readonly [
  author: 'customer' | 'agent',
  text: string,
  parts?: Parameters<typeof understanding>[1],
];

function recorded(...said: readonly Said[]): RecordedTurn[] {
  return said.map(([author, text, parts], i) => ({
    author,
    text,
    at: new Date(START + i * 30_000),
    understanding: author === 'customer' ? understanding(1, parts) : undefined,
  }));
}
const replay = (turns: RecordedTurn[]) => replayDialogue(turns, { policy: defaultPolicy, intents: null });

it('decides every message of the customer, with what was known by then', () => {
  const replayed = replay(
    recorded(
      ['customer', 'hello'],
      ['agent', 'What can I do for you?'],
      ['customer', 'my parcel is late', { sentiment: -0.3 }],
      ['agent', 'It is on its way.'],
      ['customer', 'get me a person', { asksForHuman: true }],
    ),
  );
  expect(replayed.map(({ seq, decision }) => [seq, decision.outcome])).toEqual([
    [1, 'continue'],
    [3, 'continue'],
    [5, 'escalate'],
  ]);
  expect(replayed.map(({ health }) => health.customerMessages.value)).toEqual([1, 2, 3]);
});

it('offers once and then respects the cool-down of an offer that nobody answered', () => {
  const angry: Said = ['customer', 'this is awful', { sentiment: -0.9 }];
  const replayed = replay(recorded(angry, ['agent', 'Sorry.'], angry, ['agent', 'Sorry.'], angry, angry));
  expect(replayed.map(({ decision }) => decision.outcome)).toEqual([
    'offer',
    'continue',
    'continue',
    'offer',
  ]);
  expect(replayed[1]?.decision.vetoed.map(({ by }) => by)).toContain('cool_down');
});

it('does not hold topics that nobody defined against the bot', () => {
  const unknown: Said = ['customer', 'blah', { intents: [], outOfScope: 1 }];
  const turns = recorded(unknown, unknown, unknown);
  expect(replay(turns).every(({ decision }) => decision.outcome === 'continue')).toBe(true);
  const known = replayDialogue(turns, { policy: defaultPolicy, intents: [] });
  expect(known.map(({ decision }) => decision.reason)).toContain('not_understood');
});
