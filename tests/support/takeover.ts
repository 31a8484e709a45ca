import type { Client } from '@baton/api/testing';
import { z } from 'zod';
import { opened } from './chat.ts';

const input = (mutation: string, type: string, answer: string): string =>
  `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answer} problem { __typename ... on Problem { message } } } }`;
const ACCEPT = input(
  'acceptConversation',
  'ConversationInput',
  'conversation { brief { openingMessage } opening { seq source key name } }',
);
const TRANSFER = input('transferConversation', 'TransferConversationInput', 'conversation { state }');
const RESOLVE = input('resolveConversation', 'ResolveConversationInput', 'conversation { state }');
const ASK = input('requestHuman', 'ConversationInput', 'conversation { state }');
const SEND = input('sendMessage', 'SendMessageInput', 'message { seq }');

const Accepted = z.object({
  conversation: z.object({
    brief: z.object({ openingMessage: z.string() }),
    opening: z.object({ seq: z.int(), source: z.string(), key: z.string(), name: z.string().nullable() }),
  }),
});
export type Accepted = z.infer<typeof Accepted>['conversation'];

/** A conversation that waits for a person, and what agents do with it. */
export class Takeover {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }

  /** What then waits in the agent's composer, and whose wording it is. */
  async accept(agent: Client): Promise<Accepted> {
    return Accepted.parse(await agent.the(ACCEPT, { input: { conversationId: this.id } })).conversation;
  }

  async transfer(agent: Client, team: string): Promise<void> {
    const { problem } = await agent.the(TRANSFER, {
      input: { conversationId: this.id, team, reason: 'For a test' },
    });
    if (problem) throw new Error(JSON.stringify(problem));
  }

  async resolve(agent: Client): Promise<void> {
    await agent.the(RESOLVE, { input: { conversationId: this.id } });
  }

  async write(agent: Client, body: string, clientMessageId: string = crypto.randomUUID()): Promise<void> {
    const { problem } = await agent.the(SEND, { input: { conversationId: this.id, clientMessageId, body } });
    if (problem) throw new Error(JSON.stringify(problem));
  }
}

/** A customer asks, is told in vain, and asks for a person. */
export async function toldInVain(
  customer: Client,
  { agent, question }: { readonly agent: Client; readonly question: string },
): Promise<Takeover> {
  const chat = await opened(customer, agent);
  await chat.say(question);
  await chat.answerHelpful(false);
  await customer.the(ASK, { input: { conversationId: chat.id } });
  return new Takeover(chat.id);
}
