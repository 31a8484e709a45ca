import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder: string;
let dialogues: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-bench-'));
  dialogues = join(folder, 'dialogues.jsonl');
  await writeFile(dialogues, '{"id":1,"turns":[{"author":"customer","text":"where is my order"}]}\n');
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly said: string;
}

function run(command: string, ...args: string[]): Promise<Ended> {
  const node = ['--import', './scripts/lib/from-source.ts', `scripts/bench/${command}.ts`, ...args];
  return new Promise((resolve) =>
    execFile(process.execPath, node, { cwd: root }, (error, _, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stderr.trim() }),
    ),
  );
}

describe('a bench command', { timeout: 120_000 }, () => {
  it.each<[string, (f: { folder: string; dialogues: string }) => string[], string]>([
    ['replay', () => [], '--dialogues FILE is missing'],
    ['replay', () => ['--dialogues', '--json'], 'is ambiguous'],
    ['replay', (f) => ['--dialogues', f.folder], 'cannot be read'],
    ['replay', (f) => ['--dialogues', f.dialogues, '--model', f.folder], 'config.json is missing'],
    ['replay', (f) => ['--dialogues', f.dialogues, '--out', f.folder], 'cannot be written'],
    ['replay', (f) => ['--dialogues', f.dialogues, '--out', f.dialogues], 'overwrite'],
    ['intents', (f) => ['--train', f.dialogues, '--test', f.dialogues], 'dialogues.jsonl:1'],
    ['sentiment', (f) => ['--test', f.dialogues, '--nonsense'], '--nonsense'],
    ['signals', (f) => ['--dialogues', f.dialogues, '--labels', f.folder], 'cannot be read'],
    ['policy', (f) => ['--dialogues', f.dialogues, '--half', 'third'], '--half'],
    ['policy', (f) => ['--dialogues', f.dialogues, '--curve', f.folder], 'cannot be written'],
    ['routing', () => ['--seeds', 'many'], '--seeds must be a whole number'],
    ['routing', () => ['--arrivals', '10'], 'from 1000'],
  ])('%s ends with code 2 and one line on wrong input %#', async (command, args, line) => {
    const { code, said } = await run(command, ...args({ folder, dialogues }));
    expect(said).toContain(line);
    expect(said).not.toContain('\n');
    expect(code).toBe(2);
  });

  it('leaves the file alone that it was to read', async () => {
    expect(await readFile(dialogues, 'utf8')).toContain('where is my order');
  });
});
