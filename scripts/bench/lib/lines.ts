import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
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
  const file = createReadStream(path);
  const opened = new Promise<void>((resolve, reject) => {
    file.once('open', () => resolve());
    file.once('error', reject);
  });
  await opened.catch((error: Error) => {
    throw new BadInput(`${path} cannot be read: ${error.message}`);
  });
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = shape.safeParse(jsonOf(line, `${path}:${number}`));
    if (!parsed.success) throw new BadInput(`${path}:${number}: ${clauseOf(parsed.error)}`);
    yield parsed.data;
  }
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
    return JSON.parse(line);
  } catch {
    throw new BadInput(`${where}: not a line of JSON.`);
  }
}
