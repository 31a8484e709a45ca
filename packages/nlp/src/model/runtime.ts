import { AutoModel, AutoTokenizer, LogLevel, Tensor, env } from '@xenova/transformers';
import type { PreTrainedTokenizer } from '@xenova/transformers';
import type { ModelFolder } from './model-folder.js';
import { FEWEST_POSITIONS, unavailable } from './model-folder.js';

/**
 * One thread per session: on two cores two intra-op threads were slower than one in every measured cell, and a
 * spinning pool takes the core from the event loop.
 */
export const sessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  extra: { session: { intra_op: { allow_spinning: '0' }, inter_op: { allow_spinning: '0' } } },
} as const;

/** A loaded tokenizer with its weights. One instance is used by one thread. */
export interface Runtime {
  /** Token ids with the special tokens around them, however many. */
  tokenize(text: string): number[];
  /** The id of a piece of text that the vocabulary does not have; null when it has everything. */
  readonly unknownId: number | null;
  /** The highest id that the tokenizer gives. */
  readonly highestId: number;
  /** Tokens that fit into one row. */
  readonly longest: number;
  /** One forward pass; shorter rows are padded. Keys are the names of the model's outputs. */
  run(rows: readonly (readonly number[])[]): Promise<Outputs>;
  close(): Promise<void>;
}

/** Row-major numbers with their shape. */
export interface Output {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}
export type Outputs = ReadonlyMap<string, Output>;

/**
 * Loads tokenizer and weights from a local folder; never touches the network.
 * @throws ModelUnavailable when a file is there but cannot be loaded
 */
export async function openRuntime({ folder, weights, config }: ModelFolder): Promise<Runtime> {
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.logLevel = LogLevel.NONE;
  const options = { local_files_only: true } as const;
  const tokenizer = await AutoTokenizer.from_pretrained(folder, options).catch((cause: unknown) => {
    throw unavailable(folder, 'its tokenizer.json cannot be read', cause);
  });
  const model = await AutoModel.from_pretrained(folder, {
    ...options,
    dtype: weights,
    device: 'cpu',
    session_options: sessionOptions,
  }).catch((cause: unknown) => {
    throw unavailable(folder, 'its weights in onnx/ cannot be loaded', cause);
  });
  const pad = tokenizer.pad_token_id ?? 0;
  const positions = config.max_position_embeddings - (countsFromPadding.has(config.model_type) ? pad + 1 : 0);
  return {
    tokenize: (text) => tokenizer.encode(text),
    unknownId: tokenizer.unk_token_id ?? null,
    highestId: [...tokenizer.get_vocab().values()].reduce((highest, id) => Math.max(highest, id), 0),
    longest: Math.min(positions, longestFor(tokenizer)),
    async run(rows) {
      const outputs: unknown = await model(feeds(rows, pad));
      return readOutputs(outputs);
    },
    async close() {
      await model.dispose();
    },
  };
}

/** These number their positions from the one after the padding token's id, and so have room for fewer than they say. */
const countsFromPadding: ReadonlySet<string> = new Set(['roberta', 'xlm-roberta', 'camembert', 'mpnet']);

/** What tokenizer_config.json says; some say 10³⁰ for "nobody knows", some nothing. */
function longestFor(tokenizer: PreTrainedTokenizer): number {
  const longest: unknown = tokenizer.model_max_length;
  return typeof longest === 'number' && longest >= FEWEST_POSITIONS ? longest : Infinity;
}

function feeds(rows: readonly (readonly number[])[], pad: number): Record<string, Tensor> {
  const width = Math.max(...rows.map((row) => row.length));
  const ids = new BigInt64Array(rows.length * width).fill(BigInt(pad));
  const mask = new BigInt64Array(rows.length * width);
  for (const [r, row] of rows.entries()) {
    for (const [i, id] of row.entries()) ids[r * width + i] = BigInt(id);
    mask.fill(1n, r * width, r * width + row.length);
  }
  const dims = [rows.length, width];
  return {
    input_ids: new Tensor('int64', ids, dims),
    attention_mask: new Tensor('int64', mask, dims),
    token_type_ids: new Tensor('int64', new BigInt64Array(ids.length), dims),
  };
}

function readOutputs(outputs: unknown): Outputs {
  const read = new Map<string, Output>();
  for (const [name, value] of Object.entries(outputs ?? {})) {
    if (value instanceof Tensor && value.data instanceof Float32Array) {
      read.set(name, { data: value.data, dims: value.dims });
    }
  }
  return read;
}
