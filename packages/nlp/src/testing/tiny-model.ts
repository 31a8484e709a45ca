import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A model of 20 KB with the inputs and outputs of the bundled one; written by fixtures/make_tiny_model.py. */
export const tinyModel = fileURLToPath(new URL('../../fixtures/tiny-model', import.meta.url));

/** A copy of the tiny model that a test may damage; removed on dispose. */
export async function copyOfTinyModel(): Promise<{ folder: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-model-'));
  await cp(tinyModel, folder, { recursive: true });
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

type Change = (json: Record<string, unknown>) => unknown;

/** Rewrites the config.json of a copy. */
export async function changeConfig(folder: string, change: Change): Promise<void> {
  await rewrite(join(folder, 'config.json'), change);
}

/** Rewrites the tokenizer_config.json of a copy. */
export async function changeTokenizer(folder: string, change: Change): Promise<void> {
  await rewrite(join(folder, 'tokenizer_config.json'), change);
}

async function rewrite(file: string, change: Change): Promise<void> {
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, 'utf8')))));
}

/** A model that writes summaries by copying what it is given; written by fixtures/make_tiny_writer.py. */
export const tinyWriter = fileURLToPath(new URL('../../fixtures/tiny-writer', import.meta.url));
