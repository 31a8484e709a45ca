import type { Policy } from './policy.js';

/**
 * What a new organisation starts with. The numbers are the product's founding experience: offer a person
 * after about three unsuccessful exchanges or two points of decline, leave the bot room to recover, and lower
 * the bar for customers one cannot afford to lose.
 */
export const defaultPolicy: Policy = {
  version: 1,
  coolDownMessages: 4,
  maxOffers: 3,
  thresholds: {
    low_sentiment: { default: -0.6, segments: { high_value: -0.4, recent_churner: -0.4 } },
    at_risk: { default: 0.55, segments: { high_value: 0.5, recent_churner: 0.5 } },
    failed_exchanges: { default: 3, segments: { high_value: 2, recent_churner: 2 } },
    too_many_messages: { default: 8, segments: { high_value: 6, recent_churner: 6 } },
  },
  templates: {},
  rules: [
    {
      id: 'asked-for-person',
      description: 'Whoever asks for a person gets one, at once, also with the first message.',
      when: { signal: 'understanding.asksForHuman', op: '=', value: true },
      outcome: 'escalate',
      reason: 'asked_for_person',
      priority: 100,
      ignoresVetoes: [],
    },
    {
      id: 'interaction-anger',
      description: 'Anger at this chat, not at the problem: every further answer of the bot makes it worse.',
      when: {
        all: [
          { signal: 'understanding.target', op: '=', value: 'interaction' },
          { signal: 'understanding.sentiment', op: '<', value: -0.5 },
        ],
      },
      outcome: 'escalate',
      reason: 'interaction_anger',
      priority: 90,
      ignoresVetoes: [],
    },
    {
      id: 'restricted-intent',
      description: 'The topic needs a person with access to a restricted system.',
      when: {
        all: [
          { signal: 'intent.handling', op: '=', value: 'restricted' },
          { signal: 'intent.confidence', op: '>=', value: 0.5 },
        ],
      },
      outcome: 'escalate',
      reason: 'restricted_intent',
      priority: 80,
      ignoresVetoes: [],
    },
    {
      id: 'person-intent',
      description: 'The topic needs a person to decide.',
      when: {
        all: [
          { signal: 'intent.handling', op: '=', value: 'person' },
          { signal: 'intent.confidence', op: '>=', value: 0.5 },
        ],
      },
      outcome: 'escalate',
      reason: 'needs_person_intent',
      priority: 70,
      ignoresVetoes: [],
    },
    {
      id: 'technical-failure',
      description: 'The bot itself failed; a customer must not pay for that with another try.',
      when: { signal: 'system.technicalFailure', op: '=', value: true },
      outcome: 'escalate',
      reason: 'technical_failure',
      priority: 60,
      ignoresVetoes: [],
    },
    {
      id: 'declining-sentiment',
      description: 'The mood fell twice.',
      when: { signal: 'health.declinePoints', op: '>=', value: 2 },
      outcome: 'offer',
      reason: 'declining_sentiment',
      priority: 50,
      ignoresVetoes: ['attempt_pending'],
    },
    {
      id: 'failed-exchanges',
      description: 'Several exchanges in this conversation led nowhere.',
      when: { signal: 'health.failedExchanges', op: '>=', threshold: 'failed_exchanges' },
      outcome: 'offer',
      reason: 'failed_exchanges',
      priority: 45,
      ignoresVetoes: [],
    },
    {
      id: 'low-sentiment',
      description: 'The customer is very unhappy about the problem.',
      when: {
        all: [
          { signal: 'understanding.sentiment', op: '<', threshold: 'low_sentiment' },
          { not: { signal: 'understanding.target', op: '=', value: 'interaction' } },
        ],
      },
      outcome: 'offer',
      reason: 'low_sentiment',
      priority: 40,
      ignoresVetoes: ['attempt_pending'],
    },
    {
      id: 'at-risk',
      description:
        'Mood, wording and what the bot could not do together look like conversations that went wrong.',
      when: { signal: 'health.risk', op: '>=', threshold: 'at_risk' },
      outcome: 'offer',
      reason: 'at_risk',
      priority: 35,
      ignoresVetoes: [],
    },
    {
      id: 'not-understood',
      description: 'The bot could not make sense of two messages in a row.',
      when: { signal: 'conversation.notUnderstoodInARow', op: '>=', value: 2 },
      outcome: 'offer',
      reason: 'not_understood',
      priority: 30,
      ignoresVetoes: [],
    },
    {
      id: 'too-many-messages',
      description: 'A long conversation and still no solution.',
      when: {
        signal: 'conversation.messagesWithoutResolution',
        op: '>',
        threshold: 'too_many_messages',
      },
      outcome: 'offer',
      reason: 'too_many_messages',
      priority: 20,
      ignoresVetoes: [],
    },
  ],
};
