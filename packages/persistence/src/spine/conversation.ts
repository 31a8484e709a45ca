import {
  LockMode,
  UniqueConstraintViolationException,
  type EntityManager,
  type RequiredEntityData,
} from '@mikro-orm/postgresql';
import {
  parseEventPayload,
  type Actor,
  type ConversationId,
  type EventPayload,
  type EventType,
} from '@baton/domain';
import { ConversationEventRow, ConversationRow } from '../entities/conversation.js';
import { runTransaction, type OpenTx, type Tx } from './transaction.js';

export class ConversationNotFound extends Error {
  override readonly name = 'ConversationNotFound';

  constructor(readonly conversationId: ConversationId) {
    super(`there is no conversation ${conversationId}`);
  }
}

/** An event about to be appended; the payload's type follows from `type`. */
export type NewEvent = {
  [T in EventType]: {
    readonly type: T;
    readonly payload: EventPayload<T>;
    readonly actor: Actor;
    readonly at: Date;
  };
}[EventType];

/** A transaction that holds the lock on one conversation: nobody else changes it before the commit. */
export interface ConversationTx extends Tx {
  /** The locked row. Changes to it are saved with the commit. */
  readonly conversation: ConversationRow;
  /** The number `append` will give next; a message carries the number of its event. */
  readonly nextSeq: number;
  /**
   * Appends to the conversation's history and returns the event's sequence number: 1, 2, 3 … without gaps.
   * Throws ZodError when the payload does not fit the type.
   */
  append(event: NewEvent): number;
  touchInbox(type: string): void;
}

/**
 * Locks the conversation and runs `work` in one transaction (see `inTransaction` for retries).
 * Lock order, so that transactions do not wait for each other in a circle: the conversation first, agents after.
 * Throws ConversationNotFound.
 */
export function inConversation<T>(
  em: EntityManager,
  conversationId: ConversationId,
  work: (tx: ConversationTx) => Promise<T>,
): Promise<T> {
  return runTransaction(em, async (tx) => {
    const conversation = await tx.em.findOne(
      ConversationRow,
      { id: conversationId },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!conversation) throw new ConversationNotFound(conversationId);
    return work(new LockedConversation(tx, conversation));
  });
}

/**
 * As `inConversation`, but waits for nobody: null when somebody else holds the conversation's lock, or there is no such
 * conversation. For work that others do as well, such as routing.
 */
export function inConversationIfFree<T>(
  em: EntityManager,
  conversationId: ConversationId,
  work: (tx: ConversationTx) => Promise<T>,
): Promise<T | null> {
  return runTransaction(em, async (tx) => {
    const conversation = await tx.em.findOne(
      ConversationRow,
      { id: conversationId },
      { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
    );
    return conversation && work(new LockedConversation(tx, conversation));
  });
}

export interface NewConversation {
  readonly row: RequiredEntityData<ConversationRow> &
    Pick<ConversationRow, 'customerId' | 'clientConversationId'>;
  /** Runs in the transaction that makes the conversation; appends `conversation.opened`. */
  readonly work: (tx: ConversationTx) => Promise<void>;
}

/**
 * Makes a conversation, or finds the one this customer has already made with the same client id, so that a
 * repeated request makes none.
 */
export async function openConversation(
  em: EntityManager,
  { row, work }: NewConversation,
): Promise<{ readonly conversationId: ConversationId; readonly created: boolean }> {
  try {
    const conversationId = await runTransaction(em, async (tx) => {
      const conversation = tx.em.create(ConversationRow, row);
      await work(new LockedConversation(tx, conversation));
      return conversation.id;
    });
    return { conversationId, created: true };
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    const { customerId, clientConversationId } = row;
    const existing = await em.fork().findOne(ConversationRow, { customerId, clientConversationId });
    if (!existing) throw error;
    return { conversationId: existing.id, created: false };
  }
}

class LockedConversation implements ConversationTx {
  readonly em: EntityManager;
  readonly #tx: OpenTx;

  constructor(
    tx: OpenTx,
    readonly conversation: ConversationRow,
  ) {
    this.em = tx.em;
    this.#tx = tx;
    tx.concerns(conversation);
  }

  get nextSeq(): number {
    return this.conversation.lastSeq + 1;
  }

  append({ type, payload, actor, at }: NewEvent): number {
    const { conversation } = this;
    const seq = this.nextSeq;
    this.em.create(ConversationEventRow, {
      conversationId: conversation.id,
      seq,
      type,
      at,
      actor,
      payload: parseEventPayload(type, payload),
    });
    conversation.lastSeq = seq;
    conversation.updatedAt = at;
    return seq;
  }

  enqueue(...args: Parameters<Tx['enqueue']>): void {
    this.#tx.enqueue(...args);
  }

  touchInbox(type: string): void {
    this.#tx.touchInbox(type, this.conversation.id);
  }

  afterCommit(...args: Parameters<Tx['afterCommit']>): void {
    this.#tx.afterCommit(...args);
  }
}
