import { readCustomers, type ImportProblem, type ImportedCustomer } from '@baton/connectors';
import { may, type Caller } from '@baton/domain';
import { z } from 'zod';
import type { UseCaseDeps } from '../../kernel/deps.js';
import { findBroken, ok, parseInput, type Result } from '../../kernel/problem.js';
import { mayNotEdit } from './save-customer.js';
import { addUp, compareCustomers, storeCustomers, type CustomerWish, type Tally } from './store-customers.js';

/** Small enough that nobody waits long for a customer who is being written. */
const BATCH = 100;

const Input = z.object({
  format: z.enum(['csv', 'json']),
  text: z.string(),
  dryRun: z.boolean().nullish(),
});

export interface ImportedCustomers extends Tally {
  /** Rows that were left out, and why. */
  readonly problems: readonly ImportProblem[];
}

export type ImportCustomersResult = Result<ImportedCustomers, 'invalid_input' | 'not_allowed'>;

/**
 * Brings customers of a file into the in-product store; see `readCustomers` for how it is written. Rows that cannot be
 * read are named and left out. What a row leaves empty stays as it is, so a list of names takes no orders away. Sent
 * twice it changes nothing the second time. A dry run says what would happen.
 */
export async function importCustomers(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<ImportCustomersResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  if (!may(caller, 'edit_customers')) return mayNotEdit();
  const { format, text, dryRun } = parsed.value;
  const { rows, problems } = readCustomers(text, format);
  const flaws = rows.flatMap(flawsOf);
  const flawed = new Set(flaws.map(({ row }) => row));
  const wishes = rows.filter(({ row }) => !flawed.has(row)).map(wishOf);
  const tallies: Tally[] = [];
  for (let from = 0; from < wishes.length; from += BATCH) {
    const batch = wishes.slice(from, from + BATCH);
    tallies.push(
      dryRun
        ? await compareCustomers(deps.spine.db.fork(), batch)
        : await deps.spine.inTransaction((tx) => storeCustomers(tx, batch, deps.now())),
    );
  }
  const all = [...problems, ...flaws].toSorted((a, b) => a.row - b.row);
  return ok({ ...addUp(tallies), problems: all });
}

/** What cannot be kept or shown hides behind the escapes of JSON. */
function flawsOf(customer: ImportedCustomer): ImportProblem[] {
  const broken = findBroken(customer);
  return broken ? [{ row: customer.row, field: broken.path, message: broken.message }] : [];
}

function wishOf(row: ImportedCustomer): CustomerWish {
  const { externalId, name, email, locale, segments, attributes, account } = row;
  return {
    externalId,
    name: name ?? undefined,
    email: email ?? undefined,
    locale: locale ?? undefined,
    segments: segments.length > 0 ? segments : undefined,
    attributes: Object.keys(attributes).length > 0 ? attributes : undefined,
    account: account ?? undefined,
  };
}
