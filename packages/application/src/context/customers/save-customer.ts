import { Account, type CustomerId, Order, Segment, may, type Caller } from '@baton/domain';
import { CustomerRow } from '@baton/persistence';
import { z } from 'zod';
import type { UseCaseDeps } from '../../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../../kernel/problem.js';
import { NamedAttributes } from './named-attributes.js';
import { storeCustomers } from './store-customers.js';

const MOST_ORDERS = 200;

/** An account as it is given by hand or by a program; whose it is, the customer's number says. */
const SavedAccount = Account.omit({ externalId: true }).extend({
  orders: z.array(Order).max(MOST_ORDERS, `at most ${MOST_ORDERS} orders are kept`),
  openInvoices: Account.shape.openInvoices.max(MOST_ORDERS, `at most ${MOST_ORDERS} invoices are kept`),
});

const Input = z.object({
  externalId: z.string().trim().min(1, 'must not be empty').max(200, 'must be at most 200 characters'),
  name: z.string().trim().max(200, 'must be at most 200 characters').nullish(),
  email: z.email('must be an e-mail address').max(320, 'must be at most 320 characters').nullish(),
  locale: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or de-AT')
    .nullish(),
  segments: z.array(Segment).nullish(),
  attributes: NamedAttributes.nullish(),
  account: SavedAccount.nullish(),
});

export type SaveCustomerResult = Result<CustomerId, 'invalid_input' | 'not_allowed'>;

/**
 * Makes a customer in the in-product store, or changes the one with that number; what is left out stays as it is. What
 * the host's signed identity says of a customer later overrules this.
 */
export async function saveCustomer(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<SaveCustomerResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  if (!may(caller, 'edit_customers')) return mayNotEdit();
  const { externalId, name, email, locale, segments, attributes, account } = parsed.value;
  const wish = {
    externalId,
    name: name === '' ? null : name,
    email,
    locale: locale ?? undefined,
    segments: segments ? [...new Set(segments)] : undefined,
    attributes: attributes ?? undefined,
    account: account ? { ...account, externalId, orders: newestFirst(account.orders) } : account,
  };
  return deps.spine.inTransaction(async (tx) => {
    await storeCustomers(tx, [wish], deps.now());
    return ok((await tx.em.findOneOrFail(CustomerRow, { externalId })).id);
  });
}

/** As everybody who shows an account expects it. */
function newestFirst(orders: readonly Order[]): Order[] {
  return orders.toSorted((a, b) => b.placedAt.localeCompare(a.placedAt));
}

export function mayNotEdit() {
  return problems.notAllowed(
    'Customers are edited by leads, admins and programs with the scope customers:write.',
  );
}
