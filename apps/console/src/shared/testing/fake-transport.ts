import type { ConnectionState, Observable, Transport, TypedDocument } from '@baton/graphql-client/transport';
import { writable } from 'svelte/store';

type Answer = (variables: Record<string, unknown>) => unknown;
interface Open {
  readonly document: string;
  readonly next: (data: unknown) => void;
}

/** Stands where the network would be: answers by document, and pushes what a test tells it to. */
export class FakeTransport implements Pick<Transport, 'request' | 'subscribe' | 'connectionState'> {
  readonly connectionState = settable('idle');
  readonly asked: { readonly document: string; readonly variables: unknown }[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #open = new Set<Open>();

  /** Answers a document with data, or with what the function makes of the variables (it may throw). */
  on<R, V>(document: TypedDocument<R, V>, answer: R | ((variables: V) => R | Promise<R>)): this {
    this.#answers.set(document.toString(), typeof answer === 'function' ? (answer as Answer) : () => answer);
    return this;
  }

  async request<R, V>(document: TypedDocument<R, V>, variables: V): Promise<R> {
    this.asked.push({ document: document.toString(), variables });
    const answer = this.#answers.get(document.toString());
    if (!answer) throw new Error(`no answer for ${document.toString().slice(0, 60)}`);
    return (await answer(variables as Record<string, unknown>)) as R;
  }

  subscribe<R, V>(
    document: TypedDocument<R, V>,
    _variables: () => V,
    sink: { next(data: R): void },
  ): () => void {
    const open: Open = { document: document.toString(), next: (data) => sink.next(data as R) };
    this.#open.add(open);
    return () => this.#open.delete(open);
  }

  /** Sends data to every open subscription whose document has the field. */
  push(data: Record<string, unknown>): void {
    const field = Object.keys(data)[0] ?? '';
    for (const open of this.#open) if (open.document.includes(field)) open.next(data);
  }
}

/** The transport's observable in a form that a test can set. */
function settable(
  initial: ConnectionState,
): Observable<ConnectionState> & { set(state: ConnectionState): void } {
  const store = writable(initial);
  let current = initial;
  store.subscribe((state) => (current = state));
  return {
    get current() {
      return current;
    },
    set: (state) => store.set(state),
    subscribe: (listener) => store.subscribe(listener),
  };
}
