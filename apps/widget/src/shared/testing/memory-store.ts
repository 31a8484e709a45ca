import type { Store } from '../storage.js';

/** A browser storage without a browser; survives the "reload" of a test that builds everything anew. */
export function memoryStore(): Store {
  const kept = new Map<string, string>();
  return {
    read: (key) => JSON.parse(kept.get(key) ?? 'null') as unknown,
    write: (key, value) => void kept.set(key, JSON.stringify(value)),
    remove: (key) => void kept.delete(key),
  };
}
