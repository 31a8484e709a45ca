import { randomUUID } from 'node:crypto';
import { ConversationId, type CustomerId, type MessageId } from '@baton/domain';
import { ConversationRow, inConversation, type ConversationTx } from '@baton/persistence';
import type { Client, TestServer, Thing } from './server.js';

const OPEN = `mutation ($input: OpenConversationInput!) {
  openConversation(input: $input) { conversation { id customer { id } } problem { ... on Problem { message } } }
}`;
const SEND = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { message { id seq body } problem { __typename ... on Problem { message } } }
}`;

export interface Opened {
  readonly client: Client;
  readonly token: string;
  readonly id: ConversationId;
  readonly customerId: CustomerId;
}

/** A new visitor with a conversation. */
export async function openConversation(server: TestServer): Promise<Opened> {
  const visitor = await server.visitor();
  const { conversation } = await visitor.client.the(OPEN, { input: { clientConversationId: randomUUID() } });
  const { id, customer } = conversation as { id: string; customer: { id: CustomerId } };
  return { ...visitor, id: ConversationId.parse(id), customerId: customer.id };
}

export async function say(
  client: Client,
  conversationId: string,
  { body, clientMessageId = randomUUID() }: { body: string; clientMessageId?: string },
): Promise<Thing> {
  return client.the(SEND, { input: { conversationId, clientMessageId, body } });
}

/** Writes `count` customer messages into the chart in one go, as a very busy conversation would have them. */
export async function writeMany(
  server: TestServer,
  id: ConversationId,
  what: { count: number; body: string },
) {
  await inConversation(server.test.db.fork(), id, async (tx) => {
    for (let i = 0; i < what.count; i++) appendMessage(tx, `${i} ${what.body}`);
  });
}

function appendMessage(tx: ConversationTx, body: string): void {
  const at = new Date();
  tx.append({
    type: 'message.received',
    actor: { kind: 'customer', id: null, name: null },
    at,
    payload: {
      message: {
        id: randomUUID() as MessageId,
        seq: tx.nextSeq,
        author: 'customer',
        authorName: null,
        clientMessageId: null,
        body,
        attachments: [],
        at: at.toISOString(),
      },
    },
  });
}

/** How far the conversation has come. */
export async function lastSeqOf(server: TestServer, id: ConversationId): Promise<number> {
  return (await server.test.db.fork().findOneOrFail(ConversationRow, { id })).lastSeq;
}
