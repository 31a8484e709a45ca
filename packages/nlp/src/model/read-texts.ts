import { countWords } from '../text/bounded.js';
import { modelText } from '../text/model-text.js';
import { planBatches } from './batches.js';
import type { Outputs, Runtime } from './runtime.js';
import { windowsOf } from './windows.js';

/** Where one text, or a window of it, lies in a batch. */
export interface Place {
  readonly row: number;
  /** Tokens without padding. */
  readonly tokens: number;
}

export interface TextReading {
  readonly runtime: Runtime;
  /** The numbers that are wanted of one row; arrays of one length for every row. */
  readonly read: (outputs: Outputs, place: Place) => readonly Float32Array[];
}

interface Window {
  readonly text: number;
  readonly ids: readonly number[];
}

export interface ReadText {
  /** What `read` took from its row; of a text that was cut into windows their mean, weighted by length. */
  readonly values: readonly Float32Array[];
  /** Does the text have words, and does the model know at least half of its pieces? Otherwise the numbers mean little. */
  readonly isReadable: boolean;
}

/** Runs texts of any length through the model. */
export async function readTexts(reading: TextReading, texts: readonly string[]): Promise<ReadText[]> {
  const { runtime, read } = reading;
  const clean = texts.map(modelText);
  const ids = clean.map((text) => runtime.tokenize(text));
  const windows: Window[] = ids.flatMap((tokens, text) =>
    windowsOf(tokens, runtime.longest).map((window) => ({ text, ids: window })),
  );
  const means = texts.map((): WeightedMean => ({ weight: 0, sums: [] }));
  for (const batch of planBatches(windows.map((window) => window.ids.length))) {
    const rows = batch.flatMap((i) => windows[i] ?? []);
    const outputs = await runtime.run(rows.map((window) => window.ids));
    for (const [row, window] of rows.entries()) {
      const tokens = window.ids.length;
      addTo(means[window.text], { values: read(outputs, { row, tokens }), weight: tokens });
    }
  }
  return means.map(({ weight, sums }, i) => ({
    values: sums.map((sum) => sum.map((value) => value / weight)),
    isReadable: countWords(clean[i] ?? '') > 0 && isKnown(ids[i] ?? [], runtime.unknownId),
  }));
}

/** The first and the last token are special. */
function isKnown(ids: readonly number[], unknownId: number | null): boolean {
  const unknown = ids.filter((id) => id === unknownId).length;
  return unknown * 2 <= ids.length - 2;
}

interface WeightedMean {
  weight: number;
  sums: Float32Array[];
}

function addTo(
  mean: WeightedMean | undefined,
  { values, weight }: { values: readonly Float32Array[]; weight: number },
): void {
  if (mean === undefined) return;
  if (mean.weight === 0) mean.sums = values.map((array) => new Float32Array(array.length));
  mean.weight += weight;
  for (const [k, array] of values.entries()) {
    const sum = mean.sums[k];
    for (let j = 0; sum !== undefined && j < array.length; j++) sum[j] = sum[j]! + weight * array[j]!;
  }
}

/**
 * A copy of one row of a [batch, width] output.
 * @throws Error when the model has no such output, or of another width
 */
export function rowOf(
  outputs: Outputs,
  { name, width }: { name: string; width: number },
  row: number,
): Float32Array {
  const output = outputs.get(name);
  if (output?.dims.at(-1) !== width)
    throw new Error(`the output ${name} is missing or has not ${width} columns`);
  return output.data.slice(row * width, (row + 1) * width);
}

/** In place; a vector of zeros stays one. */
export function toUnitLength(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const norm = Math.sqrt(squares);
  for (let j = 0; norm > 0 && j < vector.length; j++) vector[j] = vector[j]! / norm;
  return vector;
}
