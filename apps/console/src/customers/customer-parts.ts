import { csvRecords, type CsvRecord } from './csv-rows.js';

/** Well below what one request may hold, with room for what is around it. */
const LONGEST_PART = 180_000;

/** A part of a file that can be sent by itself. */
export interface CustomerPart {
  readonly text: string;
  /** For each of its rows, which of the file's it is; both count from 1. */
  readonly rows: readonly number[];
}

/**
 * Cuts a table into parts that each begin with the header. All rows of a customer stay together, wherever in the file
 * they are: a part is imported by itself, and half of an account would replace the whole.
 */
export function csvParts(text: string): CustomerPart[] {
  const [header, ...records] = csvRecords(text.replace(/^\uFEFF/, ''));
  if (!header) return [{ text, rows: [] }];
  const named = header.cells.findIndex((name) => name.toLowerCase() === 'externalid');
  const numbered = records.map((record, i) => ({ record, row: i + 2 }));
  const groups = Map.groupBy(numbered, ({ record, row }) => customerOf(record, named) || `row ${row}`);
  const first = { text: header.raw, row: 1 };
  return packed(
    [...groups.values()].map((group) => group.map(({ record, row }) => ({ text: record.raw, row }))),
    { join: (lines) => [first, ...lines].map((line) => line.text).join('\n'), rows: (rows) => [1, ...rows] },
  );
}

function customerOf({ cells }: CsvRecord, named: number): string {
  return cells[named] ?? '';
}

/** Cuts a list of customers, or one customer a line, into such lists. What is no JSON is left for the server to refuse. */
export function jsonParts(text: string): CustomerPart[] {
  const whole = parsed(text);
  if (Array.isArray(whole)) {
    const groups = whole.map((one: unknown, i) => [{ text: JSON.stringify(one), row: i + 1 }]);
    return packed(groups, {
      join: (lines) => `[${lines.map((line) => line.text).join(',')}]`,
      rows: (rows) => rows,
    });
  }
  if (whole !== undefined || text.trimStart().startsWith('[')) return [{ text, rows: [] }];
  const lines = text.split(/\r\n|\n|\r/).map((line, i) => [{ text: line, row: i + 1 }]);
  return packed(lines, { join: (part) => part.map((line) => line.text).join('\n'), rows: (rows) => rows });
}

interface Line {
  readonly text: string;
  readonly row: number;
}

/** Fills parts with groups, one after the other; a group that is longer than a part is one of its own. */
function packed(
  groups: readonly (readonly Line[])[],
  as: { readonly join: (lines: readonly Line[]) => string; readonly rows: (rows: number[]) => number[] },
): CustomerPart[] {
  const parts: Line[][] = [[]];
  let length = 0;
  for (const group of groups) {
    const size = group.reduce((sum, line) => sum + sizeOf(line.text), 0);
    if (length > 0 && length + size > LONGEST_PART) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(...group);
    length += size;
  }
  return parts.map((lines) => ({ text: as.join(lines), rows: as.rows(lines.map(({ row }) => row)) }));
}

const encoder = new TextEncoder();

/** Bytes of a line within a request, where it stands as a text of JSON. */
function sizeOf(line: string): number {
  return encoder.encode(JSON.stringify(line)).length;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
