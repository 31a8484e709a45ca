import type { Chat, ChatEvent, ChatMessage, ChatState } from '../../conversation/chat.js';

export type Payload = ChatEvent['payload'];

/** A conversation as the fake API keeps it. */
export interface Stored {
  readonly id: string;
  readonly clientId: string;
  readonly customer: string;
  state: ChatState;
  contact: Chat['contact'];
  ticket: Chat['ticket'];
  readonly events: { readonly seq: number; readonly payload: Payload }[];
}

export function messagesOf(conversation: Stored): ChatMessage[] {
  return conversation.events.flatMap(({ payload }) =>
    payload?.__typename === 'MessagePayload' ? [payload.message] : [],
  );
}

/** As the API would answer. */
export function read(conversation: Stored | undefined): unknown {
  if (!conversation) return null;
  return {
    id: conversation.id,
    state: conversation.state,
    lastSeq: conversation.events.length,
    owner: null,
    messages: messagesOf(conversation),
    offers: [],
    facts: [],
    routing: null,
    contact: conversation.contact,
    ticket: conversation.ticket,
    csat: null,
  };
}
