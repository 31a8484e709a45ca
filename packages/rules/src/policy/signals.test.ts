import { describe, expect, it } from 'vitest';
import { circumstances, conversation, moods, offer, signalsFor } from '../testing/factories.js';
import { checkCondition } from './check-condition.js';
import type { Comparison } from './condition.js';
import { signalFor } from './signal-catalogue.js';
import type { PolicySignals } from './signals.js';

const holds = (signals: PolicySignals, comparison: Comparison) =>
  checkCondition(comparison, { thresholds: {}, signals }).holds;

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
    expect(holds(signals, { signal: 'customer.plan', op: '=', value: 'Trail Club' })).toBe(true);
    expect(holds(signals, { signal: 'customer.subscription', op: '=', value: 'past_due' })).toBe(true);
    expect(holds(signals, { signal: 'conversation.channel', op: '=', value: 'api' })).toBe(true);
    expect(holds(signals, { signal: 'conversation.language', op: '=', value: 'de' })).toBe(true);
  });

  it('reads whatever the host says of its customer', () => {
    expect(holds(signals, { signal: 'customer.attributes.tier', op: '=', value: 'gold' })).toBe(true);
    expect(holds(signals, { signal: 'customer.attributes.seats', op: '>=', value: 40 })).toBe(true);
    expect(holds(signals, { signal: 'customer.attributes.trial', op: '=', value: false })).toBe(true);
  });

  it('takes what is not known for the empty text, also where a name means something to JavaScript', () => {
    expect(holds(signals, { signal: 'customer.attributes.region', op: '=', value: '' })).toBe(true);
    expect(holds(signals, { signal: 'customer.attributes.region', op: '>', value: 0 })).toBe(false);
    expect(holds(signals, { signal: 'customer.attributes.constructor', op: '=', value: '' })).toBe(true);
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
