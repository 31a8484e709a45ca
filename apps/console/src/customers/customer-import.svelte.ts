import {
  ImportCustomersDocument,
  type CustomerFileFormat,
  type ImportCustomersMutation,
} from '@baton/graphql-client/console';
import type { EditorOptions } from '../shared/editor/editor.svelte.js';
import { failureText } from '../shared/failure-text.js';
import { csvParts, jsonParts, type CustomerPart } from './customer-parts.js';
import { t } from './messages.js';

export type RowProblem = NonNullable<ImportCustomersMutation['importCustomers']['problems']>[number];

export interface ImportResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** By row of the file. */
  readonly problems: readonly RowProblem[];
}

interface ChosenFile {
  readonly name: string;
  readonly format: CustomerFileFormat;
  readonly parts: readonly CustomerPart[];
}

const formats: Readonly<Record<string, CustomerFileFormat>> = {
  csv: 'CSV',
  tsv: 'CSV',
  txt: 'CSV',
  json: 'JSON',
  jsonl: 'JSON',
  ndjson: 'JSON',
};

/** Brings customers in from a file: it is tried first, then imported when somebody says so. */
export class CustomerImport {
  /** Share of the file that has been sent, 0 … 1; null when nothing is under way. */
  sent = $state<number | null>(null);
  problem = $state<string | null>(null);
  /** What would happen; null before a file has been tried. */
  trial = $state.raw<ImportResult | null>(null);
  /** What has happened. */
  result = $state.raw<ImportResult | null>(null);
  file = $state.raw<ChosenFile | null>(null);
  readonly #transport: EditorOptions['transport'];

  constructor({ transport }: Pick<EditorOptions, 'transport'>) {
    this.#transport = transport;
  }

  /** Tries a file; nothing is changed by it. */
  async choose(name: string, text: string): Promise<void> {
    if (this.sent !== null) return;
    this.reset();
    const format = formats[name.split('.').at(-1)?.toLowerCase() ?? ''];
    if (!format) {
      this.problem = t.file.kind;
      return;
    }
    this.file = { name, format, parts: format === 'CSV' ? csvParts(text) : jsonParts(text) };
    this.trial = await this.#send({ dryRun: true });
  }

  async run(): Promise<void> {
    if (this.sent !== null || !this.trial) return;
    this.result = await this.#send({ dryRun: false });
  }

  reset(): void {
    this.file = this.trial = this.result = this.problem = null;
  }

  /** Part by part; null when one was refused or did not arrive. */
  async #send({ dryRun }: { readonly dryRun: boolean }): Promise<ImportResult | null> {
    const { format, parts } = this.file ?? { format: 'CSV', parts: [] };
    const results: ImportResult[] = [];
    this.problem = null;
    this.sent = 0;
    try {
      for (const part of parts) {
        const input = { format, text: part.text, dryRun };
        const { importCustomers } = await this.#transport.request(ImportCustomersDocument, { input });
        if (importCustomers.problem) throw new Refused(importCustomers.problem.message);
        results.push(inFile(importCustomers, part));
        this.sent = results.length / parts.length;
      }
      return together(results);
    } catch (thrown) {
      const why = thrown instanceof Refused ? thrown.message : failureText(thrown);
      this.problem = !dryRun && results.length > 0 ? `${why} ${t.file.stopped}` : why;
      return null;
    } finally {
      this.sent = null;
    }
  }
}

class Refused extends Error {}

/** A part's rows are counted from its own beginning. */
function inFile(
  { created, updated, unchanged, problems }: ImportCustomersMutation['importCustomers'],
  { rows }: CustomerPart,
): ImportResult {
  return {
    created: created ?? 0,
    updated: updated ?? 0,
    unchanged: unchanged ?? 0,
    problems: (problems ?? []).map((problem) => ({ ...problem, row: rows[problem.row - 1] ?? problem.row })),
  };
}

/** What is wrong with the header is said by every part, and once to people. */
function together(results: readonly ImportResult[]): ImportResult {
  const sum = (of: (one: ImportResult) => number): number => results.reduce((all, one) => all + of(one), 0);
  const problems = new Map(
    results
      .flatMap((one) => one.problems)
      .map((problem) => [`${problem.row} ${problem.field} ${problem.message}`, problem]),
  );
  return {
    created: sum((one) => one.created),
    updated: sum((one) => one.updated),
    unchanged: sum((one) => one.unchanged),
    problems: [...problems.values()].toSorted((a, b) => a.row - b.row),
  };
}
