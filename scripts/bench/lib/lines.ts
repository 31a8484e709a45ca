import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { messageOf } from '../../lib/refusal.ts';
import { BadInput } from './command.ts';

/** What is wrong with a value, as one clause with the name of the field. */
function clauseOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  return field === '' ? (issue?.message ?? 'not what was expected') : `${field}: ${issue?.message}`;
}

/**
 * Reads a file of JSON lines (gzipped when its name ends in .gz), one at a time; empty lines are passed over.
 * @throws BadInput naming the file and the line
 */
export async function* readLines<T>(path: string, shape: z.ZodType<T>): AsyncGenerator<T> {
  let number = 0;
  for await (const line of linesIn(path)) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = shape.safeParse(jsonOf(line, `${path}:${number}`));
    if (!parsed.success) throw new BadInput(`${path}:${number}: ${clauseOf(parsed.error)}`);
    yield parsed.data;
  }
}

/** Node's readline would also break lines at U+2028, which JSON allows inside a text, and tells nobody of errors. */
async function* linesIn(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? pipeline(file, createGunzip(), () => undefined) : file;
  let rest = '';
  try {
    for await (const chunk of input.setEncoding('utf8')) {
      const lines = `${rest}${String(chunk)}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    throw new BadInput(`${path} cannot be read: ${messageOf(error)}`);
  }
  yield rest;
}

/** All of a file's lines. @throws BadInput, also when there are none */
export async function allLines<T>(path: string, shape: z.ZodType<T>): Promise<T[]> {
  const lines: T[] = [];
  for await (const line of readLines(path, shape)) lines.push(line);
  if (lines.length === 0) throw new BadInput(`${path} has no lines.`);
  return lines;
}

function jsonOf(line: string, where: string): unknown {
  try {
    // Windows' editors begin files with a mark.
    return JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    throw new BadInput(`${where}: not a line of JSON.`);
  }
}
