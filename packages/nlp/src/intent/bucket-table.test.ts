import { expect, it } from 'vitest';
import { BucketTable } from './bucket-table.js';
import { BUCKETS } from './ngrams.js';

it('finds every bucket it was given, and no other, also when all collide', () => {
  for (const step of [1, 7, 1024]) {
    const buckets = Uint32Array.from({ length: 900 }, (_, i) => i * step);
    const table = new BucketTable(buckets);
    const given = new Map(Array.from(buckets, (bucket, number) => [bucket, number]));
    const wrong: number[] = [];
    for (let bucket = 0; bucket < BUCKETS; bucket += 1 + (step >> 2))
      if (table.numberOf(bucket) !== (given.get(bucket) ?? -1)) wrong.push(bucket);
    expect(wrong).toEqual([]);
  }
});

it('answers when it is empty', () => expect(new BucketTable(new Uint32Array(0)).numberOf(3)).toBe(-1));
