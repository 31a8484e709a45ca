import type { Chat, ChatMessage } from './chat.js';
import type { Outgoing } from './outbox.svelte.js';

/** One bubble or notice, ready to be drawn. */
export interface Turn {
  /** The same before and after the server has confirmed it, so that the bubble stays where it is. */
  readonly key: string;
  readonly author: ChatMessage['author'];
  readonly authorName: string | null;
  readonly body: string;
  readonly at: string;
  readonly attachments: ChatMessage['attachments'];
  readonly delivery: 'sent' | Outgoing['state'];
  readonly reason: string | null;
  /** First or last of several in a row by the same author. */
  readonly startsGroup: boolean;
  readonly endsGroup: boolean;
  /** First on its calendar day. */
  readonly startsDay: boolean;
  /** Nothing was said after it. */
  readonly last: boolean;
}

type Draft = Omit<Turn, 'startsGroup' | 'endsGroup' | 'startsDay' | 'last'>;

/** What was received and what is on its way, as one list. A message that is in both appears once. */
export function timeline(
  chat: Pick<Chat, 'messages'> | null,
  outgoing: readonly Outgoing[],
): readonly Turn[] {
  const received = (chat?.messages ?? []).map(fromMessage);
  const arrived = new Set(received.map((draft) => draft.key));
  const drafts = [
    ...received,
    ...outgoing.filter((item) => !arrived.has(item.clientMessageId)).map(fromOutgoing),
  ];
  return drafts.map((draft, i) => ({
    ...draft,
    startsGroup: !sameGroup(drafts[i - 1], draft),
    endsGroup: !sameGroup(draft, drafts[i + 1]),
    startsDay: day(drafts[i - 1]) !== day(draft),
    last: i === drafts.length - 1,
  }));
}

function fromMessage(message: ChatMessage): Draft {
  const { author, authorName, body, at, attachments, clientMessageId, id } = message;
  const key = author === 'CUSTOMER' ? (clientMessageId ?? id) : id;
  return { key, author, authorName, body, at, attachments, delivery: 'sent', reason: null };
}

function fromOutgoing({ clientMessageId, body, at, state, reason }: Outgoing): Draft {
  return {
    key: clientMessageId,
    author: 'CUSTOMER',
    authorName: null,
    body,
    at,
    attachments: [],
    delivery: state,
    reason: reason ?? null,
  };
}

/** Longer pauses start a new group, so that the time is shown again. */
const PAUSE_MS = 10 * 60_000;

function sameGroup(one: Draft | undefined, other: Draft | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.author === other.author &&
    one.authorName === other.authorName &&
    day(one) === day(other) &&
    Date.parse(other.at) - Date.parse(one.at) < PAUSE_MS
  );
}

function day(draft: Draft | undefined): string {
  return draft ? new Date(draft.at).toDateString() : '';
}
