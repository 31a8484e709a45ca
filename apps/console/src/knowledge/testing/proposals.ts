import type { Proposal } from '../proposal.js';

const common = {
  state: 'OPEN',
  resembles: null,
  conversations: [],
  resolvedBy: 'Mira Okonkwo',
  createdAt: '2026-11-23T12:00:00Z',
  decidedAt: null,
  decidedBy: null,
  result: null,
} as const;

export function articleProposal(id: string): Proposal {
  const title = 'Do you rent?';
  const text = 'By the day.';
  return {
    ...common,
    id,
    draft: {
      __typename: 'ArticleDraft',
      title,
      summary: text,
      body: text,
      question: title,
      articleIntent: null,
    },
  };
}

export function exampleProposal(id: string): Proposal {
  return {
    ...common,
    id,
    draft: { __typename: 'ExampleDraft', exampleIntent: 'refund', text: 'money back' },
  };
}
