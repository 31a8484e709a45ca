import type { z } from 'zod';

/** Why a row of an imported file was left out, or a column of it not read. */
export interface ImportProblem {
  readonly row: number;
  /** The column or the path of the field; null when it is about the row or the file as a whole. */
  readonly field: string | null;
  readonly message: string;
}

const MOST_PROBLEMS = 200;

/** Collects problems up to a number that people still read; the last one then says how many more there are. */
export class Problems {
  readonly #first: ImportProblem[] = [];
  #more = 0;

  add(problem: ImportProblem): void {
    if (this.#first.length < MOST_PROBLEMS - 1) this.#first.push(problem);
    else this.#more += 1;
  }

  addIssues(row: number, error: z.ZodError): void {
    for (const issue of error.issues) {
      const field = issue.path.map(String).join('.');
      this.add({ row, field: field === '' ? null : field, message: issue.message });
    }
  }

  list(): ImportProblem[] {
    if (this.#more === 0) return this.#first;
    const message = `and ${this.#more} more problem${this.#more === 1 ? '' : 's'}`;
    return [...this.#first, { row: 0, field: null, message }];
  }
}

/** For `safeParse`: what is said where a schema says nothing of its own, instead of zod's technical sentences. */
export const plainErrors = {
  error(issue: z.core.$ZodRawIssue): string | undefined {
    if (issue.code === 'invalid_type')
      return issue.input === undefined ? 'is missing' : `must be ${issue.expected}`;
    if (issue.code === 'invalid_key') return 'is not a name that can be used';
    if (issue.code === 'invalid_union') return 'is not a value that can be used';
    return undefined;
  },
};
