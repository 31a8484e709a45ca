import type { Caller } from '@baton/domain';
import {
  ConversationRow,
  lastInboxSeq,
  orderBy,
  type EntityManager,
  type FilterQuery,
} from '@baton/persistence';
import { conditions } from './lists.js';
import type { Reading } from './reading.js';
import { fresh } from './rows.js';

/** How many conversations each list shows. */
export const INBOX_LIST = 50;

export interface InboxFilter {
  readonly team?: string | null | undefined;
  readonly search?: string | null | undefined;
}

export interface InboxList {
  readonly rows: readonly ConversationRow[];
  readonly count: number;
}

export interface InboxView {
  /** Queued: in the caller's teams, or offered to them; oldest first within priority. */
  readonly waiting: InboxList;
  readonly mine: InboxList;
  readonly withBot: InboxList;
  readonly resolved: InboxList;
  readonly lastSeq: number;
}

/**
 * The lists an agent works from. `lastSeq` is read first: what changes while the lists are read is then told
 * again by the subscription, instead of being missed by both.
 */
export async function readInbox(reading: Reading, caller: Caller, filter: InboxFilter): Promise<InboxView> {
  const { em } = reading;
  const lastSeq = await lastInboxSeq(em);
  const narrowed = await conditions(em, filter);
  const mine = caller.kind === 'agent' ? { agentId: caller.agentId } : { id: { $in: [] } };
  const list = (state: ConversationRow['state'], own: Condition): Promise<InboxList> =>
    readList(em, { $and: [{ state }, own, ...narrowed] }, state === 'queued' ? 'queue' : 'recent');
  return {
    waiting: await list('queued', await ownQueues(reading, caller)),
    mine: await list('with_agent', mine),
    withBot: await list('with_bot', {}),
    resolved: await list('resolved', {}),
    lastSeq,
  };
}

type Condition = FilterQuery<ConversationRow>;

/** Counts only when the list is full: a shorter one is its own count. */
async function readList(
  em: EntityManager,
  where: Condition,
  order: keyof typeof orderBy,
): Promise<InboxList> {
  const rows = await em.find(ConversationRow, where, {
    ...fresh,
    orderBy: orderBy[order],
    limit: INBOX_LIST,
  });
  const count = rows.length < INBOX_LIST ? rows.length : await em.count(ConversationRow, where);
  return { rows, count };
}

/** An agent sees the queues of their teams and what is offered to them; leads, admins and programs see all. */
async function ownQueues(reading: Reading, caller: Caller): Promise<Condition> {
  if (caller.kind !== 'agent' || caller.role !== 'agent') return {};
  const { teams } = await reading.floor();
  const teamIds = teams.filter((team) => caller.teams.includes(team.key)).map((team) => team.id);
  return { $or: [{ teamId: { $in: teamIds } }, { offeredToId: caller.agentId }] };
}
