import { wordsOf } from '../text/bounded.js';

/** Word n-grams and character n-grams live in halves of one table, so they never share a bucket. */
const BLOCK_BITS = 19;
export const BUCKETS = 2 ** (BLOCK_BITS + 1);
const WORD_BLOCK = 0;
const CHARACTER_BLOCK = 1 << BLOCK_BITS;
const LONGEST_CHARACTER_GRAM = 5;

/** A text as hashed n-grams: buckets ascending, each once, with how often it occurs. */
export interface GramCounts {
  readonly buckets: Uint32Array;
  readonly counts: Uint16Array;
}

/** Is this the bucket of a word n-gram (else of a character n-gram)? */
export function isWordBucket(bucket: number): boolean {
  return bucket < CHARACTER_BLOCK;
}

/**
 * Word 1–2-grams and character 2–5-grams of a text; the latter stay within a word and see its borders, so that
 * "cancelled" and "cancellation" share most of theirs. Digits count as alike: an order number is a shape, not a word.
 */
export function countGrams(text: string): GramCounts {
  const words = wordsOf(text).map((word) => word.replace(/\p{N}/gu, '0'));
  const hashes: number[] = [];
  let previous = 0;
  for (const word of words) {
    const hash = hashOf(word);
    hashes.push(bucketOf(hash, WORD_BLOCK));
    if (previous !== 0) hashes.push(bucketOf(Math.imul(previous, 0x9e3779b1) ^ hash, WORD_BLOCK));
    previous = hash;
    pushCharacterGrams(` ${word} `, hashes);
  }
  return tally(Uint32Array.from(hashes));
}

function pushCharacterGrams(padded: string, hashes: number[]): void {
  for (let start = 0; start < padded.length - 1; start++) {
    let hash = FNV_OFFSET;
    const end = Math.min(padded.length, start + LONGEST_CHARACTER_GRAM);
    for (let i = start; i < end; i++) {
      hash = Math.imul(hash ^ padded.charCodeAt(i), FNV_PRIME);
      if (i > start) hashes.push(bucketOf(hash, CHARACTER_BLOCK));
    }
  }
}

/** FNV-1a over UTF-16 code units. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return hash;
}

/** FNV's low bits are weak on short strings; the finaliser of MurmurHash3 spreads them. */
function bucketOf(hash: number, block: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return block + (h >>> (32 - BLOCK_BITS));
}

function tally(hashes: Uint32Array): GramCounts {
  hashes.sort();
  const buckets = new Uint32Array(hashes.length);
  const counts = new Uint16Array(hashes.length);
  let size = 0;
  for (const hash of hashes) {
    if (size > 0 && buckets[size - 1] === hash)
      counts[size - 1] = Math.min(65_535, (counts[size - 1] ?? 0) + 1);
    else {
      buckets[size] = hash;
      counts[size++] = 1;
    }
  }
  return { buckets: buckets.slice(0, size), counts: counts.slice(0, size) };
}
