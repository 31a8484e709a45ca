import { isDeepStrictEqual } from 'node:util';
import { Attributes, type Account, type Order } from '@baton/domain';
import type { CsvRow } from './csv-row.js';
import { newestFirst } from './imported-account.js';
import type { ImportedCustomer } from './imported-customer.js';

/** What any row of a customer may say, and all that say it must agree on. */
const agreed = ['name', 'email', 'locale', 'status', 'since', 'subscription'] as const;
type Agreed = Pick<CsvRow, (typeof agreed)[number]>;

/** Why a row cannot be added to the rows before it. */
export interface Contradiction {
  readonly field: string;
  readonly message: string;
}

/** A customer of whom not all rows have been read. */
export interface CustomerDraft {
  readonly row: number;
  readonly externalId: string;
  agreed: Agreed;
  attributes: Attributes;
  readonly segments: Set<ImportedCustomer['segments'][number]>;
  readonly orders: Map<string, Order>;
  readonly invoices: Map<string, Account['openInvoices'][number]>;
}

export function emptyDraft(row: number, externalId: string): CustomerDraft {
  return {
    row,
    externalId,
    agreed: { name: null, email: null, locale: null, status: null, since: null, subscription: null },
    attributes: {},
    segments: new Set(),
    orders: new Map(),
    invoices: new Map(),
  };
}

/** Where a row says of the customer something else than an earlier one; orders and invoices aside. */
export function disagreement(draft: CustomerDraft, read: CsvRow): Contradiction | null {
  const message = `differs from an earlier row of the same customer, who begins in row ${draft.row}`;
  for (const name of agreed) {
    const [before, now] = [draft.agreed[name], read[name]];
    if (before !== null && now !== null && !isDeepStrictEqual(before, now))
      return { field: name === 'subscription' ? 'plan' : name, message };
  }
  const attributes = Object.entries(read.attributes);
  if (attributes.length === 0) return null;
  for (const [name, value] of attributes) {
    if (Object.hasOwn(draft.attributes, name) && draft.attributes[name] !== value)
      return { field: `attributes.${name}`, message };
  }
  const together = Attributes.safeParse({ ...draft.attributes, ...read.attributes });
  return together.success ? null : { field: 'attributes', message: 'are too many for one customer' };
}

/** Adds what a row says of the customer; orders and invoices aside. */
export function addSaid(draft: CustomerDraft, read: CsvRow): void {
  const before = draft.agreed;
  draft.agreed = {
    name: before.name ?? read.name,
    email: before.email ?? read.email,
    locale: before.locale ?? read.locale,
    status: before.status ?? read.status,
    since: before.since ?? read.since,
    subscription: before.subscription ?? read.subscription,
  };
  draft.attributes = { ...draft.attributes, ...read.attributes };
  for (const segment of read.segments) draft.segments.add(segment);
}

export function customerFrom(draft: CustomerDraft): ImportedCustomer {
  const { row, externalId, attributes } = draft;
  const { name, email, locale } = draft.agreed;
  const segments = [...draft.segments];
  return { row, externalId, name, email, locale, segments, attributes, account: accountFrom(draft) };
}

/** Null where the table says nothing that belongs to an account. */
function accountFrom({ externalId, agreed: said, ...draft }: CustomerDraft): Account | null {
  const { status, since, subscription } = said;
  const silent = status === null && since === null && subscription === null;
  if (silent && draft.orders.size === 0 && draft.invoices.size === 0) return null;
  return {
    externalId,
    status: status ?? 'active',
    since,
    subscription,
    orders: newestFirst([...draft.orders.values()]),
    openInvoices: [...draft.invoices.values()],
  };
}
