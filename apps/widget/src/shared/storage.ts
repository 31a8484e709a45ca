/** What the widget needs of a browser storage. A page may forbid it; then everything is simply forgotten. */
export interface Store {
  read(key: string): unknown;
  write(key: string, value: unknown): void;
  remove(key: string): void;
}

/** Keeps JSON under `baton:<scope>:<key>`; never throws. */
export function browserStore(kind: 'localStorage' | 'sessionStorage', scope: string): Store {
  const name = (key: string): string => `baton:${scope}:${key}`;
  return {
    read: (key) => attempt(() => JSON.parse(window[kind].getItem(name(key)) ?? 'null') as unknown) ?? null,
    write: (key, value) => attempt(() => window[kind].setItem(name(key), JSON.stringify(value))),
    remove: (key) => attempt(() => window[kind].removeItem(name(key))),
  };
}

/** Storage that is switched off, full, or holds something else must not stop the widget. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
