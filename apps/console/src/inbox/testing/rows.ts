import type { InboxData, InboxRow } from '../inbox-lists.js';

export function rowOf(row: Partial<InboxRow> = {}): InboxRow {
  return {
    id: 'c1',
    state: 'QUEUED',
    headline: null,
    intentName: null,
    sentiment: null,
    hasStakes: false,
    lastSeq: 1,
    createdAt: '2026-11-23T12:00:00Z',
    updatedAt: '2026-11-23T12:00:00Z',
    queuedAt: null,
    resolvedAt: null,
    customer: { id: 'ada', name: 'Ada Park', email: null, segments: [] },
    owner: null,
    team: null,
    offeredTo: null,
    offerEndsAt: null,
    requeueAt: null,
    unansweredSince: null,
    ticket: null,
    lastMessage: null,
    routing: null,
    ...row,
  };
}

type Lists = Partial<Pick<InboxData, 'waiting' | 'mine' | 'withBot' | 'resolved'>>;

export function inboxOf(lists: Lists = {}, lastSeq = 0): InboxData {
  const { waiting = [], mine = [], withBot = [], resolved = [] } = lists;
  return {
    waiting,
    mine,
    withBot,
    resolved,
    counts: {
      waiting: waiting.length,
      mine: mine.length,
      withBot: withBot.length,
      resolved: resolved.length,
    },
    lastSeq,
  };
}
