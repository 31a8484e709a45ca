import type { InboxEventsSubscription, InboxQuery, InboxRowFragment } from '@baton/graphql-client/console';
import { m } from '../messages.js';

export type InboxRow = InboxRowFragment;
export type InboxData = InboxQuery['inbox'];
export type InboxEvent = InboxEventsSubscription['inboxEvents'];
export type ListName = 'waiting' | 'mine' | 'withBot' | 'resolved';

export const listNames: readonly ListName[] = ['waiting', 'mine', 'withBot', 'resolved'];

/** Whose inbox it is and what it is narrowed to. */
export interface Viewer {
  readonly agentId: string;
  readonly teamKeys: readonly string[];
  /** Leads and admins see the queues of all teams. */
  readonly seesAllTeams: boolean;
  readonly team: string | null;
}

/** The list a conversation belongs to for this viewer; null when it is none of their business. */
export function listFor(row: InboxRow, viewer: Viewer): ListName | null {
  if (viewer.team !== null && row.team?.key !== viewer.team) return null;
  switch (row.state) {
    case 'QUEUED':
      return waitsFor(row, viewer) ? 'waiting' : null;
    case 'WITH_AGENT':
      return row.owner?.id === viewer.agentId ? 'mine' : null;
    case 'WITH_BOT':
      return 'withBot';
    case 'RESOLVED':
      return 'resolved';
  }
}

function waitsFor(row: InboxRow, viewer: Viewer): boolean {
  if (viewer.seesAllTeams || row.offeredTo?.id === viewer.agentId) return true;
  return row.team !== null && viewer.teamKeys.includes(row.team.key);
}

/**
 * Moves one conversation to where it belongs now. A row that stays in its list keeps its place, so that nothing
 * jumps under the pointer; a new one comes last in `waiting` (longest wait first) and first elsewhere.
 */
export function placeRow(inbox: InboxData, row: InboxRow, to: ListName | null): InboxData {
  const from = listNames.find((name) => inbox[name].some((other) => other.id === row.id)) ?? null;
  if (from === to) return to === null ? inbox : { ...inbox, [to]: replaced(inbox[to], row) };
  const next = { ...inbox, counts: { ...inbox.counts } };
  if (from !== null) {
    next[from] = inbox[from].filter((other) => other.id !== row.id);
    next.counts = { ...next.counts, [from]: Math.max(0, next.counts[from] - 1) };
  }
  if (to !== null) {
    next[to] = to === 'waiting' ? [...inbox[to], row] : [row, ...inbox[to]];
    next.counts = { ...next.counts, [to]: next.counts[to] + 1 };
  }
  return next;
}

function replaced(rows: readonly InboxRow[], row: InboxRow): readonly InboxRow[] {
  return rows.map((other) => (other.id === row.id ? row : other));
}

/** Takes a conversation out of every list: it is gone, or no longer to be seen. */
export function removeRow(inbox: InboxData, id: string): InboxData {
  const row = listNames.flatMap((name) => inbox[name]).find((other) => other.id === id);
  return row ? placeRow(inbox, row, null) : inbox;
}

/** One line that says what a conversation is about, from the best source there is. */
export function headlineOf(row: InboxRow): string {
  return row.headline ?? row.intentName ?? row.lastMessage?.body ?? m.inbox.noHeadline;
}
