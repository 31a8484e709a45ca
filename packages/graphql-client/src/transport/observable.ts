export type Unsubscribe = () => void;

/** A value that changes. Follows the Svelte store contract: a new subscriber hears the present value at once. */
export interface Observable<T> {
  readonly current: T;
  subscribe(listener: (value: T) => void): Unsubscribe;
}

export interface Source<T> extends Observable<T> {
  set(value: T): void;
}

/** Creates an observable; setting the value it already has tells nobody. */
export function source<T>(initial: T): Source<T> {
  const listeners = new Set<(value: T) => void>();
  let value = initial;
  return {
    get current() {
      return value;
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener(next);
    },
    subscribe(listener) {
      // Wrapped, so that subscribing one function twice makes two subscriptions.
      const own = (next: T): void => listener(next);
      listeners.add(own);
      listener(value);
      return () => listeners.delete(own);
    },
  };
}
