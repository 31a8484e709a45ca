import { randomUUID } from 'node:crypto';
import {
  AgentId,
  ClientId,
  ConversationId,
  CustomerId,
  MessageId,
  TeamId,
  type Health,
  type Message,
} from '@baton/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { MessageRow } from '../entities/conversation.js';
import { CustomerRow } from '../entities/customer.js';
import { AgentRow, TeamRow } from '../entities/organisation.js';
import { openConversation, type ConversationTx } from '../spine/conversation.js';

/** Small rows for the tests of this package: everything has a value, name what matters. */
export async function aCustomer(em: EntityManager, given: Partial<CustomerRow> = {}): Promise<CustomerRow> {
  const own = em.fork();
  const row = own.create(CustomerRow, { id: CustomerId.parse(randomUUID()), name: 'Mara Lind', ...given });
  await own.flush();
  return row;
}

export async function aTeam(em: EntityManager, key: string): Promise<TeamRow> {
  const own = em.fork();
  const row = own.create(TeamRow, {
    id: TeamId.parse(randomUUID()),
    key,
    name: key,
    handles: `everything about ${key}`,
    openingTemplate: 'Hi {name}',
    offerTemplate: 'A specialist can go deeper.',
  });
  await own.flush();
  return row;
}

export async function anAgent(em: EntityManager): Promise<AgentRow> {
  const own = em.fork();
  const id = AgentId.parse(randomUUID());
  const row = own.create(AgentRow, {
    id,
    email: `${id}@demo.test`,
    name: 'Ines Holt',
    role: 'agent',
    capacity: 3,
  });
  await own.flush();
  return row;
}

export const customerActor = { kind: 'customer', id: null, name: 'Mara Lind' } as const;
export const noon = new Date('2026-11-02T12:00:00.000Z');

/** A conversation with its first event. */
export async function aConversation(em: EntityManager, customerId?: CustomerId): Promise<ConversationId> {
  const { conversationId } = await openConversation(em, {
    row: {
      id: ConversationId.parse(randomUUID()),
      customerId: customerId ?? (await aCustomer(em)).id,
      clientConversationId: randomUUID(),
      createdAt: noon,
      updatedAt: noon,
    },
    work: async (tx) => {
      tx.append({ type: 'conversation.opened', payload: { page: null }, actor: customerActor, at: noon });
    },
  });
  return conversationId;
}

/** What `sendMessage` does in the application: the message, its event, the job and the inbox. */
export function receive(tx: ConversationTx, body: string, clientMessageId: string = randomUUID()): Message {
  const message: Message = {
    id: MessageId.parse(randomUUID()),
    seq: tx.nextSeq,
    author: 'customer',
    authorName: 'Mara Lind',
    clientMessageId: ClientId.parse(clientMessageId),
    body,
    attachments: [],
    at: noon.toISOString(),
  };
  tx.append({ type: 'message.received', payload: { message }, actor: customerActor, at: noon });
  const { at: _, ...columns } = message;
  tx.em.create(MessageRow, { ...columns, conversationId: tx.conversation.id, createdAt: noon });
  tx.conversation.customerMessages += 1;
  tx.enqueue('understand', { conversationId: tx.conversation.id, upToSeq: message.seq });
  tx.touchInbox('message.received');
  return message;
}

/** A conversation in good health. */
export function aHealth(): Health {
  const nothing = { value: 0, seqs: [] };
  return {
    customerMessages: { value: 1, seqs: [2] },
    failedExchanges: nothing,
    sentimentNow: nothing,
    sentimentMean: nothing,
    sentimentSlope: nothing,
    declinePoints: nothing,
    rephrasings: nothing,
    circlingBack: nothing,
    terseness: nothing,
    messageRate: nothing,
    repeatedFailedIntent: nothing,
    clarificationRequests: nothing,
    risk: nothing,
  };
}
