import type { Attempt, Offer } from '@baton/domain';
import { describe, expect, it } from 'vitest';
import { computeHealth } from '../health/compute-health.js';
import { defaultPolicy } from '../policy/default-policy.js';
import type { Policy } from '../policy/policy.js';
import { attempt, circumstances, conversation, offer, taxonomy, type Line } from '../testing/factories.js';
import { compareReplays, totalsOf } from './compare-replays.js';
import type { RecordedConversation } from './recorded-conversation.js';
import { replayToHandover } from './replay-recorded.js';

const intents = taxonomy.map((intent) => ({ ...intent, smallTalk: false }));

interface Parts {
  readonly offers?: readonly Offer[];
  readonly attempts?: readonly Attempt[];
  readonly offeredAt?: readonly number[];
  readonly leftBotAt?: number;
}

function recorded(lines: readonly Line[], parts: Parts = {}): RecordedConversation {
  const { offers = [], attempts = [], offeredAt = [], leftBotAt = null } = parts;
  const turns = conversation(...lines);
  const decisions = turns
    .filter(({ author }) => author === 'customer')
    .map(({ seq }) => ({
      seq,
      health: computeHealth({ turns: turns.filter((t) => t.seq <= seq), attempts: [] }),
      circumstances: circumstances(),
      offered: offeredAt.includes(seq),
    }));
  return { turns, decisions, attempts, offers, leftBotAt };
}

const low = (value: number): Policy => ({
  ...defaultPolicy,
  thresholds: { ...defaultPolicy.thresholds, low_sentiment: { default: value, segments: {} } },
});
const outcomes = (stored: RecordedConversation, policy: Policy = defaultPolicy) =>
  replayToHandover(stored, policy, intents).map(({ seq, outcome }) => `${seq} ${outcome}`);

const angry: Line = ['customer', 'this is awful, really awful', { sentiment: -0.7 }];
const cross: Line = ['customer', 'where is my order now please', { sentiment: -0.5 }];
const calm: Line = ['customer', 'I wanted to know about delivery', { sentiment: 0 }];
const bot: Line = ['bot', 'Here you are.'];

describe('replaying a stored conversation', () => {
  it('decides with the stored understanding, and stops where it hands over or the bot was left', () => {
    expect(outcomes(recorded([calm, bot, angry, bot, calm]))).toEqual([
      '1 continue',
      '3 offer',
      '5 continue',
    ]);
    const person: Line = ['customer', 'get me a person', { asksForHuman: true }];
    expect(outcomes(recorded([calm, bot, person, bot, calm]))).toEqual(['1 continue', '3 escalate']);
    expect(outcomes(recorded([calm, bot, calm, bot, angry], { leftBotAt: 4 }))).toEqual([
      '1 continue',
      '3 continue',
    ]);
  });

  it('keeps the answer to an offer that was really made', () => {
    const declined = offer(2, { state: 'declined', answeredSeq: 3, reason: 'low_sentiment' });
    const lines: Line[] = [angry, bot, angry, bot, angry, bot, angry, bot, angry, bot, angry];
    const told = recorded(lines, { offers: [declined], offeredAt: [1] });
    // A "no" rests for four messages, an offer passed over for two.
    expect(outcomes(told).filter((line) => line.includes('offer'))).toEqual(['1 offer', '11 offer']);
    expect(outcomes(recorded(lines)).filter((line) => line.includes('offer'))).toEqual([
      '1 offer',
      '7 offer',
    ]);
  });

  it('counts attempts as they stood then', () => {
    const long = defaultPolicy.rules.filter(({ id }) => id === 'too-many-messages');
    const policy: Policy = {
      ...defaultPolicy,
      rules: long.map((rule) => ({ ...rule, ignoresVetoes: ['attempt_pending'] })),
    };
    const helped = attempt(2, 'helped', { outcomeSeq: 19 });
    const lines: Line[] = Array.from({ length: 10 }, (): Line[] => [calm, bot]).flat();
    const [early, late] = [[helped], [{ ...helped, outcomeSeq: 3 }]];
    expect(outcomes(recorded(lines, { attempts: early }), policy).at(8)).toBe('17 offer');
    expect(outcomes(recorded(lines, { attempts: late }), policy).at(8)).toBe('17 continue');
  });
});

describe('comparing two policies', () => {
  const compared = (lines: readonly Line[], after: Policy) => {
    const stored = recorded(lines);
    const [before, now] = [defaultPolicy, after].map((policy) => replayToHandover(stored, policy, intents));
    return { before: before ?? [], after: now ?? [], compared: compareReplays(before ?? [], now ?? []) };
  };

  it('says what becomes of a conversation', () => {
    const all = [
      compared([calm, bot, cross, bot, angry], low(-0.4)),
      compared([calm, bot, cross], low(-0.4)),
      compared([calm, bot, calm], low(-0.4)),
      compared([angry, bot, calm], low(-0.9)),
    ];
    expect(all.map((pair) => pair.compared.change)).toEqual(['earlier', 'newly', null, 'no_more']);
    expect(totalsOf(all)).toMatchObject({
      conversations: 4,
      before: { offers: 2, escalations: 0 },
      after: { offers: 2, escalations: 0 },
      earlier: 1,
      earlierBy: 1,
      newly: 1,
      noMore: 1,
      later: 0,
      laterBy: null,
    });
  });
});
