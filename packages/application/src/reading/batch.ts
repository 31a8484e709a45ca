import DataLoader from 'dataloader';

/** Loads things by their own key, one query for all keys asked in the same turn; what is not found is null. */
export function one<K, T>(
  read: (keys: readonly K[]) => Promise<readonly T[]>,
  keyOf: (thing: T) => K,
): DataLoader<K, T | null> {
  return new DataLoader(async (keys: readonly K[]) => {
    const found = new Map((await read(keys)).map((thing) => [keyOf(thing), thing]));
    return keys.map((key) => found.get(key) ?? null);
  });
}

/** Loads lists by what they belong to, in the order in which `read` returns them. */
export function many<K, R, T>(
  read: (keys: readonly K[]) => Promise<readonly R[]>,
  how: { readonly keyOf: (row: R) => K; readonly view: (row: R) => T },
): DataLoader<K, readonly T[]> {
  return new DataLoader(async (keys: readonly K[]) => {
    const rows = Map.groupBy(await read(keys), how.keyOf);
    return keys.map((key) => (rows.get(key) ?? []).map(how.view));
  });
}

/** As `many`, but only the last of each list. */
export function last<K, R, T>(
  read: (keys: readonly K[]) => Promise<readonly R[]>,
  how: { readonly keyOf: (row: R) => K; readonly view: (row: R) => T },
): DataLoader<K, T | null> {
  return new DataLoader(async (keys: readonly K[]) => {
    const rows = Map.groupBy(await read(keys), how.keyOf);
    return keys.map((key) => {
      const row = rows.get(key)?.at(-1);
      return row === undefined ? null : how.view(row);
    });
  });
}
