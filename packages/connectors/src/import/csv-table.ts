import { CsvError, parse } from 'csv-parse/sync';
import { MOST_ROWS, refuseTooMany } from './limits.js';
import type { Problems } from './problems.js';

const delimiters = [',', ';', '\t'] as const;
type Delimiter = (typeof delimiters)[number];

export interface TableRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV file, header first, blank ones left out; null when it is refused. Never throws. */
export function readTable(text: string, problems: Problems): TableRow[] | null {
  const rows: TableRow[] = [];
  let row = 0;
  const keep = (cells: string[]): null => {
    row += 1;
    const trimmed = cells.map((cell) => cell.trim());
    if (trimmed.some((cell) => cell !== '')) rows.push({ row, cells: trimmed });
    // Nothing is left for the parser to collect a second time.
    return null;
  };
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // A quote inside a value (24" bike) is only that; what is left to go wrong is one that is never closed.
      relax_quotes: true,
      // The header, the rows that are allowed, and one that shows there are more.
      to: MOST_ROWS + 2,
      on_record: keep,
    });
  } catch (error) {
    const unclosed = error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED';
    const message = unclosed ? 'a quote is opened and not closed' : 'cannot be read as a row of a table';
    problems.add({ row: row + 1, field: null, message });
  }
  return refuseTooMany(row - 1, problems) ? null : rows;
}

/** The separator that the first line has most of; spreadsheets of many countries write semicolons. */
function delimiterOf(text: string): Delimiter {
  const header = /^[^\r\n]*/.exec(text)?.[0].replaceAll(/"[^"]*"/g, '') ?? '';
  const counts = delimiters.map((delimiter) => header.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
