import { join, resolve } from 'node:path';
import { LogLevel, env, pipeline } from '@xenova/transformers';
import { z } from 'zod';
import { exists, unavailable } from '../model/model-folder.js';
import { sessionOptions } from '../model/runtime.js';
import type { SaidTurn } from './sentences.js';

/** Where the weights of a sequence-to-sequence model lie; either pair will do, the smaller is preferred. */
export const writerWeights = {
  q8: ['onnx/encoder_model_quantized.onnx', 'onnx/decoder_model_merged_quantized.onnx'],
  fp32: ['onnx/encoder_model.onnx', 'onnx/decoder_model_merged.onnx'],
} as const;

/** Writes summaries in words of its own. Slow: seconds a dialogue. One instance is used by one thread. */
export interface Writer {
  /** Plain text; may be wrong, so whoever shows it checks it. */
  write(turns: readonly SaidTurn[]): Promise<string>;
  close(): Promise<void>;
}

/** Tokens of a summary at most. */
const LONGEST = 120;
/** Characters of a dialogue that are read: what comes last is kept, the model cuts to what it can take. */
const MOST_READ = 12_000;
const Written = z.tuple([z.object({ summary_text: z.string() })]);

/**
 * Loads a summarisation model (BART, T5 and their kin) in the layout of transformers.js; never touches the network.
 * @throws ModelUnavailable with one sentence for the operator
 */
export async function loadWriter(path: string): Promise<Writer> {
  const folder = resolve(path);
  const dtype = (await hasAll(folder, writerWeights.q8)) ? 'q8' : 'fp32';
  const missing = await firstMissing(folder, [...FILES, ...writerWeights[dtype]]);
  if (missing !== null) throw unavailable(folder, `${missing} is missing`);
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.logLevel = LogLevel.NONE;
  const summarise = await pipeline('summarization', folder, {
    local_files_only: true,
    dtype,
    device: 'cpu',
    session_options: sessionOptions,
  }).catch((cause: unknown) => {
    throw unavailable(folder, 'it is no model that writes summaries', cause);
  });
  return {
    async write(turns) {
      const dialogue = turns
        .map(({ byCustomer, text }) => `${byCustomer ? 'Customer' : 'Agent'}: ${text}`)
        .join('\n');
      const options = { max_new_tokens: LONGEST };
      const [{ summary_text }] = Written.parse(await summarise(dialogue.slice(-MOST_READ), options));
      return summary_text;
    },
    close: () => summarise.dispose(),
  };
}

const FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;

async function hasAll(folder: string, files: readonly string[]): Promise<boolean> {
  return (await firstMissing(folder, files)) === null;
}

async function firstMissing(folder: string, files: readonly string[]): Promise<string | null> {
  for (const file of files) if (!(await exists(join(folder, file)))) return file;
  return null;
}
