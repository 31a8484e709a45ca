/** Sentences whose vectors are kept; with 256 numbers each about 5 MB. */
const MOST_KEPT = 4_096;

/**
 * Vectors of sentences that were read before. A dialogue is weighed again after every message, and bots repeat
 * themselves: without it the same sentences would go through the encoder over and over.
 */
export class VectorCache {
  readonly #kept = new Map<string, Float32Array>();

  /** The vectors of all texts, in order; `encode` is asked once, for those that are not known. */
  async of(
    texts: readonly string[],
    encode: (texts: readonly string[]) => Promise<readonly Float32Array[]>,
  ): Promise<Float32Array[]> {
    const missing = [...new Set(texts)].filter((text) => !this.#kept.has(text));
    const fresh = missing.length > 0 ? await encode(missing) : [];
    const found = new Map(missing.map((text, i) => [text, fresh[i]]));
    const vectors = texts.flatMap((text) => found.get(text) ?? this.#kept.get(text) ?? []);
    for (const text of texts) this.#use(text, found.get(text) ?? this.#kept.get(text));
    return vectors;
  }

  /** Least recently used first; the first go when there are too many. */
  #use(text: string, vector: Float32Array | undefined): void {
    if (vector === undefined) return;
    this.#kept.delete(text);
    this.#kept.set(text, vector);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) return;
      this.#kept.delete(oldest);
    }
  }
}
