import type { PolicySheetFragment } from '@baton/graphql-client/console';

export const text = `coolDownMessages: 4
maxOffers: 3

# As the founders had it.
thresholds:
  low: { default: -0.6 }

rules:
  - id: asked
    description: Whoever asks gets one.
    when: { signal: understanding.asksForHuman, op: =, value: true }
    outcome: escalate
    reason: asked_for_person
    priority: 100
`;

/** A third version with one rule. */
export const sheet: PolicySheetFragment = {
  version: 3,
  note: 'As it was',
  publishedAt: '2026-11-02T09:00:00.000Z',
  publishedBy: 'Mira',
  text,
  outline: {
    rules: [
      {
        id: 'asked',
        description: 'Whoever asks gets one.',
        sentence: 'Hand over to a person when the customer asks for a person.',
        outcome: 'ESCALATE',
        reason: 'ASKED_FOR_PERSON',
        priority: 100,
        line: 9,
      },
    ],
    thresholds: [
      { name: 'low', default: -0.6, segments: [], usedBy: [], least: null, greatest: null, whole: false },
    ],
    templates: [],
    coolDownMessages: 4,
    maxOffers: 3,
  },
};
