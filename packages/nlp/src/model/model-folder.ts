import { access, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ModelUnavailable } from './model-unavailable.js';

/** What `config.json` must say. `baton` marks the bundled joint model and names its outputs. */
const Config = z.object({
  model_type: z.string(),
  _name_or_path: z.string().optional(),
  hidden_size: z.int().positive().optional(),
  dim: z.int().positive().optional(),
  max_position_embeddings: z.int().positive().default(512),
  id2label: z.record(z.string(), z.string()).optional(),
  baton: z
    .object({
      version: z.union([z.string(), z.number()]).transform(String),
      embeddingSize: z.int().positive(),
      sentimentLabels: z.array(z.enum(['negative', 'neutral', 'positive'])).length(3),
      emotionLabels: z.array(z.string()).min(1),
      outputs: z.array(z.string()),
    })
    .optional(),
});
export type ModelConfig = z.infer<typeof Config>;

export interface ModelFolder {
  /** Absolute, so that nothing takes it for the name of a model on a hub. */
  readonly folder: string;
  readonly config: ModelConfig;
}

const files = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'];

/**
 * Checks a folder in the transformers.js layout before the runtime touches it.
 * @throws ModelUnavailable naming the first file that is missing or unreadable
 */
export async function readModelFolder(path: string): Promise<ModelFolder> {
  const folder = resolve(path);
  for (const file of files) {
    await access(join(folder, file)).catch(() => {
      throw unavailable(folder, `${file} is missing`);
    });
  }
  return { folder, config: await readConfig(folder) };
}

async function readConfig(folder: string): Promise<ModelConfig> {
  const text = await readFile(join(folder, 'config.json'), 'utf8');
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

/** One sentence: what, where, and what to do. */
export function unavailable(folder: string, what: string, cause?: unknown): ModelUnavailable {
  return new ModelUnavailable(
    `The language model in ${folder} cannot be used: ${what}. ` +
      'Restore that folder from the repository, or point the model folder setting at a complete one.',
    { cause },
  );
}
