import { access, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ModelUnavailable } from './model-unavailable.js';

/** With fewer nothing is read. */
export const FEWEST_POSITIONS = 8;

/** What is used of `config.json`. The key `baton` marks the joint model of this project and names its outputs. */
const Config = z.object({
  model_type: z.string(),
  hidden_size: z.int().positive().optional(),
  dim: z.int().positive().optional(),
  max_position_embeddings: z.int().min(FEWEST_POSITIONS).default(512),
  id2label: z.record(z.string(), z.string()).optional(),
  baton: z
    .object({
      version: z.union([z.string(), z.number()]).transform(String),
      embeddingSize: z.int().positive(),
      sentimentLabels: z.array(z.enum(['negative', 'neutral', 'positive'])).length(3),
      emotionLabels: z.array(z.string()).min(1),
      emotionThresholds: z.array(z.number()).default([]),
      /** What bad feeling is about; models made before there was such an output have none. */
      targetLabels: z.array(z.enum(['none', 'issue', 'interaction'])).default([]),
      outputs: z.array(z.string()),
    })
    .optional(),
});
export type ModelConfig = z.infer<typeof Config>;

export interface ModelFolder {
  /** Absolute, so that nothing takes it for the name of a model on a hub. */
  readonly folder: string;
  readonly config: ModelConfig;
  /** `q8` where there is one, else `fp32`. */
  readonly weights: keyof typeof weightsFile;
}

/** Where weights of each kind lie. */
export const weightsFile = { q8: 'onnx/model_quantized.onnx', fp32: 'onnx/model.onnx' } as const;

/**
 * Checks a folder in the transformers.js layout before the runtime touches it.
 * @throws ModelUnavailable naming the first file that is missing or unreadable
 */
export async function readModelFolder(path: string): Promise<ModelFolder> {
  const folder = resolve(path);
  if (!(await exists(folder))) throw unavailable(folder, 'there is no such folder');
  for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json']) {
    if (!(await exists(join(folder, file)))) throw unavailable(folder, `${file} is missing`);
  }
  const quantised = await exists(join(folder, weightsFile.q8));
  if (!quantised && !(await exists(join(folder, weightsFile.fp32)))) {
    throw unavailable(folder, `${weightsFile.q8} is missing`);
  }
  return { folder, config: await readConfig(folder), weights: quantised ? 'q8' : 'fp32' };
}

async function readConfig(folder: string): Promise<ModelConfig> {
  const text = await readFile(join(folder, 'config.json'), 'utf8').catch((cause: unknown) => {
    throw unavailable(folder, 'config.json cannot be read', cause);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw unavailable(folder, 'config.json is not JSON');
  }
  const config = Config.safeParse(json);
  if (config.success) return config.data;
  const issue = config.error.issues[0];
  throw unavailable(folder, `config.json is wrong at "${issue?.path.join('.')}" (${issue?.message})`);
}

export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** One clear sentence: what, where, and what to do. */
export function unavailable(folder: string, what: string, cause?: unknown): ModelUnavailable {
  return new ModelUnavailable(
    `The language model in ${folder} cannot be used: ${what}; ` +
      'restore that folder from the repository, or point the model folder setting at a complete one.',
    { cause },
  );
}
