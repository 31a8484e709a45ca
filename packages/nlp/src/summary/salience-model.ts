import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AutoModel, LogLevel, Tensor, env } from '@xenova/transformers';
import { z } from 'zod';
import { exists, unavailable, weightsFile } from '../model/model-folder.js';
import { sessionOptions } from '../model/runtime.js';
import { featureNames } from './features.js';

const Config = z.object({
  baton: z.object({
    version: z.string(),
    /** Id of the encoder whose vectors it learned from. */
    encoder: z.string(),
    vectorSize: z.int().positive(),
    features: z.literal(featureNames.length),
    outputs: z.array(z.string()),
  }),
});

const OUTPUT = 'salience_logits';

/** The small transformer that weighs the sentences of a dialogue. One instance is used by one thread. */
export interface SalienceModel {
  readonly id: string;
  readonly encoderId: string;
  readonly vectorSize: number;
  /**
   * The probability, 0 … 1, that a person would put each sentence into a summary of the dialogue. Takes a vector and
   * the numbers of `featuresOf` for each, in order; a vector of zeros stands for one that is not known.
   */
  score(sentences: readonly Weighed[]): Promise<number[]>;
  close(): Promise<void>;
}

export interface Weighed {
  readonly vector: Float32Array;
  readonly features: readonly number[];
}

/** @throws ModelUnavailable with one sentence for the operator */
export async function loadSalienceModel(path: string): Promise<SalienceModel> {
  const folder = resolve(path);
  if (!(await exists(join(folder, weightsFile.q8))))
    throw unavailable(folder, `${weightsFile.q8} is missing`);
  const { baton } = await readConfig(folder);
  env.allowRemoteModels = false;
  env.logLevel = LogLevel.NONE;
  const model = await AutoModel.from_pretrained(folder, {
    local_files_only: true,
    dtype: 'q8',
    device: 'cpu',
    session_options: sessionOptions,
  }).catch((cause: unknown) => {
    throw unavailable(folder, 'its weights in onnx/ cannot be loaded', cause);
  });
  const loaded: SalienceModel = {
    id: `baton-salience@${baton.version}`,
    encoderId: baton.encoder,
    vectorSize: baton.vectorSize,
    async score(sentences) {
      if (sentences.length === 0) return [];
      const outputs: unknown = await model(feeds(sentences, baton.vectorSize));
      return probabilities(outputs, sentences.length);
    },
    async close() {
      await model.dispose();
    },
  };
  // The first pass allocates, and shows whether the weights take what the config promises.
  const blank = { vector: new Float32Array(baton.vectorSize), features: featureNames.map(() => 0) };
  await loaded.score([blank, blank]).catch(async (cause: unknown) => {
    await loaded.close();
    throw unavailable(folder, 'its weights do not take what config.json promises', cause);
  });
  return loaded;
}

async function readConfig(folder: string): Promise<z.infer<typeof Config>> {
  const text = await readFile(join(folder, 'config.json'), 'utf8').catch((cause: unknown) => {
    throw unavailable(folder, 'config.json cannot be read', cause);
  });
  try {
    return Config.parse(JSON.parse(text));
  } catch (cause) {
    throw unavailable(folder, 'config.json is not that of a salience model', cause);
  }
}

/** One dialogue is one row: [1, sentences, …]. */
function feeds(sentences: readonly Weighed[], size: number): Record<string, Tensor> {
  const count = sentences.length;
  const vectors = new Float32Array(count * size);
  for (const [i, { vector }] of sentences.entries()) vectors.set(vector, i * size);
  const features = Float32Array.from(sentences.flatMap((sentence) => [...sentence.features]));
  return {
    sentence_vectors: new Tensor('float32', vectors, [1, count, size]),
    features: new Tensor('float32', features, [1, count, featureNames.length]),
    attention_mask: new Tensor('int64', new BigInt64Array(count).fill(1n), [1, count]),
  };
}

function probabilities(outputs: unknown, count: number): number[] {
  const found = Object.entries(outputs ?? {}).find(([name]) => name === OUTPUT)?.[1] as unknown;
  if (!(found instanceof Tensor) || !(found.data instanceof Float32Array) || found.data.length !== count)
    throw new Error(`the output ${OUTPUT} is missing or has not ${count} numbers`);
  return Array.from(found.data, (logit) => 1 / (1 + Math.exp(-logit)));
}
