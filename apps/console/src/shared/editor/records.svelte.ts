import type { Transport } from '@baton/graphql-client/transport';
import { SvelteMap } from 'svelte/reactivity';
import { failureText } from '../failure-text.js';
import type { Query } from '../query.svelte.js';
import type { EditorOptions } from './editor.svelte.js';

/** Stands in the address where the id of one that is not there yet would be; no id is so short. */
export const NEW = '+';

interface Kept {
  /** Counts the saves. */
  readonly revision: number;
}

interface Held<Draft> {
  readonly draft: Draft;
  /** The revision that the change began on; null for a new one. */
  readonly base: number | null;
}

/** Why something was refused, and which field it is about, as the API names it. */
interface Refusal {
  readonly __typename: string;
  readonly message: string;
  readonly field?: string;
}

export interface Saved<Item> {
  readonly item: Item | null;
  readonly problem: Refusal | null;
}

/**
 * Edits a collection of which each item is saved by itself, as a whole, with a revision. Holds what has been changed
 * and not saved, also when the page is left, and notices when somebody else has saved meanwhile.
 */
export abstract class RecordsEditor<Item extends Kept, Draft extends object> {
  busy = $state(false);
  #refused = $state.raw<{
    readonly id: string;
    readonly message: string;
    readonly field: string | null;
  } | null>(null);
  readonly #drafts = new SvelteMap<string, Held<Draft>>();
  protected readonly transport: Pick<Transport, 'request'>;
  protected readonly announcer: EditorOptions['announcer'];

  protected constructor({ transport, announcer }: EditorOptions) {
    this.transport = transport;
    this.announcer = announcer;
  }

  /** Undefined while they load. */
  abstract readonly sheet: readonly Item[] | undefined;
  protected abstract readonly query: Pick<Query<unknown>, 'failure' | 'refetch'>;
  protected abstract idOf(item: Item): string;
  protected abstract draftOf(item: Item): Draft;
  protected abstract blank(): Draft;
  /** What a draft would be saved as; two that are saved alike are the same. */
  protected abstract meaningOf(draft: Draft): unknown;

  get failure(): string | null {
    return this.query.failure && failureText(this.query.failure);
  }

  /** Why the last action was refused, wherever that was. */
  get problem(): string | null {
    return this.#refused?.message ?? null;
  }

  readonly changed = $derived.by(() => [...this.#drafts.keys()].filter((id) => this.isEdited(id)));
  readonly isChanged = $derived.by(() => this.changed.length > 0);

  find(id: string): Item | undefined {
    return this.sheet?.find((item) => this.idOf(item) === id);
  }

  /** As the form shows it; undefined when there is none of this id. */
  values(id: string): Draft | undefined {
    const held = this.#drafts.get(id);
    if (held) return held.draft;
    if (id === NEW) return this.blank();
    const item = this.find(id);
    return item && this.draftOf(item);
  }

  /** A change taken back by hand is none. */
  isEdited(id: string): boolean {
    const held = this.#drafts.get(id);
    if (!held) return false;
    if (id === NEW) return true;
    const item = this.find(id);
    return item !== undefined && !this.#alike(held.draft, this.draftOf(item));
  }

  /** Somebody saved another version since the first change. */
  isOvertaken(id: string): boolean {
    const held = this.#drafts.get(id);
    return held !== undefined && id !== NEW && this.isEdited(id) && held.base !== this.find(id)?.revision;
  }

  change(id: string, values: Partial<Draft>): void {
    const before = this.values(id);
    if (!before) return;
    const base = this.isEdited(id) ? this.#drafts.get(id)?.base : this.find(id)?.revision;
    this.#drafts.set(id, { draft: { ...before, ...values }, base: base ?? null });
    if (this.#refused?.id === id) this.#refused = null;
  }

  discard(id: string): void {
    this.#drafts.delete(id);
    this.#refused = null;
  }

  /** The change is kept, and saved over what somebody else has saved. */
  putOnTop(id: string): void {
    const draft = this.values(id);
    if (draft) this.#drafts.set(id, { draft, base: this.find(id)?.revision ?? null });
    this.#refused = null;
  }

  /** The last action on it was refused. */
  isRefused(id: string): boolean {
    return this.#refused?.id === id;
  }

  /** What was refused about one field or a part of it, such as `hours` for `hours.weekly.0`. */
  refusal(id: string, ...fields: readonly string[]): string | null {
    const refused = this.#refused;
    if (refused?.id !== id || refused.field === null) return null;
    const { field, message } = refused;
    if (!fields.some((name) => field === name || field.startsWith(`${name}.`))) return null;
    // Beside the field its name need not be said.
    const words = message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message;
    return words.charAt(0).toUpperCase() + words.slice(1);
  }

  /** What was refused and stands beside none of these fields. */
  refusalBeside(id: string, fields: readonly string[]): string | null {
    const refused = this.#refused;
    return refused?.id === id && this.refusal(id, ...fields) === null ? refused.message : null;
  }

  /** Runs one action at a time; what it made, or null when it was refused. */
  protected async run(
    id: string,
    action: (base: number | null) => Promise<Saved<Item>>,
  ): Promise<Item | null> {
    if (this.busy) return null;
    this.busy = true;
    this.#refused = null;
    try {
      const held = this.#drafts.get(id);
      const { item, problem } = await action(held ? held.base : (this.find(id)?.revision ?? null));
      if (item) {
        this.#drafts.delete(id);
        void this.query.refetch();
      }
      if (problem) await this.#refuse(id, problem);
      return item;
    } catch (thrown) {
      this.#refused = { id, message: failureText(thrown), field: null };
      return null;
    } finally {
      this.busy = false;
    }
  }

  /** Who was overtaken is told so by what is read anew, in words that lead on. */
  async #refuse(id: string, { __typename, message, field }: Refusal): Promise<void> {
    if (__typename === 'StaleVersion') await this.query.refetch();
    if (__typename === 'StaleVersion' && this.isOvertaken(id)) return;
    this.#refused = { id, message, field: field?.replace(/^input\./, '') ?? null };
  }

  #alike(one: Draft, other: Draft): boolean {
    return JSON.stringify(this.meaningOf(one)) === JSON.stringify(this.meaningOf(other));
  }
}
