/** Share of the slots in use, at most: with half of them a search ends after one or two looks. */
const LOAD = 0.5;
const EMPTY = -1;

/**
 * From bucket to feature number by open addressing with linear probing. A table over all buckets would be 4 MiB that
 * every message is looked up in at random; this one fits into a core's cache.
 */
export class BucketTable {
  private readonly keys: Int32Array;
  private readonly numbers: Int32Array;
  private readonly mask: number;

  /** @param buckets each once; the number of a bucket is its position */
  constructor(buckets: Uint32Array) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, buckets.length / LOAD)));
    this.keys = new Int32Array(slots).fill(EMPTY);
    this.numbers = new Int32Array(slots);
    this.mask = slots - 1;
    for (const [number, bucket] of buckets.entries()) {
      const slot = this.slotOf(bucket);
      this.keys[slot] = bucket;
      this.numbers[slot] = number;
    }
  }

  /** −1 for a bucket that is not in it. */
  numberOf(bucket: number): number {
    const slot = this.slotOf(bucket);
    return this.keys[slot] === EMPTY ? -1 : this.numbers[slot]!;
  }

  /** Where the bucket is, or would be. Buckets are hashes already, so their low bits are as good as any. */
  private slotOf(bucket: number): number {
    let slot = bucket & this.mask;
    while (this.keys[slot] !== EMPTY && this.keys[slot] !== bucket) slot = (slot + 1) & this.mask;
    return slot;
  }
}
