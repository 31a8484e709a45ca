import { isDeepStrictEqual } from 'node:util';
import type { Account, Attributes, CustomerId, Segment } from '@baton/domain';
import { CustomerAccountRow, CustomerRow, LockMode, type EntityManager, type Tx } from '@baton/persistence';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';

/** What is to be known of a customer: what is left out stays as it is, null clears it. */
export interface CustomerWish {
  readonly externalId: string;
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly locale?: string | undefined;
  readonly segments?: readonly Segment[] | undefined;
  readonly attributes?: Attributes | undefined;
  readonly account?: Account | null | undefined;
}

export interface Tally {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

const Made = z.array(z.object({ externalId: z.string() }));

/**
 * Puts customers into the in-product store; whoever is there by the same number is brought up to date. Of two who
 * write at once the later one is kept whole. Each number at most once in a call.
 */
export async function storeCustomers(tx: Tx, wishes: readonly CustomerWish[], at: Date): Promise<Tally> {
  const { em } = tx;
  const fresh = wishes.map(({ externalId }) => ({ id: uuid(), externalId }));
  const made = Made.parse(
    await em.execute(
      `insert into customer (id, external_id, created_at)
       select id, "externalId", cast(? as timestamptz)
       from jsonb_to_recordset(cast(? as jsonb)) as fresh(id uuid, "externalId" text)
       order by "externalId"
       on conflict (external_id) do nothing returning external_id as "externalId"`,
      [at.toISOString(), JSON.stringify(fresh)],
    ),
  );
  const known = await load(em, wishes, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const created = new Set(made.map(({ externalId }) => externalId));
  const changed = wishes.filter((wish) => write(em, { wish, known, at }) && !created.has(wish.externalId));
  return tally({ all: wishes.length, created: created.size, updated: changed.length });
}

/** What `storeCustomers` would do, without doing it. */
export async function compareCustomers(em: EntityManager, wishes: readonly CustomerWish[]): Promise<Tally> {
  const known = await load(em, wishes, {});
  const there = wishes.filter(({ externalId }) => known.customers.has(externalId));
  const updated = there.filter((wish) => differences(wish, known).length > 0);
  const created = wishes.length - there.length;
  return tally({ all: wishes.length, created, updated: updated.length });
}

export function addUp(tallies: readonly Tally[]): Tally {
  const sum = (of: (one: Tally) => number): number => tallies.reduce((total, one) => total + of(one), 0);
  return {
    created: sum((t) => t.created),
    updated: sum((t) => t.updated),
    unchanged: sum((t) => t.unchanged),
  };
}

function tally({ all, created, updated }: { all: number; created: number; updated: number }): Tally {
  return { created, updated, unchanged: all - created - updated };
}

interface Known {
  readonly customers: ReadonlyMap<string | null, CustomerRow>;
  readonly accounts: ReadonlyMap<CustomerId, CustomerAccountRow>;
}

async function load(
  em: EntityManager,
  wishes: readonly CustomerWish[],
  how: { readonly lockMode?: LockMode.PESSIMISTIC_WRITE },
): Promise<Known> {
  // In one order, so that two imports wait for each other instead of blocking each other.
  const rows = await em.find(
    CustomerRow,
    { externalId: { $in: wishes.map(({ externalId }) => externalId) } },
    { ...how, orderBy: { externalId: 'asc' } },
  );
  const accounts = await em.find(CustomerAccountRow, { customerId: { $in: rows.map(({ id }) => id) } });
  return {
    customers: new Map(rows.map((row) => [row.externalId ?? null, row])),
    accounts: new Map(accounts.map((row) => [row.customerId, row])),
  };
}

type Field = 'name' | 'email' | 'locale' | 'segments' | 'attributes' | 'account';
const fields: readonly Field[] = ['name', 'email', 'locale', 'segments', 'attributes', 'account'];

function differences(wish: CustomerWish, { customers, accounts }: Known): Field[] {
  const row = customers.get(wish.externalId);
  if (!row) return [...fields];
  const now = { ...pick(row), account: accounts.get(row.id)?.data ?? null };
  return fields.filter((field) => wish[field] !== undefined && !isDeepStrictEqual(wish[field], now[field]));
}

/** As plain values: MikroORM hands out arrays and objects of its own. */
function pick({
  name,
  email,
  locale,
  segments,
  attributes,
}: CustomerRow): Omit<Required<CustomerWish>, 'externalId' | 'account'> {
  return {
    name: name ?? null,
    email: email ?? null,
    locale,
    segments: [...segments],
    attributes: { ...attributes },
  };
}

/** Returns whether anything changed. */
function write(
  em: EntityManager,
  { wish, known, at }: { readonly wish: CustomerWish; readonly known: Known; readonly at: Date },
): boolean {
  const row = known.customers.get(wish.externalId);
  const changed = differences(wish, known);
  if (!row || changed.length === 0) return false;
  const { name, email, locale, segments, attributes, account } = wish;
  if (name !== undefined) row.name = name;
  if (email !== undefined) row.email = email;
  if (locale !== undefined) row.locale = locale;
  if (segments !== undefined) row.segments = [...segments];
  if (attributes !== undefined) row.attributes = { ...attributes };
  if (changed.includes('account'))
    writeAccount(em, { row, account: account ?? null, kept: known.accounts.get(row.id), at });
  return true;
}

function writeAccount(
  em: EntityManager,
  what: {
    readonly row: CustomerRow;
    readonly account: Account | null;
    readonly kept: CustomerAccountRow | undefined;
    readonly at: Date;
  },
): void {
  const { row, account, kept, at } = what;
  if (!account) {
    if (kept) em.remove(kept);
  } else if (kept) kept.data = account;
  else em.create(CustomerAccountRow, { customerId: row.id, data: account, updatedAt: at });
}
