import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { BadInput } from './command.ts';
import { allLines } from './lines.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-lines-'));
});
afterAll(() => rm(folder, { recursive: true }));

const Line = z.object({ text: z.string() });

async function read(name: string, content: string | Uint8Array): Promise<unknown> {
  const path = join(folder, name);
  await writeFile(path, content);
  return allLines(path, Line);
}

const good = '{"text":"a"}\n{"text":"b"}\n';

it('reads lines as Windows and gzip write them, and what JSON allows inside a text', async () => {
  const two = [{ text: 'a' }, { text: 'b' }];
  expect(await read('plain.jsonl', good)).toEqual(two);
  expect(await read('windows.jsonl', `\uFEFF${good.replaceAll('\n', '\r\n')}`)).toEqual(two);
  expect(await read('zipped.jsonl.gz', gzipSync(good))).toEqual(two);
  expect(await read('open-end.jsonl', good.trim())).toEqual(two);
  expect(await read('separators.jsonl', '{"text":"a\u2028b\u0085c"}')).toEqual([{ text: 'a\u2028b\u0085c' }]);
});

it.each([
  ['nothing.jsonl', ''],
  ['binary.jsonl', new Uint8Array([0, 255, 1, 254])],
  ['list.jsonl', '[]'],
  ['no-text.jsonl', '{"texts":"a"}'],
  ['not-zipped.jsonl.gz', good],
  ['cut.jsonl.gz', gzipSync(good.repeat(1_000)).subarray(0, 30)],
])('refuses %s in one line that names it', async (name, content) => {
  const refused = await read(name, content).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(BadInput);
  const message = String(refused);
  expect(message).toContain(name);
  expect(message).not.toContain('\n');
});

it('refuses a folder and what is not there', async () => {
  await expect(allLines(folder, Line)).rejects.toThrow(BadInput);
  await expect(allLines(join(folder, 'absent.jsonl'), Line)).rejects.toThrow(BadInput);
  await expect(allLines(join(folder, 'absent.jsonl.gz'), Line)).rejects.toThrow(BadInput);
});
