import { isPublic, may, type Caller, type ConversationEvent, type ConversationId } from '@baton/domain';
import { readEvents, type EntityManager } from '@baton/persistence';
import { mayReadConversation } from '../conversations/access.js';

/** May the caller see this event of a conversation of this customer? */
export function maySeeEvent(
  caller: Caller,
  event: Pick<ConversationEvent, 'type'>,
  conversation: Parameters<typeof mayReadConversation>[1],
): boolean {
  return mayReadConversation(caller, conversation) && (may(caller, 'read_inside') || isPublic(event.type));
}

const PAGE = 200;

/** Up to `first` events after `afterSeq` that pass `visible`, however many others lie between them. */
export async function readVisibleEvents(
  em: EntityManager,
  conversationId: ConversationId,
  page: {
    readonly afterSeq: number;
    readonly first: number;
    readonly visible: (event: ConversationEvent) => boolean;
  },
): Promise<ConversationEvent[]> {
  const { first, visible } = page;
  const found: ConversationEvent[] = [];
  let { afterSeq } = page;
  while (found.length < first) {
    const events = await readEvents(em, conversationId, { afterSeq, limit: PAGE });
    found.push(...events.filter(visible));
    const latest = events.at(-1);
    if (!latest || events.length < PAGE) break;
    afterSeq = latest.seq;
  }
  return found.slice(0, first);
}
