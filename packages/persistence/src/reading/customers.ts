import { z } from 'zod';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ConversationId, CustomerId } from '@baton/domain';
import { ConversationRow } from '../entities/conversation.js';
import { CustomerRow } from '../entities/customer.js';
import { BadCursor } from './cursor.js';

const Ids = z.array(z.object({ id: ConversationId }));

/** The newest conversations of each customer, at most `most` of each, newest first: two queries for any number of them. */
export async function latestOfCustomers(
  em: EntityManager,
  customerIds: readonly CustomerId[],
  most: number,
): Promise<ConversationRow[]> {
  if (customerIds.length === 0) return [];
  const found = await em.execute(
    `select latest.id from unnest(cast(? as uuid[])) as customer(id)
     cross join lateral (
       select id from conversation where customer_id = customer.id order by created_at desc, id desc limit ?
     ) latest`,
    [`{${customerIds.join(',')}}`, most],
  );
  const ids = Ids.parse(found).map(({ id }) => id);
  return em.find(
    ConversationRow,
    { id: { $in: ids } },
    { disableIdentityMap: true, orderBy: { createdAt: 'desc', id: 'desc' } },
  );
}

export interface CustomerPageRequest {
  readonly first: number;
  /** Cursor of the row before. */
  readonly after: string | null;
  /** Letters of the name, the e-mail address or the number; empty for everybody. */
  readonly search: string;
}

export interface CustomerPage {
  readonly edges: readonly { readonly cursor: string; readonly node: CustomerRow }[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/** By name, else by address or number. Visitors of whom nothing is known are no customers yet and have none. */
const SORTED_BY = 'lower(coalesce(name, email, external_id))';
const Found = z.array(z.object({ id: CustomerId, sort: z.string() }));
const Count = z.tuple([z.object({ count: z.int() })]);
const Cursor = z.tuple([z.string(), CustomerId]);

/** A page of the customers somebody is known of, by name. @throws BadCursor */
export async function pageOfCustomers(
  em: EntityManager,
  request: CustomerPageRequest,
): Promise<CustomerPage> {
  const { first, after, search } = request;
  const pattern = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const matching = `${SORTED_BY} is not null and (? = '%%' or concat_ws(' ', name, email, external_id) ilike ?)`;
  const values = [pattern, pattern];
  const [start, from] = after === null ? ['', []] : [`and (${SORTED_BY}, id) > (?, ?)`, decode(after)];
  const found = Found.parse(
    await em.execute(
      `select id, ${SORTED_BY} as sort from customer where ${matching} ${start} order by sort, id limit ?`,
      [...values, ...from, first + 1],
    ),
  );
  const [{ count }] = Count.parse(
    await em.execute(`select count(*)::int as count from customer where ${matching}`, values),
  );
  const shown = found.slice(0, first);
  const rows = await em.find(
    CustomerRow,
    { id: { $in: shown.map(({ id }) => id) } },
    { disableIdentityMap: true },
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    edges: shown.flatMap(({ id, sort }) => {
      const node = byId.get(id);
      return node ? [{ cursor: encode([sort, id]), node }] : [];
    }),
    hasNextPage: found.length > first,
    totalCount: count,
  };
}

function encode(place: z.infer<typeof Cursor>): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function decode(cursor: string): z.infer<typeof Cursor> {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw new BadCursor('not a cursor of this list', { cause });
  }
}
