import { Decision, type Segment } from '@baton/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt, conversation, moods, offer, signalsFor } from '../testing/factories.js';
import { defaultPolicy } from './default-policy.js';
import { evaluatePolicy } from './evaluate-policy.js';
import { explainDecision } from './explain-decision.js';
import { type Policy, type PolicyRule, VetoName } from './policy.js';

const nothing = { offers: [], attempts: [] };
const decide = (
  ...[signals, standing = nothing]: [
    Parameters<typeof evaluatePolicy>[1],
    Parameters<typeof evaluatePolicy>[2]?,
  ]
) => evaluatePolicy(defaultPolicy, signals, standing);

describe('default policy', () => {
  it('goes on while all is well', () => {
    const decision = decide(signalsFor(moods(0.2)));
    expect(decision).toMatchObject({
      outcome: 'continue',
      reason: 'none',
      ruleId: null,
      applicable: [],
      vetoed: [],
    });
    expect(explainDecision(decision)).toBe('Nothing called for a person.');
  });

  it('hands over whoever asks for a person, with the very first message', () => {
    const decision = decide(signalsFor(conversation(['customer', 'get me a human', { asksForHuman: true }])));
    expect(decision).toMatchObject({ outcome: 'escalate', reason: 'asked_for_person', policyVersion: 1 });
    expect(decision.evidence).toEqual([
      {
        signal: 'understanding.asksForHuman',
        op: '=',
        segment: null,
        value: true,
        threshold: true,
        seqs: [1],
        quote: 'get me a human',
      },
    ]);
    expect(explainDecision(decision)).toBe(
      'Handed over to a person because the customer asked for one in message 1.',
    );
  });

  it('tells anger at the chat from anger at the problem', () => {
    const angry = (target: 'issue' | 'interaction', sentiment: number) =>
      decide(signalsFor(conversation(['customer', 'this is useless', { target, sentiment }])));
    expect(angry('interaction', -0.55)).toMatchObject({ outcome: 'escalate', reason: 'interaction_anger' });
    expect(angry('issue', -0.55).outcome).toBe('continue');
    expect(angry('issue', -0.7)).toMatchObject({ outcome: 'offer', reason: 'low_sentiment' });
  });

  it.each([
    ['account_hacked', 'restricted_intent'],
    ['price_exception', 'needs_person_intent'],
  ])('hands %s over when it is sure enough', (intent, reason) => {
    const about = (confidence: number) =>
      decide(signalsFor(conversation(['customer', 'please', { intents: [{ intent, confidence }] }])));
    expect(about(0.5)).toMatchObject({ outcome: 'escalate', reason });
    expect(about(0.49).outcome).toBe('continue');
  });

  it('hands over when the bot itself fails', () => {
    expect(decide(signalsFor(moods(0), { about: { technicalFailure: true } }))).toMatchObject({
      outcome: 'escalate',
      reason: 'technical_failure',
    });
  });

  it('offers a person after two points of decline and says where', () => {
    const decision = decide(signalsFor(moods(0, -0.35, -0.66)));
    expect(decision).toMatchObject({
      outcome: 'offer',
      reason: 'declining_sentiment',
      ruleId: 'declining-sentiment',
    });
    expect(decision.applicable).toEqual(['declining-sentiment', 'low-sentiment']);
    expect(explainDecision(decision)).toBe(
      "Offered a person because the customer's mood went down in messages 3 and 5.",
    );
  });

  it('says what was offered', () => {
    const decision = decide(signalsFor(moods(0, -0.35, -0.66)));
    expect(explainDecision(decision, 'resource')).toMatch(/^Offered another article because /);
  });

  it('offers after three failed exchanges, after two to customers one cannot afford to lose', () => {
    const turns = moods(0, 0, 0, 0);
    const failed = (count: number, segments: Segment[] = []) =>
      decide(
        signalsFor(turns, {
          about: { segments },
          attempts: [2, 4, 6].slice(0, count).map((s) => attempt(s, 'not_helped')),
        }),
      ).reason;
    expect(failed(3)).toBe('failed_exchanges');
    expect(failed(2)).toBe('none');
    expect(failed(2, ['high_value'])).toBe('failed_exchanges');
    expect(failed(2, ['member', 'recent_churner'])).toBe('failed_exchanges');
  });

  it('offers when more than eight messages brought no solution, counting from the last one that helped', () => {
    const nine = moods(...Array.from({ length: 9 }, () => 0));
    expect(decide(signalsFor(nine))).toMatchObject({ outcome: 'offer', reason: 'too_many_messages' });
    expect(decide(signalsFor(nine.slice(0, -2))).outcome).toBe('continue');
    expect(decide(signalsFor(nine, { attempts: [attempt(4, 'helped', { outcomeSeq: 5 })] })).outcome).toBe(
      'continue',
    );
  });

  it('offers when it understood nothing twice in a row', () => {
    const unclear = { intents: [{ intent: 'order_status', confidence: 0.2 }] };
    const twice = conversation(
      ['customer', 'blah blah', unclear],
      ['bot', 'Sorry?'],
      ['customer', 'blah bleh', unclear],
    );
    expect(decide(signalsFor(twice))).toMatchObject({ outcome: 'offer', reason: 'not_understood' });
    expect(decide(signalsFor(twice.slice(0, 1))).outcome).toBe('continue');
  });
});

