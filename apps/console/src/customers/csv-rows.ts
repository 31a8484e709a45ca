const delimiters = [',', ';', '\t'] as const;

export interface CsvRecord {
  /** As it stands in the file, with quotes, without the end of its line. */
  readonly raw: string;
  readonly cells: readonly string[];
}

/**
 * The records of a CSV file. Quoted cells may hold separators and new lines; blank lines are records of one empty cell, so
 * that counting the records counts as a spreadsheet does. What is broken stays broken: the server says so.
 */
export function csvRecords(text: string): CsvRecord[] {
  const delimiter = delimiterOf(text);
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let from = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign !== undefined) {
      if (sign === '"') quoted = false;
      cell += sign;
    } else if (sign === '"') {
      quoted = true;
      cell += sign;
    } else if (sign === delimiter) {
      cells.push(bare(cell));
      cell = '';
    } else if (sign === undefined || sign === '\n' || sign === '\r') {
      records.push({ raw: text.slice(from, at), cells: [...cells, bare(cell)] });
      [cells, cell] = [[], ''];
      if (sign === '\r' && text[at + 1] === '\n') at += 1;
      from = at + 1;
    } else cell += sign;
  }
  // A line that ends is not followed by an empty one.
  if (records.at(-1)?.raw === '') records.pop();
  return records;
}

/** Without quotes around it; two within stand for one. */
function bare(cell: string): string {
  const text = cell.trim();
  return text.startsWith('"')
    ? text.slice(1, text.endsWith('"') ? -1 : undefined).replaceAll('""', '"')
    : text;
}

/** The separator that the first line has most of; spreadsheets of many countries write semicolons. */
function delimiterOf(text: string): string {
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => header.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
