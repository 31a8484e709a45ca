import { AttributeName } from '@baton/domain';
import type { TableRow } from './csv-table.js';
import type { Problems } from './problems.js';

const plain = ['externalId', 'name', 'email', 'locale', 'segments', 'status', 'since'];
const subscription = ['plan', 'subscriptionStatus', 'renewsAt', 'price', 'currency'];
const order = ['number', 'placedAt', 'status', 'total', 'currency', 'item.sku', 'item.name', 'item.quantity'];
const invoice = ['number', 'total', 'currency', 'dueAt'];
const known = new Map(
  [
    ...plain,
    ...subscription,
    ...order.map((name) => `order.${name}`),
    ...invoice.map((name) => `invoice.${name}`),
  ].map((name) => [name.toLowerCase(), name]),
);

/** A row's values that are not blank, nested as the names of the columns say: `order.number` is `{order: {number}}`. */
export interface RowFields {
  [name: string]: string | number | boolean | readonly string[] | RowFields;
}

/** Names of the columns in order; null for those that are not read. Null as a whole when nothing can be read. */
export function readHeader({ row, cells }: TableRow, problems: Problems): (string | null)[] | null {
  const seen = new Set<string>();
  const columns = cells.map((cell) => {
    const name = columnOf(cell);
    if (cell === '') return null;
    const problem =
      name === null ? 'is not a column that is known' : seen.has(name) ? 'is there twice' : null;
    if (name === null || problem !== null) {
      problems.add({ row, field: cell.slice(0, 100), message: problem ?? '' });
      return null;
    }
    seen.add(name);
    return name;
  });
  if (seen.has('externalId')) return columns;
  problems.add({ row, field: 'externalId', message: 'the column is missing' });
  return null;
}

function columnOf(cell: string): string | null {
  // The names of attributes are the organisation's own, so their case matters.
  const [, attribute] = /^attributes\.(.+)$/i.exec(cell) ?? [];
  if (attribute !== undefined)
    return AttributeName.safeParse(attribute).success ? `attributes.${attribute}` : null;
  return known.get(cell.toLowerCase()) ?? null;
}

/** The row's values under the names of their columns, or null when it has more cells than there are columns. */
export function fieldsOf(columns: readonly (string | null)[], cells: readonly string[]): RowFields | null {
  if (cells.slice(columns.length).some((cell) => cell !== '')) return null;
  const fields: RowFields = {};
  for (const [i, column] of columns.entries()) {
    const cell = cells[i] ?? '';
    if (column !== null && cell !== '') place(fields, column, cell);
  }
  return fields;
}

function place(fields: RowFields, column: string, cell: string): void {
  const attribute = /^attributes\.(.+)$/.exec(column)?.[1];
  if (attribute !== undefined) {
    inside(fields, 'attributes')[attribute] = attributeValue(cell);
    return;
  }
  const path = column.split('.');
  const last = path.pop() ?? column;
  let target = fields;
  for (const name of path) target = inside(target, name);
  target[last] = column === 'segments' ? segmentsIn(cell) : cell;
}

function inside(fields: RowFields, name: string): RowFields {
  const there = fields[name];
  if (typeof there === 'object' && !Array.isArray(there)) return there as RowFields;
  const made: RowFields = {};
  fields[name] = made;
  return made;
}

function segmentsIn(cell: string): string[] {
  return cell
    .split(';')
    .map((word) =>
      word
        .trim()
        .toLowerCase()
        .replaceAll(/[\s-]+/g, '_'),
    )
    .filter((word) => word !== '');
}

/** Numbers and yes/no as such, so that policies can compare them; 007 and +1 are written that way for a reason. */
function attributeValue(cell: string): string | number | boolean {
  if (/^(?:true|false)$/i.test(cell)) return cell.toLowerCase() === 'true';
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(cell) ? Number(cell) : cell;
}
