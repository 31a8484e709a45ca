import type { Client, Thing } from '@baton/api/testing';
import { z } from 'zod';
import { Takeover } from './takeover.ts';

const OPEN =
  'mutation ($input: OpenConversationInput!) { openConversation(input: $input) { conversation { id } } }';
const SEND = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { seq } } }';
const mutation = (name: string, type: string): string =>
  `mutation ($input: ${type}!) { ${name}(input: $input) {
    conversation { ${TICKET} } problem { __typename ... on InvalidInput { field } ... on Problem { message } } } }`;
const TICKET = `state lastSeq ticket { number channel reason openedAt reopenedAt closedAt }
  contact { email phone note } messages { seq author body }`;

const Conversation = z.object({
  state: z.string(),
  lastSeq: z.int(),
  ticket: z
    .object({
      number: z.int(),
      channel: z.string(),
      reason: z.string(),
      openedAt: z.string(),
      reopenedAt: z.string().nullable(),
      closedAt: z.string().nullable(),
    })
    .nullable(),
  contact: z
    .object({ email: z.string().nullable(), phone: z.string().nullable(), note: z.string().nullable() })
    .nullable(),
  messages: z.array(z.object({ seq: z.int(), author: z.string(), body: z.string() })),
});
export type Ticketed = z.infer<typeof Conversation>;
const Opened = z.object({ conversation: z.object({ id: z.string() }) });

/** A conversation of a customer who would rather not wait. */
export class Ticket extends Takeover {
  readonly #customer: Client;

  constructor(id: string, customer: Client) {
    super(id);
    this.#customer = customer;
  }

  /** The customer writes. */
  async say(body: string): Promise<void> {
    const input = { conversationId: this.id, clientMessageId: crypto.randomUUID(), body };
    await this.#customer.the(SEND, { input });
  }

  /** What comes back of the form, whatever it is. */
  async leave(contact: Readonly<Record<string, unknown>>): Promise<Thing> {
    const input = { conversationId: this.id, ...contact };
    return this.#customer.the(mutation('leaveContact', 'LeaveContactInput'), { input });
  }

  /** The form is sent and taken; the conversation as the customer sees it then. */
  async leaves(contact: Readonly<Record<string, unknown>>): Promise<Ticketed> {
    const { conversation, problem } = await this.leave(contact);
    if (problem) throw new Error(JSON.stringify(problem));
    return Conversation.parse(conversation);
  }

  /** The customer presses the button for a person. */
  async asksForPerson(): Promise<void> {
    await this.#customer.the(mutation('requestHuman', 'ConversationInput'), {
      input: { conversationId: this.id },
    });
  }

  /** Back to the bot. */
  async withdraw(): Promise<void> {
    await this.#customer.the(mutation('withdrawEscalation', 'ConversationInput'), {
      input: { conversationId: this.id },
    });
  }

  async seenBy(caller: Client): Promise<Ticketed> {
    const query = `query ($id: ID!) { conversation(id: $id) { ${TICKET} } }`;
    return Conversation.parse(await caller.the(query, { id: this.id }));
  }

  async seen(): Promise<Ticketed> {
    return this.seenBy(this.#customer);
  }
}

/** A customer wrote, and waits for a person. */
export async function waits(
  customer: Client,
  { says = [], page = null }: { readonly says?: readonly string[]; readonly page?: string | null } = {},
): Promise<Ticket> {
  const input = { clientConversationId: crypto.randomUUID(), page };
  const ticket = new Ticket(Opened.parse(await customer.the(OPEN, { input })).conversation.id, customer);
  for (const body of says) await ticket.say(body);
  await ticket.asksForPerson();
  return ticket;
}
