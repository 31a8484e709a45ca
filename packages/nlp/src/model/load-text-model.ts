import { boundedText } from '../text/bounded.js';
import { readAffect } from './affect.js';
import { planBatches } from './batches.js';
import type { ModelConfig } from './model-folder.js';
import { readModelFolder, unavailable } from './model-folder.js';
import type { Analysis, TextModel } from './ports.js';
import type { Output, Runtime } from './runtime.js';
import { openRuntime } from './runtime.js';

type Labels = NonNullable<ModelConfig['baton']>;

/**
 * Loads the joint model that this project trains: one forward pass gives the sentence vector, the sentiment and the
 * emotions. One instance is used by one thread.
 * @param folder in the transformers.js layout, with `onnx/model_quantized.onnx` and the key `baton` in config.json
 * @throws ModelUnavailable
 */
export async function loadTextModel({ folder }: { readonly folder: string }): Promise<TextModel> {
  const found = await readModelFolder(folder);
  const labels = found.config.baton;
  if (labels === undefined) throw unavailable(found.folder, 'config.json has no key "baton"');
  const runtime = await openRuntime(found);
  const id = `baton-understanding@${labels.version}`;
  const model: TextModel = {
    id,
    sentimentId: id,
    size: labels.embeddingSize,
    analyse: (texts) => analyse(runtime, labels, texts),
    close: () => runtime.close(),
  };
  await model.analyse(['warm up']).catch((cause: unknown) => {
    throw unavailable(found.folder, 'it does not give the outputs that config.json promises', cause);
  });
  return model;
}

async function analyse(runtime: Runtime, labels: Labels, texts: readonly string[]): Promise<Analysis[]> {
  const rows = texts.map((text) => runtime.tokenize(boundedText(text)));
  const analyses = new Array<Analysis>(texts.length);
  for (const batch of planBatches(rows.map((row) => row.length))) {
    const outputs = await runtime.run(batch.map((i) => rows[i] ?? []));
    for (const [row, i] of batch.entries()) analyses[i] = readRow(outputs, labels, row);
  }
  return analyses;
}

function readRow(outputs: ReadonlyMap<string, Output>, labels: Labels, row: number): Analysis {
  const affect = readAffect({
    classes: labels.sentimentLabels,
    sentimentLogits: rowOf(outputs, 'sentiment_logits', row, 3),
    valence: rowOf(outputs, 'valence', row, 1)[0] ?? null,
    emotions: labels.emotionLabels,
    emotionLogits: rowOf(outputs, 'emotion_logits', row, labels.emotionLabels.length),
  });
  const embedding = rowOf(outputs, 'sentence_embedding', row, labels.embeddingSize);
  return { ...affect, vector: new Float32Array(embedding) };
}

/** A view of one row of a [batch, width] output. */
function rowOf(outputs: ReadonlyMap<string, Output>, name: string, row: number, width: number): Float32Array {
  const output = outputs.get(name);
  if (output?.dims.at(-1) !== width) throw new Error(`output ${name} is missing or has not ${width} columns`);
  return output.data.subarray(row * width, (row + 1) * width);
}
