const KEPT = 256;

/**
 * The latest events of a stream. A snapshot that was read while events came in is older than they are; replaying
 * the tail on it brings it up to date.
 */
export class EventTail<E extends { readonly seq: number }> {
  #events: E[] = [];

  push(event: E): void {
    this.#events.push(event);
    if (this.#events.length > KEPT) this.#events = this.#events.slice(-KEPT / 2);
  }

  /** Events after `seq`, oldest first. */
  after(seq: number): readonly E[] {
    return this.#events.filter((event) => event.seq > seq);
  }
}
