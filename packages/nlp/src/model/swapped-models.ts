import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { neutral, readAffect } from './affect.js';
import { warmUp } from './joint-model.js';
import type { ModelFolder } from './model-folder.js';
import { readModelFolder, unavailable, weightsFile } from './model-folder.js';
import type { Encoder, SentimentClass, SentimentClassifier } from './ports.js';
import type { TextReading } from './read-texts.js';
import { readTexts, rowOf, toUnitLength } from './read-texts.js';
import { openRuntime } from './runtime.js';

/**
 * Any sentence encoder in the transformers.js layout: its `sentence_embedding`, or the mean of its last hidden state.
 * @throws ModelUnavailable
 */
export async function loadEncoder(path: string): Promise<Encoder> {
  const found = await readModelFolder(path);
  const size = found.config.baton?.embeddingSize ?? found.config.hidden_size ?? found.config.dim;
  if (size === undefined) throw unavailable(found.folder, 'config.json does not say hidden_size');
  const reading: TextReading = {
    runtime: await openRuntime(found),
    read: (outputs, place) =>
      outputs.has('sentence_embedding')
        ? [rowOf(outputs, { name: 'sentence_embedding', width: size }, place.row)]
        : [meanOfTokens(outputs.get('last_hidden_state'), place, size)],
  };
  await warmUp(reading, found);
  return {
    id: await nameOf(found),
    size,
    encode: async (texts) =>
      (await readTexts(reading, texts)).map(({ values: [vector] }) =>
        toUnitLength(vector ?? new Float32Array(size)),
      ),
    close: () => reading.runtime.close(),
  };
}

function meanOfTokens(
  output: { data: Float32Array; dims: readonly number[] } | undefined,
  { row, tokens }: { row: number; tokens: number },
  size: number,
): Float32Array {
  const [, positions, width] = output?.dims ?? [];
  if (output === undefined || positions === undefined || width !== size) {
    throw new Error(`the output last_hidden_state is missing or has not ${size} columns`);
  }
  const mean = new Float32Array(size);
  for (let t = 0; t < tokens; t++) {
    const at = (row * positions + t) * size;
    for (let j = 0; j < size; j++) mean[j] = mean[j]! + output.data[at + j]! / tokens;
  }
  return mean;
}

/** What a plain classifier does not tell. */
const nothingElse = {
  valence: null,
  emotions: [],
  emotionLogits: [],
  targets: [],
  targetLogits: [],
  asksLogit: null,
};

/**
 * Any sequence classifier whose labels say negative, positive and perhaps neutral, or one to five stars.
 * @throws ModelUnavailable, also when the labels say something else
 */
export async function loadSentimentClassifier(path: string): Promise<SentimentClassifier> {
  const found = await readModelFolder(path);
  const classes = sentimentClasses(found);
  const reading: TextReading = {
    runtime: await openRuntime(found),
    read: (outputs, { row }) => [rowOf(outputs, { name: 'logits', width: classes.length }, row)],
  };
  await warmUp(reading, found);
  return {
    id: await nameOf(found),
    classify: async (texts) =>
      (await readTexts(reading, texts)).map(({ values: [sentimentLogits], isReadable }) =>
        sentimentLogits === undefined || !isReadable
          ? neutral
          : readAffect({ ...nothingElse, classes, sentimentLogits }),
      ),
    close: () => reading.runtime.close(),
  };
}

function sentimentClasses(found: ModelFolder): SentimentClass[] {
  const labels = Object.entries(found.config.id2label ?? {}).toSorted(([a], [b]) => Number(a) - Number(b));
  const classes = labels.flatMap(([, label]) => sentimentClass(label) ?? []);
  if (classes.length === labels.length && classes.includes('negative') && classes.includes('positive'))
    return classes;
  throw unavailable(
    found.folder,
    'the labels in config.json (id2label) are not negative, neutral and positive',
  );
}

function sentimentClass(label: string): SentimentClass | null {
  const name = label.toLowerCase();
  if (/^neg|^[12] stars?$/.test(name)) return 'negative';
  if (/^pos|^[45] stars?$/.test(name)) return 'positive';
  return /^neu|^3 stars?$/.test(name) ? 'neutral' : null;
}

/** Folders of one name may hold other weights than yesterday, and vectors of two encoders cannot be compared. */
async function nameOf({ folder, config, weights }: ModelFolder): Promise<string> {
  if (config.baton !== undefined) return `baton-understanding@${config.baton.version}`;
  const hash = createHash('sha256');
  for (const file of ['tokenizer.json', weightsFile[weights]])
    hash.update(await readFile(join(folder, file)));
  return `${basename(folder)}@${hash.digest('hex').slice(0, 8)}`;
}
