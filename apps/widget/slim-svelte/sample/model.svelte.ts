import type { Row } from './row.js';

/** What the sample shows, and what its effects have noted. */
export class Model {
  rows = $state.raw<readonly Row[]>([]);
  title = $state.raw('');
  echo = $state.raw('');
  readonly noted: string[] = [];
  readonly count = $derived(this.rows.filter((row) => row.open).length);
  readonly first = $derived(this.rows[0]?.key ?? null);

  note(what: string): void {
    this.noted.push(what);
  }
}
