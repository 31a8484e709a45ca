import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { ModelUnavailable } from './model-unavailable.js';
import { exists, weightsFile } from './model-folder.js';

export interface Hub {
  /** Where models are published, such as https://huggingface.co. */
  readonly url: string;
  /** Where fetched models are kept. */
  readonly cache: string;
}

/** "owner/name", as hubs call their models; everything else is a folder. */
const ID = /^[\w-][\w.-]*\/[\w-][\w.-]*$/;

const files = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;
/** Sets of weights, any of which will do; the smallest is asked for first. */
export type Weights = readonly (readonly string[])[];
const encoderWeights: Weights = [[weightsFile.q8], [weightsFile.fp32]];

const FETCH_WITHIN_MS = 10 * 60_000;
/** More than any encoder that a worker should run. */
const LARGEST_FILE = 2 ** 30;

/**
 * The folder of a model that is named by its folder or by its id on a hub. A model of a hub is fetched once, whole or not
 * at all, and from then on needs no network.
 * @throws ModelUnavailable with one sentence for the operator
 */
export async function folderOf(model: string, hub: Hub, weights: Weights = encoderWeights): Promise<string> {
  if ((await exists(model)) || !ID.test(model)) return model;
  const folder = join(hub.cache, ...model.split('/'));
  if (await exists(folder)) return folder;
  const part = `${folder}.part-${process.pid}`;
  try {
    for (const file of files) await fetchFile(file, { from: address(hub, model), to: part });
    await fetchWeights({ from: address(hub, model), to: part }, weights);
    await rename(part, folder);
  } catch (cause) {
    if (await exists(folder)) return folder;
    throw new ModelUnavailable(
      `There is no folder ${model}, and the model of that name cannot be fetched from ${hub.url}: ${reasonOf(cause)}; ` +
        'check the name and the network, or point the setting at a local folder.',
      { cause },
    );
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return folder;
}

interface Transfer {
  readonly from: string;
  readonly to: string;
}

class NotThere extends Error {
  override readonly name = 'NotThere';
}

async function fetchWeights(transfer: Transfer, [first = [], ...others]: Weights): Promise<void> {
  try {
    for (const file of first) await fetchFile(file, transfer);
  } catch (error) {
    if (!(error instanceof NotThere) || others.length === 0) throw error;
    await fetchWeights(transfer, others);
  }
}

async function fetchFile(file: string, { from, to }: Transfer): Promise<void> {
  const response = await fetch(`${from}/${file}`, { signal: AbortSignal.timeout(FETCH_WITHIN_MS) });
  if (response.status === 404) throw new NotThere(`it has no ${file}`);
  if (!response.ok || response.body === null)
    throw new Error(`${file} was answered with status ${response.status}`);
  const target = join(to, file);
  await mkdir(dirname(target), { recursive: true });
  const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
  await pipeline(body, atMost(LARGEST_FILE, file), createWriteStream(target));
}

function atMost(bytes: number, file: string): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      seen += chunk.length;
      if (seen > bytes) done(new Error(`${file} is larger than ${bytes >> 20} MiB`));
      else done(null, chunk);
    },
  });
}

function address({ url }: Hub, model: string): string {
  return `${url.replace(/\/+$/, '')}/${model}/resolve/main`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
