import type { Problems } from './problems.js';

export const MOST_ROWS = 50_000;

/** Whether there are too many rows; part of a file is not imported, because nobody would notice what is missing. */
export function refuseTooMany(count: number, problems: Problems): boolean {
  if (count <= MOST_ROWS) return false;
  problems.add({
    row: 0,
    field: null,
    message: `the file has more than ${MOST_ROWS.toLocaleString('en')} rows; split it`,
  });
  return true;
}
