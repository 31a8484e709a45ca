import { fieldsOf, readHeader } from './csv-columns.js';
import { CsvRow } from './csv-row.js';
import { readTable, type TableRow } from './csv-table.js';
import { CustomerDrafts } from './customer-drafts.js';
import type { ImportedCustomer } from './imported-customer.js';
import { plainErrors, type Problems } from './problems.js';

/** Customers of a table, in the order in which they first appear. Never throws; see `readCustomers`. */
export function readCsvCustomers(text: string, problems: Problems): ImportedCustomer[] {
  const table = readTable(text, problems);
  if (!table) return [];
  const [header, ...rows] = table;
  if (!header) {
    problems.add({ row: 0, field: null, message: 'the file has no header' });
    return [];
  }
  const columns = readHeader(header, problems);
  if (!columns) return [];
  const drafts = new CustomerDrafts();
  for (const row of rows) addRow({ row, columns }, drafts, problems);
  return drafts.customers();
}

function addRow(
  { row: { row, cells }, columns }: { row: TableRow; columns: readonly (string | null)[] },
  drafts: CustomerDrafts,
  problems: Problems,
): void {
  const fields = fieldsOf(columns, cells);
  if (!fields) {
    problems.add({ row, field: null, message: 'has more cells than the header has columns' });
    return;
  }
  const parsed = CsvRow.safeParse(fields, plainErrors);
  if (!parsed.success) {
    problems.addIssues(row, parsed.error);
    return;
  }
  const contradiction = drafts.add(row, parsed.data);
  if (contradiction) problems.add({ row, ...contradiction });
}
