const LARGEST = 32_767;

/**
 * Weights as 16-bit multiples of one power of two per separator: half the memory to go through for every message, and
 * nothing to unpack when a model is loaded. What is rounded away moves no score visibly.
 */
export interface PackedWeights {
  /** [column][separator]. */
  readonly multiples: Int16Array;
  /** By separator. */
  readonly scales: Float32Array;
}

/** @param weights [column][separator] */
export function packWeights(weights: Float32Array, separators: number): PackedWeights {
  const scales = scalesOf(weights, separators);
  const multiples = new Int16Array(weights.length);
  for (let i = 0; i < weights.length; i++) multiples[i] = Math.round(weights[i]! / scales[i % separators]!);
  return { multiples, scales };
}

function scalesOf(weights: Float32Array, separators: number): Float32Array {
  const largest = new Float32Array(separators);
  for (let i = 0; i < weights.length; i++) {
    const separator = i % separators;
    largest[separator] = Math.max(largest[separator]!, Math.abs(weights[i]!));
  }
  return largest.map((weight) => (weight === 0 ? 1 : 2 ** Math.ceil(Math.log2(weight / LARGEST))));
}
