import type { Brief, BriefAttempt } from '@baton/domain';

/** Something an opening message can name, for whoever words one. */
export interface OpeningVariable {
  /** Written `{{name}}`. */
  readonly name: string;
  readonly explanation: string;
  /** What it stands for in the made-up conversation of `openingSample`. */
  readonly example: string;
}

/** Everything `composeOpening` fills, in the order in which people look for it. The one list: checks and editors read it too. */
export const openingVariables: readonly OpeningVariable[] = [
  {
    name: 'customer.firstName',
    explanation:
      'The customer’s first name. Right after a greeting only the name is left out when it is unknown.',
    example: 'Ada',
  },
  { name: 'customer.name', explanation: 'The customer’s full name.', example: 'Ada Park' },
  { name: 'agent.firstName', explanation: 'First name of whoever takes over.', example: 'Mira' },
  { name: 'agent.name', explanation: 'Full name of whoever takes over.', example: 'Mira Okonkwo' },
  { name: 'team.name', explanation: 'The team that has the conversation.', example: 'Billing' },
  {
    name: 'issue',
    explanation: 'What the customer wrote, as a phrase without a full stop. Put it in quotation marks.',
    example: 'I was charged twice for order 48213',
  },
  {
    name: 'lastAttempt',
    explanation: 'A whole sentence about what was tried and did not help.',
    example: 'You have already seen “How long refunds take”, and that didn’t resolve it.',
  },
  {
    name: 'triedTitle',
    explanation: 'The name of what was tried and did not help, in quotation marks.',
    example: '“How long refunds take”',
  },
  { name: 'intent', explanation: 'The topic, as your team calls it.', example: 'Charged twice' },
  {
    name: 'account.highlights',
    explanation: 'What stands out on the customer’s account.',
    example: 'third contact about this order in 10 days',
  },
];

/** What an opening is filled from. */
export type OpeningBrief = Pick<Brief, 'issue' | 'intentName'> & {
  /** The attempt to mention: it failed, and it was about this issue. */
  readonly tried: BriefAttempt | null;
};

/** A made-up conversation about which everything is known, to show how a wording reads. */
export const openingSample = {
  customerName: 'Ada Park',
  agentName: 'Mira Okonkwo',
  teamName: 'Billing',
  accountHighlights: ['third contact about this order in 10 days'],
  brief: {
    issue: { text: 'I was charged twice for order 48213.', seqs: [1], quote: true },
    intentName: 'Charged twice',
    tried: {
      title: 'How long refunds take',
      kind: 'article',
      outcome: 'not_helped',
      why: null,
      seqs: [2, 3],
    },
  } satisfies OpeningBrief,
} as const;
