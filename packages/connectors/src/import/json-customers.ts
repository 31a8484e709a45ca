import type { z } from 'zod';
import { ImportedAccount, newestFirst } from './imported-account.js';
import { Person, type ImportedCustomer } from './imported-customer.js';
import { MOST_ROWS, refuseTooMany } from './limits.js';
import { plainErrors, type Problems } from './problems.js';

const ImportedRecord = Person.extend({ account: ImportedAccount.nullable().default(null) });
type ImportedRecord = z.infer<typeof ImportedRecord>;

const known: ReadonlySet<string> = new Set(Object.keys(ImportedRecord.shape));

interface Entry {
  readonly row: number;
  readonly value: unknown;
}

/** A list of customers, one customer, or one customer a line. Never throws; see `readCustomers`. */
export function readJsonCustomers(text: string, problems: Problems): ImportedCustomer[] {
  const entries = entriesOf(text, problems);
  const taken = new Taken(problems);
  const unknown = new Set<string>();
  const rows: ImportedCustomer[] = [];
  for (const { row, value } of entries) {
    reportUnknown({ row, value }, unknown, problems);
    const parsed = ImportedRecord.safeParse(value, plainErrors);
    if (!parsed.success) problems.addIssues(row, parsed.error);
    else if (taken.claim(row, parsed.data)) rows.push(imported(row, parsed.data));
  }
  return rows;
}

function imported(row: number, { account, ...person }: ImportedRecord): ImportedCustomer {
  if (!account) return { row, ...person, account: null };
  const orders = newestFirst(account.orders);
  return { row, ...person, account: { ...account, orders, externalId: person.externalId } };
}

function entriesOf(text: string, problems: Problems): Entry[] {
  const whole = parseJson(text);
  if (Array.isArray(whole?.value)) {
    const list: readonly unknown[] = whole.value;
    return refuseTooMany(list.length, problems) ? [] : list.map((value, i) => ({ row: i + 1, value }));
  }
  if (whole) return [{ row: 1, value: whole.value }];
  if (text.trimStart().startsWith('[')) {
    problems.add({ row: 0, field: null, message: 'the file is not JSON: a list is begun and does not end' });
    return [];
  }
  return linesOf(text, problems);
}

function linesOf(text: string, problems: Problems): Entry[] {
  const entries: Entry[] = [];
  // One more than is allowed is enough to know; a file of nothing but line breaks has twenty million.
  const lines = text.split(/\r\n|\n|\r/, MOST_ROWS + 2);
  if (lines.at(-1)?.trim() === '') lines.pop();
  if (refuseTooMany(lines.length, problems)) return [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = parseJson(line);
    if (parsed) entries.push({ row: i + 1, value: parsed.value });
    else problems.add({ row: i + 1, field: null, message: 'the line is not JSON' });
  }
  if (text.trim() === '') problems.add({ row: 0, field: null, message: 'the file is empty' });
  return entries;
}

/** Null where the text is no JSON. */
function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** A misspelt field would be lost without a word; said once per name, or a big file would say nothing else. */
function reportUnknown({ row, value }: Entry, reported: Set<string>, problems: Problems): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const name of Object.keys(value)) {
    if (known.has(name) || reported.has(name)) continue;
    // What has hundreds of unknown names is no file of customers, and remembering them all helps nobody.
    if (reported.size < 1000) reported.add(name);
    problems.add({ row, field: name.slice(0, 100), message: 'is not a field that is known' });
  }
}

/** Ids and order numbers that appeared, because either may belong to one customer only. */
class Taken {
  readonly #customers = new Map<string, number>();
  readonly #orders = new Map<string, number>();
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** Takes the row's id and order numbers, or says which of them is taken already. */
  claim(row: number, { externalId, account }: ImportedRecord): boolean {
    const orders = account?.orders ?? [];
    const seen = new Set<string>();
    for (const [i, { number }] of orders.entries()) {
      const earlier = this.#orders.get(number) ?? (seen.has(number) ? row : undefined);
      if (earlier !== undefined)
        return this.#refuse(row, `account.orders.${i}.number`, `is already in row ${earlier}`);
      seen.add(number);
    }
    const earlier = this.#customers.get(externalId);
    if (earlier !== undefined) return this.#refuse(row, 'externalId', `is already in row ${earlier}`);
    this.#customers.set(externalId, row);
    for (const number of seen) this.#orders.set(number, row);
    return true;
  }

  #refuse(row: number, field: string, message: string): false {
    this.#problems.add({ row, field, message });
    return false;
  }
}
