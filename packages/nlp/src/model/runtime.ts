import { AutoModel, AutoTokenizer, LogLevel, Tensor, env } from '@xenova/transformers';
import type { ModelFolder } from './model-folder.js';
import { unavailable } from './model-folder.js';

/**
 * One thread per session: on the machines this runs on two intra-op threads were slower than one in every
 * measured cell, and a spinning pool steals the core from the event loop (ARCHITECTURE, models).
 */
const sessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  extra: { session: { intra_op: { allow_spinning: '0' }, inter_op: { allow_spinning: '0' } } },
} as const;

export interface Runtime {
  /** Token ids with the special tokens, at most as many as the model has positions; the last one is kept. */
  tokenize(text: string): number[];
  /** One forward pass over rows of equal meaning; shorter rows are padded. Keys are the model's outputs. */
  run(rows: readonly (readonly number[])[]): Promise<Map<string, Output>>;
  close(): Promise<void>;
}

export interface Output {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/**
 * Loads tokenizer and weights from a local folder; never touches the network.
 * @throws ModelUnavailable when a file is there but cannot be loaded
 */
export async function openRuntime({ folder, config }: ModelFolder): Promise<Runtime> {
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.logLevel = LogLevel.NONE;
  const options = { local_files_only: true } as const;
  const tokenizer = await AutoTokenizer.from_pretrained(folder, options).catch((cause: unknown) => {
    throw unavailable(folder, 'its tokenizer.json cannot be read', cause);
  });
  const model = await AutoModel.from_pretrained(folder, {
    ...options,
    dtype: 'q8',
    device: 'cpu',
    session_options: sessionOptions,
  }).catch((cause: unknown) => {
    throw unavailable(folder, 'its onnx/model_quantized.onnx cannot be loaded', cause);
  });
  const longest = Math.min(config.max_position_embeddings, tokenizer.model_max_length);
  const pad = tokenizer.pad_token_id ?? 0;
  return {
    tokenize(text) {
      const ids = tokenizer.encode(text);
      const last = ids.at(-1);
      return ids.length <= longest || last === undefined ? ids : [...ids.slice(0, longest - 1), last];
    },
    async run(rows) {
      const outputs: unknown = await model(feeds(rows, pad));
      return readOutputs(outputs);
    },
    async close() {
      await model.dispose();
    },
  };
}

function feeds(rows: readonly (readonly number[])[], pad: number): Record<string, Tensor> {
  const width = Math.max(...rows.map((row) => row.length));
  const ids = new BigInt64Array(rows.length * width).fill(BigInt(pad));
  const mask = new BigInt64Array(rows.length * width);
  for (const [r, row] of rows.entries()) {
    for (const [i, id] of row.entries()) {
      ids[r * width + i] = BigInt(id);
      mask[r * width + i] = 1n;
    }
  }
  const dims = [rows.length, width];
  return {
    input_ids: new Tensor('int64', ids, dims),
    attention_mask: new Tensor('int64', mask, dims),
    token_type_ids: new Tensor('int64', new BigInt64Array(ids.length), dims),
  };
}

function readOutputs(outputs: unknown): Map<string, Output> {
  const read = new Map<string, Output>();
  for (const [name, value] of Object.entries(outputs ?? {})) {
    if (value instanceof Tensor && value.data instanceof Float32Array) {
      read.set(name, { data: value.data, dims: value.dims });
    }
  }
  return read;
}
