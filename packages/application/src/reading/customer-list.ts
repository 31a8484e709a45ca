import { CustomerId } from '@baton/domain';
import { BadCursor, pageOfCustomers, type CustomerPage, type CustomerRow } from '@baton/persistence';
import type { Reading } from './reading.js';

const MAX_SEARCH = 200;

/**
 * A page of the customers somebody is known of, by name.
 * @returns null when `after` is not a cursor of this list
 */
export async function listCustomers(
  reading: Reading,
  request: { readonly search: string | null; readonly first: number; readonly after: string | null },
): Promise<CustomerPage | null> {
  const { first, after } = request;
  const search = (request.search ?? '').slice(0, MAX_SEARCH).replaceAll('\0', '').trim();
  try {
    return await pageOfCustomers(reading.em, { first, after, search });
  } catch (error) {
    if (error instanceof BadCursor) return null;
    throw error;
  }
}

export async function findCustomer(reading: Reading, id: string): Promise<CustomerRow | null> {
  const parsed = CustomerId.safeParse(id);
  return parsed.success ? reading.customer.load(parsed.data) : null;
}