describe('vetoes', () => {
  const sinking = moods(0, -0.35, -0.5, -0.5, -0.7);
  const decideWith = (standing: Partial<Parameters<typeof evaluatePolicy>[2]>) =>
    decide(signalsFor(sinking), { ...nothing, ...standing });

  it.each([
    ['an offer is open', offer(6), 'offer_open'],
    ['the customer has just declined', offer(6, { state: 'declined', answeredSeq: 9 }), 'just_declined'],
    [
      'it is too early to ask again',
      offer(4, { state: 'declined', answeredSeq: 5, coolDownUntilMessages: 6 }),
      'cool_down',
    ],
  ])('holds back the offer while %s', (_, standing, by) => {
    const decision = decideWith({ offers: [standing] });
    expect(decision).toMatchObject({ outcome: 'continue', reason: 'none', applicable: [] });
    expect(decision.vetoed[0]).toEqual({ ruleId: 'declining-sentiment', by });
  });

  it('asks again only on new evidence', () => {
    const declined = { state: 'declined', coolDownUntilMessages: 4 } as const;
    const flat = moods(0, -0.35, -0.66, -0.5, -0.5);
    expect(
      evaluatePolicy(defaultPolicy, signalsFor(flat), {
        ...nothing,
        offers: [offer(6, { ...declined, answeredSeq: 7 })],
      }).vetoed,
    ).toContainEqual({ ruleId: 'declining-sentiment', by: 'no_new_evidence' });
    expect(decideWith({ offers: [offer(6, { ...declined, answeredSeq: 7 })] }).reason).toBe(
      'declining_sentiment',
    );
  });

  it('stops asking after the last allowed offer', () => {
    const offers = [1, 2, 3].map((n) => offer(n, { state: 'declined', answeredSeq: n }));
    expect(decideWith({ offers }).vetoed[0]?.by).toBe('max_offers');
  });

  it('gives an attempt its chance, unless the customer turns it down or is upset', () => {
    const turns = moods(0, 0, 0, 0, 0);
    const failed = [2, 4, 6].map((s) => attempt(s, 'not_helped'));
    const attempts = [...failed, attempt(8, 'pending')];
    const pending = decide(signalsFor(turns, { attempts }), { offers: [], attempts });
    expect(pending).toMatchObject({
      outcome: 'continue',
      vetoed: [{ ruleId: 'failed-exchanges', by: 'attempt_pending' }],
    });
    expect(explainDecision(pending)).toBe(
      'A person was not offered yet: the customer may still be trying the last suggestion.',
    );
    expect(decideWith({ attempts: [attempt(8, 'pending')] }).outcome).toBe('offer');
  });

  it('never holds back a person the customer asked for', () => {
    const turns = conversation(['customer', 'a human please', { asksForHuman: true }]);
    const states = fc.constantFrom('open', 'accepted', 'declined', 'ignored');
    fc.assert(
      fc.property(fc.array(states), fc.boolean(), (offers, pending) => {
        const decision = decide(signalsFor(turns), {
          offers: offers.map((state, i) =>
            offer(i + 1, { state, coolDownUntilMessages: 99, answeredSeq: 1 }),
          ),
          attempts: pending ? [attempt(1, 'pending')] : [],
        });
        expect(decision).toMatchObject({ outcome: 'escalate', reason: 'asked_for_person', vetoed: [] });
      }),
    );
  });
});

describe('order of evaluation', () => {
  const always = { signal: 'health.customerMessages', op: '>=', value: 1 } as const;
  const rules = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,4}$/),
      outcome: fc.constantFrom('continue', 'offer', 'escalate'),
      priority: fc.integer({ min: 0, max: 3 }),
      ignoresVetoes: fc.constantFrom([], VetoName.options),
    }),
    { minLength: 1, maxLength: 20, selector: (r) => r.id },
  );
  const asPolicy = (
    drawn: readonly Pick<PolicyRule, 'id' | 'outcome' | 'priority' | 'ignoresVetoes'>[],
  ): Policy => ({
    ...defaultPolicy,
    rules: drawn.map((r) => ({
      ...r,
      ignoresVetoes: [...r.ignoresVetoes],
      when: always,
      description: 'always',
      reason: r.outcome === 'continue' ? ('none' as const) : ('low_sentiment' as const),
    })),
  });
  const strength = { escalate: 2, offer: 1, continue: 0 };

  it('is total: records every rule that applies, strongest outcome, then priority, then id first', () => {
    fc.assert(
      fc.property(rules, fc.boolean(), (drawn, offerOpen) => {
        const standing = { offers: offerOpen ? [offer(1)] : [], attempts: [] };
        const decision = Decision.parse(evaluatePolicy(asPolicy(drawn), signalsFor(moods(0)), standing));
        const named = [...decision.applicable, ...decision.vetoed.map((v) => v.ruleId)];
        expect(named.toSorted()).toEqual(drawn.map((r) => r.id).toSorted());
        expect(decision.ruleId).toBe(decision.applicable[0] ?? null);
        const ranks = decision.applicable.map((id) => {
          const rule = drawn.find((r) => r.id === id);
          return rule ? strength[rule.outcome] * 10 + rule.priority : -1;
        });
        expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
      }),
    );
  });

  it('does not depend on the order in which the rules are written', () => {
    fc.assert(
      fc.property(rules, (drawn) => {
        const one = evaluatePolicy(asPolicy(drawn), signalsFor(moods(0)), nothing);
        expect(evaluatePolicy(asPolicy(drawn.toReversed()), signalsFor(moods(0)), nothing)).toEqual(one);
      }),
    );
  });
});
