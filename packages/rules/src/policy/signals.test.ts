import { describe, expect, it } from 'vitest';
import { circumstances, conversation, moods, offer, signalsFor } from '../testing/factories.js';
import { checkCondition } from './check-condition.js';
import type { Operator } from './condition.js';
import { signalFor } from './signal-catalogue.js';
import type { PolicySignals } from './signals.js';

const holds = (signals: PolicySignals, signal: string, op: Operator, value: string | number | boolean) =>
  checkCondition({ signal, op, value }, { thresholds: {}, signals }).holds;

describe('what a rule may ask of the customer', () => {
  const signals = signalsFor(moods(0), {
    about: circumstances({
      attributes: { tier: 'gold', seats: 40, trial: false },
      plan: 'Trail Club',
      subscription: 'past_due',
      channel: 'api',
      locale: 'de-AT',
    }),
  });

  it('reads plan, subscription, channel and language', () => {
    expect(holds(signals, 'customer.plan', '=', 'Trail Club')).toBe(true);
    expect(holds(signals, 'customer.subscription', '=', 'past_due')).toBe(true);
    expect(holds(signals, 'conversation.channel', '=', 'api')).toBe(true);
    expect(holds(signals, 'conversation.language', '=', 'de')).toBe(true);
  });

  it('reads whatever the host says of its customer', () => {
    expect(holds(signals, 'customer.attributes.tier', '=', 'gold')).toBe(true);
    expect(holds(signals, 'customer.attributes.seats', '>=', 40)).toBe(true);
    expect(holds(signals, 'customer.attributes.trial', '=', false)).toBe(true);
  });

  it('takes what is not known for the empty text, also where a name means something to JavaScript', () => {
    expect(holds(signals, 'customer.attributes.region', '=', '')).toBe(true);
    expect(holds(signals, 'customer.attributes.region', '>', 0)).toBe(false);
    expect(holds(signals, 'customer.attributes.constructor', '=', '')).toBe(true);
    expect(signalFor('customer.attributes.no such')).toBeUndefined();
    expect(signalFor('customer.attributes.')).toBeUndefined();
  });
});

describe('what a rule may ask of the conversation', () => {
  it('counts whole minutes since the first message, and messages that said no to an offer', () => {
    const turns = conversation(...Array.from({ length: 6 }, () => ['customer', 'hm'] as const));
    const declined = offer(2, { state: 'declined', answeredSeq: 3 });
    const signals = signalsFor(turns, { offers: [declined, offer(4, { state: 'ignored' })] });
    expect(signals.conversation.minutes).toEqual({ value: 2, seqs: [1, 6] });
    expect(signals.conversation.offersDeclined).toEqual({ value: 1, seqs: [3] });
  });
});
