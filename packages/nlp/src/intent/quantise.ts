const LARGEST = 32_767;

/** The power of two of which every weight of a separator is kept as a 16-bit multiple. */
export function scalesOf(weights: Float32Array, intents: number): Float32Array {
  const scales = new Float32Array(intents);
  for (const [i, weight] of weights.entries()) {
    const c = i % intents;
    scales[c] = Math.max(scales[c] ?? 0, Math.abs(weight));
  }
  return scales.map((largest) => (largest === 0 ? 1 : 2 ** Math.ceil(Math.log2(largest / LARGEST))));
}

/**
 * Weights rounded so that they fit into 16 bits each. Powers of two as scales make it exact both ways: storing and
 * loading the rounded weights changes no bit of them, and no score visibly.
 */
export function roundWeights(weights: Float32Array, intents: number): Float32Array {
  return unpackWeights(packWeights(weights, intents), scalesOf(weights, intents));
}

export function packWeights(weights: Float32Array, intents: number): Int16Array {
  const scales = scalesOf(weights, intents);
  return Int16Array.from(weights, (weight, i) => Math.round(weight / (scales[i % intents] ?? 1)));
}

export function unpackWeights(packed: Int16Array, scales: Float32Array): Float32Array {
  return Float32Array.from(packed, (weight, i) => weight * (scales[i % scales.length] ?? 1));
}
