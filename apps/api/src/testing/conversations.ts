import { randomUUID } from 'node:crypto';
import { ConversationId, type CustomerId } from '@baton/domain';
import { ConversationRow } from '@baton/persistence';
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

const MANY = `
  with grown as (
    update conversation set last_seq = last_seq + $count where id = $id returning last_seq - $count as before
  )
  insert into conversation_event (conversation_id, seq, type, at, actor, payload)
  select $id, before + i, 'message.received', now(), '{"kind": "customer", "id": null, "name": null}',
    jsonb_build_object('message', jsonb_build_object(
      'id', gen_random_uuid(), 'seq', before + i, 'author', 'customer', 'authorName', null,
      'clientMessageId', null, 'body', repeat('x', $length), 'attachments', '[]'::jsonb,
      'at', '2026-11-02T12:00:00.000Z'))
  from grown, generate_series(1, $count) i`;

/** Puts `count` messages of `length` characters into the chart at once, as a very busy conversation has them. */
export async function writeMany(
  server: TestServer,
  id: ConversationId,
  { count, length }: { readonly count: number; readonly length: number },
): Promise<void> {
  const sql = MANY.replaceAll('$id', `'${id}'`)
    .replaceAll('$count', String(count))
    .replaceAll('$length', String(length));
  await server.test.db.fork().execute(sql);
}

/** How far the conversation has come. */
export async function lastSeqOf(server: TestServer, id: ConversationId): Promise<number> {
  return (await server.test.db.fork().findOneOrFail(ConversationRow, { id })).lastSeq;
}
