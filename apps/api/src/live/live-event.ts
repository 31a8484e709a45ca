import type { Reading } from '@baton/application';
import type { ConversationEvent, ConversationId } from '@baton/domain';
import type { Sequenced } from './sequenced.js';

/** An event as it goes to every subscriber, with what is read for it. */
export interface LiveEvent extends Sequenced {
  readonly event: ConversationEvent | ResyncEvent;
  readonly reading: () => Reading;
}

/** Not in the chart: said to one subscriber, who was too slow. */
export interface ResyncEvent extends Sequenced {
  readonly conversationId: ConversationId;
  readonly type: 'resync';
  readonly at: Date;
  readonly actor: { readonly kind: 'system'; readonly id: null; readonly name: null };
  readonly payload: { readonly fromSeq: number };
}

export interface LiveInboxEvent extends Sequenced {
  readonly at: Date;
  readonly type: string;
  /** Null when it is not about one conversation, or that one has been erased. */
  readonly conversationId: ConversationId | null;
  readonly resync: boolean;
  readonly reading: () => Reading;
}

interface Lost {
  /** The last number the subscriber can rely on. */
  readonly fromSeq: number;
  readonly at: Date;
}

export function resyncEvent(
  { conversationId, fromSeq, at }: Lost & { readonly conversationId: ConversationId },
  reading: () => Reading,
): LiveEvent {
  const actor = { kind: 'system', id: null, name: null } as const;
  const event = { conversationId, seq: fromSeq, type: 'resync', at, actor, payload: { fromSeq } } as const;
  return { seq: fromSeq, event, reading };
}

export function inboxResync({ fromSeq, at }: Lost, reading: () => Reading): LiveInboxEvent {
  return { seq: fromSeq, at, type: 'resync', conversationId: null, resync: true, reading };
}
