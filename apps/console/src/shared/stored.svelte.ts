/** A choice of this browser that outlives a reload. Without storage (private mode) it lasts as long as the page. */
export class Stored<T extends string> {
  #value: T;
  readonly #key: string;

  constructor(key: string, allowed: readonly T[], fallback: T) {
    this.#key = `baton.${key}`;
    const kept = read(this.#key);
    this.#value = $state(allowed.find((value) => value === kept) ?? fallback);
  }

  get value(): T {
    return this.#value;
  }

  set value(value: T) {
    this.#value = value;
    try {
      localStorage.setItem(this.#key, value);
    } catch {
      // Storage is full or forbidden; the choice then lasts until the page is left.
    }
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
