/** Well below what one request may hold, also when every character takes three bytes. */
const LONGEST_PART = 60_000;

export interface Part {
  readonly text: string;
  /** On which line of the file it begins, from 1. */
  readonly firstLine: number;
}

/** A file in parts of whole lines; a line that is longer than a part is one of its own. */
export function inParts(text: string): Part[] {
  const parts: Part[] = [];
  let lines: string[] = [];
  let length = 0;
  let firstLine = 1;
  const all = text.split(/\r?\n/);
  for (const [i, line] of all.entries()) {
    if (lines.length > 0 && length + line.length > LONGEST_PART) {
      parts.push({ text: lines.join('\n'), firstLine });
      [lines, length, firstLine] = [[], 0, i + 1];
    }
    lines.push(line);
    length += line.length + 1;
  }
  // What is empty has nothing to send, but for a file that is nothing else.
  if (lines.some((line) => line.trim() !== '') || parts.length === 0)
    parts.push({ text: lines.join('\n'), firstLine });
  return parts;
}
