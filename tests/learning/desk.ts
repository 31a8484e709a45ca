import type { Client } from '@baton/api/testing';
import { z } from 'zod';
import type { Chat } from '../support/chat.ts';
import type { Shop } from '../support/shop.ts';
import { until } from '../support/until.ts';

/** Learning happens in a job, on a machine that may be busy with other test files. */
const LEARNED_WITHIN_MS = 60_000;

export const Proposal = z.object({
  id: z.string(),
  state: z.string(),
  draft: z.object({
    __typename: z.string(),
    title: z.string().optional(),
    summary: z.string().optional(),
    body: z.string().optional(),
    question: z.string().optional(),
    text: z.string().optional(),
  }),
  intentName: z.string().nullable(),
  resembles: z.object({ kind: z.string(), ref: z.string(), similarity: z.number() }).nullable(),
  conversations: z.array(z.object({ id: z.string() })),
  resolvedBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  result: z.string().nullable(),
});
export type Proposal = z.infer<typeof Proposal>;

const Page = z.object({
  edges: z.array(z.object({ cursor: z.string(), node: Proposal })),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  totalCount: z.int(),
});

const FIELDS = `id state intentName resolvedBy decidedBy result
  draft { __typename ... on ArticleDraft { title summary body question } ... on ExampleDraft { text } }
  resembles { kind ref similarity } conversations { id }`;
const PROPOSALS = `query ($state: ProposalState, $first: Int, $after: String) {
  proposals(state: $state, first: $first, after: $after) {
    edges { cursor node { ${FIELDS} } } pageInfo { hasNextPage endCursor } totalCount } }`;
const RESULT = `{ proposal { ${FIELDS} } problem { __typename ... on Problem { message }
  ... on InvalidInput { field } ... on AlreadyDecided { by } } }`;
const APPROVE = `mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) ${RESULT} }`;
const REJECT = `mutation ($input: RejectProposalInput!) { rejectProposal(input: $input) ${RESULT} }`;
const ACCEPT = `mutation ($input: ConversationInput!) { acceptConversation(input: $input) {
  conversation { state } problem { __typename ... on Problem { message } } } }`;
const RESOLVE = `mutation ($input: ResolveConversationInput!) { resolveConversation(input: $input) {
  conversation { state resolution { cause whatWorked article articleMissing by } }
  problem { __typename ... on Problem { message } ... on InvalidInput { field } } } }`;
const NOTE = `mutation ($input: AddNoteInput!) { addNote(input: $input) {
  note { id body mentions } problem { __typename ... on InvalidInput { field } } } }`;

type Input = Readonly<Record<string, unknown>>;

/** What agents and leads do with what they know. */
export class Desk {
  readonly shop: Shop;
  readonly agent: Client;

  /** Questions that have nothing to do with each other, or with anything a test asks. */
  readonly #marks = [
    'Who paints the signs above your doors?',
    'Do you buy goose feathers?',
    'Is there a chess club?',
  ];

  constructor(shop: Shop, agent: Client) {
    this.shop = shop;
    this.agent = agent;
  }

  /** A conversation in which the customer asked this and then asked for a person, whom it is with now. */
  async taken(question: string, customer?: Parameters<Shop['chat']>[0]): Promise<Chat> {
    const chat = await this.shop.chat(customer);
    await chat.say(question);
    await chat.say('I want to talk to a human');
    await until(async () => (await chat.chart()).state === 'QUEUED', LEARNED_WITHIN_MS);
    const { problem } = await this.agent.the(ACCEPT, { input: { conversationId: chat.id } });
    if (problem) throw new Error(JSON.stringify(problem));
    return chat;
  }

  async resolve(chat: Chat, found: Input, client = this.agent): Promise<Input> {
    return client.the(RESOLVE, { input: { conversationId: chat.id, ...found } });
  }

  async note(chat: Chat, note: Input): Promise<Input> {
    const input = { conversationId: chat.id, clientNoteId: crypto.randomUUID(), ...note };
    return this.agent.the(NOTE, { input });
  }

  async proposals(variables: Input = {}, client = this.shop.lead): Promise<z.infer<typeof Page>> {
    return Page.parse(await client.the(PROPOSALS, variables));
  }

  /** The open proposals, newest first. */
  async open(): Promise<Proposal[]> {
    return (await this.proposals({ first: 100 })).edges.map(({ node }) => node);
  }

  /** The open proposal of this kind that the conversation led to, once it is there. */
  async proposed(chat: Chat, kind: 'ArticleDraft' | 'ExampleDraft'): Promise<Proposal> {
    const find = async () =>
      (await this.open()).find(
        (p) => p.draft.__typename === kind && p.conversations.some(({ id }) => id === chat.id),
      );
    await until(async () => (await find()) !== undefined, LEARNED_WITHIN_MS);
    return Proposal.parse(await find());
  }

  /** Waits until everything resolved so far is learned: jobs are taken in turn, and this is one more. */
  async learned(): Promise<void> {
    const mark = await this.taken(this.#marks.pop() ?? '');
    await this.resolve(mark, { articleMissing: true });
    await this.reject((await this.proposed(mark, 'ArticleDraft')).id);
  }

  async approve(id: string, edits: Input = {}, client = this.shop.lead): Promise<Input> {
    return client.the(APPROVE, { input: { id, ...edits } });
  }

  async reject(id: string, client = this.shop.lead): Promise<Input> {
    return client.the(REJECT, { input: { id } });
  }
}

export async function openDesk(shop: Shop): Promise<Desk> {
  return new Desk(shop, (await shop.server.agent('agent1')).client);
}
