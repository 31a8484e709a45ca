import { LRUCache } from 'lru-cache';

/** "There is none" may change the moment a customer signs up, so it is believed for a shorter time. */
const MISS_SECONDS = 10;
const MOST_ENTRIES = 5000;

export interface RememberOptions<T> {
  /** 0 remembers nothing; lookups at the same time still share one. */
  readonly seconds: number;
  /** How much room a value takes; all values together have `room`. */
  readonly sizeOf: (value: T) => number;
  readonly room: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly now?: (() => number) | undefined;
}

/**
 * `load`, asked once for several that want the same at the same time, and not again while the answer is fresh. Errors are
 * not kept, and nothing is served that is older than `seconds`: an outdated account misleads more than none.
 */
export function remembering<T extends object>(
  load: (key: string) => Promise<T | null>,
  { seconds, sizeOf, room, now = () => performance.now() }: RememberOptions<T>,
): (key: string) => Promise<T | null> {
  const underWay = new Map<string, Promise<T | null>>();
  const fresh = new LRUCache<string, { readonly value: T | null }>({
    max: MOST_ENTRIES,
    maxSize: room,
    sizeCalculation: ({ value }) => (value === null ? 1 : sizeOf(value)),
    // With lru-cache 0 would mean for ever, so nothing is ever put in then.
    ttl: Math.max(seconds, 1) * 1000,
    ttlResolution: 0,
    perf: { now },
  });

  const ask = async (key: string): Promise<T | null> => {
    try {
      const value = await load(key);
      const lasts = value === null ? Math.min(seconds, MISS_SECONDS) : seconds;
      if (lasts > 0) fresh.set(key, { value }, { ttl: lasts * 1000 });
      return value;
    } finally {
      underWay.delete(key);
    }
  };
  return async (key) => {
    const kept = fresh.get(key);
    if (kept) return kept.value;
    const running = underWay.get(key) ?? ask(key);
    underWay.set(key, running);
    return running;
  };
}
