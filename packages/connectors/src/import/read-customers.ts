import { readCsvCustomers } from './csv-customers.js';
import type { ImportedCustomer } from './imported-customer.js';
import { readJsonCustomers } from './json-customers.js';
import { Problems, type ImportProblem } from './problems.js';

const MEGABYTE = 1024 * 1024;
const LARGEST_FILE = 20 * MEGABYTE;

/** Customers that can be imported, and why others cannot. */
export interface ReadCustomers {
  readonly rows: ImportedCustomer[];
  /** At most 200; the last one says how many more there are. Row 0 is the file as a whole. */
  readonly problems: ImportProblem[];
}

/**
 * Reads a file of customers, without keeping anything. A row with a problem is left out and the others are kept; a file
 * over 20 MB or 50,000 rows is refused as a whole. Never throws.
 *
 * `json`: a list, or one object a line, of `{externalId, name?, email?, locale?, segments?, attributes?, account?}`, where
 * `account` is our `Account` with amounts in whole cents.
 *
 * `csv`: a header and one row per customer, order, item or invoice; rows with the same `externalId` belong together.
 * Columns: externalId, name, email, locale, segments (semicolons between), attributes.<name>, status, since, plan,
 * subscriptionStatus, renewsAt, price, currency, order.number, order.placedAt, order.status, order.total,
 * order.currency, order.item.sku, order.item.name, order.item.quantity, invoice.number, invoice.total, invoice.dueAt.
 * Amounts are decimals (129.00). Commas, semicolons or tabs separate.
 */
export function readCustomers(text: string, format: 'csv' | 'json'): ReadCustomers {
  const problems = new Problems();
  if (Buffer.byteLength(text) > LARGEST_FILE) {
    problems.add({ row: 0, field: null, message: `the file is larger than ${LARGEST_FILE / MEGABYTE} MB` });
    return { rows: [], problems: problems.list() };
  }
  const content = text.replace(/^\uFEFF/, '');
  const rows = format === 'csv' ? readCsvCustomers(content, problems) : readJsonCustomers(content, problems);
  return { rows, problems: problems.list() };
}
