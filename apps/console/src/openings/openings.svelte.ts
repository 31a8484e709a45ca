import {
  OpeningsDocument,
  SaveOpeningTemplateDocument,
  type OpeningsQuery,
} from '@baton/graphql-client/console';
import { SvelteMap } from 'svelte/reactivity';
import type { EditorOptions } from '../shared/editor/editor.svelte.js';
import { failureText } from '../shared/failure-text.js';
import { Query } from '../shared/query.svelte.js';
import { t } from './messages.js';
import { idOf, type Guide, type Opening } from './opening.js';
import { Preview } from './preview.svelte.js';

interface Draft {
  readonly text: string;
  /** What was saved when the change began. */
  readonly base: string;
}

/**
 * The opening messages with what has been changed and not saved, each by itself: they have no versions, because what a
 * wording was worth is kept with the conversations it was used in. Drafts outlive leaving the page.
 */
export class OpeningsEditor {
  busy = $state(false);
  problem = $state<string | null>(null);
  readonly preview: Preview;
  readonly #options: EditorOptions;
  readonly #query: Query<OpeningsQuery>;
  readonly #drafts = new SvelteMap<string, Draft>();

  constructor(options: EditorOptions) {
    this.#options = options;
    this.preview = new Preview(options.transport);
    this.#query = new Query({
      load: (signal) => options.transport.request(OpeningsDocument, {}, { signal }),
      wake: options.wake,
    });
  }

  /** Undefined while they load. */
  get sheet(): readonly Opening[] | undefined {
    return this.#query.data?.openings;
  }

  get guide(): Guide {
    return this.#query.data?.openingGuide ?? { variables: [], starter: '', longest: 0 };
  }

  get failure(): string | null {
    return this.#query.failure && failureText(this.#query.failure);
  }

  readonly changed = $derived.by(() => (this.sheet ?? []).filter((opening) => this.isEdited(opening)));
  readonly isChanged = $derived.by(() => this.changed.length > 0);

  find(id: string): Opening | undefined {
    return this.sheet?.find((opening) => idOf(opening) === id);
  }

  textOf(opening: Opening): string {
    return this.#drafts.get(idOf(opening))?.text ?? opening.template;
  }

  /** A change taken back by hand is none, and blanks at the ends are not kept. */
  isEdited(opening: Opening): boolean {
    return this.textOf(opening).trim() !== opening.template;
  }

  /** Somebody saved another wording since the first change. */
  isOvertaken(opening: Opening): boolean {
    const draft = this.#drafts.get(idOf(opening));
    return draft !== undefined && draft.base !== opening.template && this.isEdited(opening);
  }

  write(opening: Opening, text: string): void {
    const id = idOf(opening);
    const base = this.isEdited(opening) ? this.#drafts.get(id)?.base : undefined;
    this.#drafts.set(id, { text, base: base ?? opening.template });
    this.problem = null;
  }

  discard(opening: Opening): void {
    this.#drafts.delete(idOf(opening));
    this.problem = null;
  }

  /** The change is kept, and saved over what somebody else has saved. */
  putOnTop(opening: Opening): void {
    this.#drafts.set(idOf(opening), { text: this.textOf(opening), base: opening.template });
    this.problem = null;
  }

  /** True when it worked. */
  async save(opening: Opening, name: string): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      const input = { source: opening.source, key: opening.key, template: this.textOf(opening) };
      const { saveOpeningTemplate } = await this.#options.transport.request(SaveOpeningTemplateDocument, {
        input,
      });
      const { opening: saved, problem } = saveOpeningTemplate;
      if (saved) this.#show(saved, name);
      this.problem = problem?.message ?? null;
      return saved !== null;
    } catch (thrown) {
      this.problem = failureText(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }

  #show(saved: Opening, name: string): void {
    this.#drafts.delete(idOf(saved));
    this.#query.update((data) => ({
      ...data,
      openings: data.openings.map((other) => (idOf(other) === idOf(saved) ? saved : other)),
    }));
    this.#options.announcer.say(t.save.done(name));
  }
}
