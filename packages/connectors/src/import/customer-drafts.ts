import { isDeepStrictEqual } from 'node:util';
import type { Account, Order } from '@baton/domain';
import type { CsvRow, OrderRow } from './csv-row.js';
import {
  addSaid,
  customerFrom,
  disagreement,
  emptyDraft,
  type Contradiction,
  type CustomerDraft,
} from './customer-draft.js';
import type { ImportedCustomer } from './imported-customer.js';

/** Customers under construction: every row of a table adds what it says, or is refused as a whole. */
export class CustomerDrafts {
  readonly #drafts = new Map<string, CustomerDraft>();
  /** Whose an order is: its number proves who a visitor is, so it cannot belong to two. */
  readonly #owners = new Map<string, string>();

  /** Adds a row, or says what it contradicts and changes nothing. */
  add(row: number, read: CsvRow): Contradiction | null {
    const draft = this.#drafts.get(read.externalId) ?? emptyDraft(row, read.externalId);
    const problem =
      disagreement(draft, read) ??
      this.#orderProblem(draft, read.order) ??
      invoiceProblem(draft, read.invoice);
    if (problem) return problem;
    this.#drafts.set(read.externalId, draft);
    addSaid(draft, read);
    if (read.order) this.#addOrder(draft, read.order);
    if (read.invoice) draft.invoices.set(read.invoice.number, read.invoice);
    return null;
  }

  customers(): ImportedCustomer[] {
    return [...this.#drafts.values()].map(customerFrom);
  }

  #orderProblem(draft: CustomerDraft, order: OrderRow | null): Contradiction | null {
    if (!order) return null;
    const owner = this.#owners.get(order.number) ?? draft.externalId;
    if (owner !== draft.externalId)
      return { field: 'order.number', message: 'belongs to another customer already' };
    const before = draft.orders.get(order.number);
    return before ? repeatProblem(before, order) : firstProblem(order);
  }

  #addOrder(draft: CustomerDraft, read: OrderRow): void {
    const order = draft.orders.get(read.number) ?? emptyOrder(read);
    if (!order) return;
    // Tables price the order; what each piece cost is not in them.
    if (read.item) order.items.push({ ...read.item, price: { amount: 0, currency: order.total.currency } });
    draft.orders.set(read.number, order);
    this.#owners.set(read.number, draft.externalId);
  }
}

function firstProblem({ placedAt, total }: OrderRow): Contradiction | null {
  if (placedAt === null) return { field: 'order.placedAt', message: 'is missing' };
  return total === null ? { field: 'order.total', message: 'is missing' } : null;
}

/** An order is named again only to add an item to it. */
function repeatProblem(before: Order, read: OrderRow): Contradiction | null {
  if (!read.item) return { field: 'order.number', message: 'is there twice' };
  for (const name of ['placedAt', 'status', 'total'] as const) {
    if (read[name] !== null && !isDeepStrictEqual(read[name], before[name]))
      return { field: `order.${name}`, message: 'differs from an earlier row of the same order' };
  }
  return null;
}

function invoiceProblem(
  draft: CustomerDraft,
  invoice: Account['openInvoices'][number] | null,
): Contradiction | null {
  const before = invoice && draft.invoices.get(invoice.number);
  // The same invoice beside several orders is how a joined table looks.
  if (!before || isDeepStrictEqual(before, invoice)) return null;
  return { field: 'invoice.number', message: 'differs from an earlier row of the same invoice' };
}

function emptyOrder({ number, placedAt, status, total }: OrderRow): Order | null {
  if (placedAt === null || total === null) return null;
  return {
    number,
    placedAt,
    status: status ?? 'processing',
    items: [],
    total,
    payments: 1,
    carrier: null,
    trackingCode: null,
    expectedAt: null,
    deliveredAt: null,
    refund: null,
  };
}
