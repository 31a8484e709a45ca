import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { bundledModel } from '../lib/model.ts';

const isFunction = (value: unknown): boolean => typeof value === 'function';
const OnnxRuntime = z.object({
  InferenceSession: z.custom<{ create(path: string, options: object): Promise<Session> }>(isFunction),
  Tensor: z.custom<new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => object>(isFunction),
});
const Transformers = z.object({ AutoTokenizer: z.custom<Loader>(isFunction) });
interface Loader {
  from_pretrained(folder: string, options: object): Promise<{ encode(text: string): number[] }>;
}
interface Session {
  run(feeds: Record<string, object>): Promise<unknown>;
}

/** The same weights with nothing around them: what no service can be faster than. */
export interface BareModel {
  /** One forward pass over ids that are ready. */
  run(ids: readonly number[]): Promise<void>;
  readonly tokenize: (text: string) => number[];
}

/** Opens the bundled model in ONNX Runtime, which comes with transformers.js, on one thread. */
export async function openBareModel(): Promise<BareModel> {
  // Both come with @baton/nlp, which is the only one to depend on them.
  const load = createRequire(import.meta.url);
  const { InferenceSession, Tensor } = OnnxRuntime.parse(load('onnxruntime-node'));
  const { AutoTokenizer } = Transformers.parse(load('@xenova/transformers'));
  const session = await InferenceSession.create(join(bundledModel, 'onnx/model_quantized.onnx'), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
  });
  const tokenizer = await AutoTokenizer.from_pretrained(bundledModel, { local_files_only: true });
  return {
    tokenize: (text) => tokenizer.encode(text),
    async run(ids) {
      const tensor = (fill: (id: number) => bigint): object =>
        new Tensor('int64', BigInt64Array.from(ids, fill), [1, ids.length]);
      await session.run({
        input_ids: tensor(BigInt),
        attention_mask: tensor(() => 1n),
        token_type_ids: tensor(() => 0n),
      });
    },
  };
}
