/** Models kept in memory; a conversation in progress may still use the one before the last edits. */
const MOST_MODELS = 8;

/** The intent models that are loaded, least recently used first. */
export class IntentShelf {
  private readonly models = new Map<string, Uint8Array>();

  /** Adds a model; returns the id of the one that had to go for it. */
  put(id: string, bytes: Uint8Array): string | null {
    this.models.delete(id);
    this.models.set(id, bytes);
    const [oldest] = this.models.keys();
    if (this.models.size <= MOST_MODELS || oldest === undefined) return null;
    this.models.delete(oldest);
    return oldest;
  }

  /** Marks a model as used; false when it is not here. */
  use(id: string): boolean {
    const bytes = this.models.get(id);
    if (bytes === undefined) return false;
    this.models.delete(id);
    this.models.set(id, bytes);
    return true;
  }

  entries(): Iterable<[string, Uint8Array]> {
    return this.models.entries();
  }
}
