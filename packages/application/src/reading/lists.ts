import { TeamKey, may, type Caller, type ConversationState } from '@baton/domain';
import {
  BadCursor,
  ConversationRow,
  CustomerRow,
  TeamRow,
  decodeCursor,
  encodeCursor,
  orderBy,
  type EntityManager,
  type FilterQuery,
} from '@baton/persistence';
import { actingCustomer } from '../conversations/access.js';
import type { Reading } from './reading.js';
import { fresh } from './rows.js';

export interface ConversationFilter {
  readonly states?: readonly ConversationState[] | null | undefined;
  /** Key of a team. */
  readonly team?: string | null | undefined;
  readonly mine?: boolean | null | undefined;
  /** Words in the headline, or in the customer's name or e-mail address. */
  readonly search?: string | null | undefined;
}

export interface ConversationList {
  readonly edges: readonly { readonly cursor: string; readonly node: ConversationRow }[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/**
 * A page of the conversations that this caller may read, latest event first.
 * @returns null when `after` is not a cursor of this list
 */
export async function listConversations(
  reading: Reading,
  caller: Caller,
  request: { readonly filter: ConversationFilter; readonly first: number; readonly after: string | null },
): Promise<ConversationList | null> {
  const { em } = reading;
  const { filter, first, after } = request;
  const where = { $and: [reach(caller), ...(await conditions(em, filter)), mineOnly(caller, filter.mine)] };
  const start = after === null ? null : cursorOrNull(after);
  if (after !== null && start === null) return null;
  const page = await em.findByCursor(ConversationRow, {
    where,
    first,
    ...(start ? { after: start } : {}),
    orderBy: orderBy.recent,
    includeCount: false,
    disableIdentityMap: true,
  });
  const edges = page.items.map((node) => ({ cursor: encodeCursor(node, 'recent'), node }));
  const totalCount = await em.count(ConversationRow, where);
  return { edges, endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: page.hasNextPage, totalCount };
}

type Condition = FilterQuery<ConversationRow>;
const NOTHING: Condition = { id: { $in: [] } };

function reach(caller: Caller): Condition {
  if (may(caller, 'read_inside')) return {};
  const customerId = actingCustomer(caller);
  return customerId ? { customerId } : NOTHING;
}

function mineOnly(caller: Caller, mine: boolean | null | undefined): Condition {
  if (!mine) return {};
  return caller.kind === 'agent' ? { agentId: caller.agentId } : NOTHING;
}

/** What a filter asks for, but for whose conversations they are. */
export async function conditions(
  em: EntityManager,
  { states, team, search }: Pick<ConversationFilter, 'states' | 'team' | 'search'>,
): Promise<Condition[]> {
  const found: Condition[] = [];
  if (states) found.push({ state: { $in: [...states] } });
  if (team) {
    const key = TeamKey.safeParse(team);
    const row = key.success ? await em.findOne(TeamRow, { key: key.data }, fresh) : null;
    found.push(row ? { teamId: row.id } : NOTHING);
  }
  if (search?.trim()) found.push(await matching(em, search));
  return found;
}

const FOUND_CUSTOMERS = 200;
const MAX_SEARCH = 200;

async function matching(em: EntityManager, search: string): Promise<Condition> {
  const words = search.slice(0, MAX_SEARCH).replaceAll('\0', '').trim();
  if (words === '') return NOTHING;
  const pattern = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const customers = await em.find(
    CustomerRow,
    { $or: [{ name: { $ilike: pattern } }, { email: { $ilike: pattern } }] },
    { ...fresh, fields: ['id'], limit: FOUND_CUSTOMERS },
  );
  const customerIds = customers.map((customer) => customer.id);
  return { $or: [{ headline: { $ilike: pattern } }, { customerId: { $in: customerIds } }] };
}

function cursorOrNull(cursor: string): ReturnType<typeof decodeCursor> | null {
  try {
    return decodeCursor(cursor, 'recent');
  } catch (error) {
    if (error instanceof BadCursor) return null;
    throw error;
  }
}
