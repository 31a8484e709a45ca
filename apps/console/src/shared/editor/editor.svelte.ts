import type { Transport } from '@baton/graphql-client/transport';
import type { Announcer } from '../announcer.svelte.js';
import { failureText } from '../failure-text.js';
import type { Query } from '../query.svelte.js';
import type { Wake } from '../wake.js';

/** What an editor needs of the console around it. */
export interface EditorOptions {
  readonly transport: Pick<Transport, 'request'>;
  readonly wake: Wake;
  readonly announcer: Announcer;
}

export interface Versioned {
  readonly version: number;
}

/** What became of an action: the version that it made, or why it was refused. */
export interface Answer<Sheet> {
  readonly made: Sheet | null;
  readonly problem: string | null;
}

/**
 * Edits something that is kept in versions: holds what has been changed and not saved, notices when somebody else
 * saved meanwhile, and runs one action at a time. The draft outlives leaving the page.
 */
export abstract class Editor<Sheet extends Versioned = Versioned, Draft = unknown> {
  draft: Draft;
  /** The version that the draft began on. */
  #began = $state.raw<number | null>(null);
  busy = $state(false);
  problem = $state<string | null>(null);
  readonly #untouched: Draft;

  constructor(untouched: Draft) {
    this.#untouched = untouched;
    this.draft = $state.raw(untouched);
  }

  protected abstract readonly query: Pick<Query<unknown>, 'failure' | 'refetch'>;
  /** What is saved; undefined while it loads, null when there is none. */
  abstract readonly sheet: Sheet | null | undefined;
  /** Does the draft differ from what is saved? A change taken back by hand is none. */
  abstract readonly isChanged: boolean;
  /** Puts a new version in the place of the one before, and says so. */
  protected abstract show(made: Sheet): void;

  get failure(): string | null {
    return this.query.failure && failureText(this.query.failure);
  }

  /** Somebody saved since the first change. */
  readonly overtaken = $derived.by(() => this.isChanged && this.#began !== this.sheet?.version);

  protected edit(draft: Draft): void {
    if (!this.isChanged) this.#began = this.sheet?.version ?? null;
    this.draft = draft;
  }

  discard(): void {
    this.draft = this.#untouched;
    this.#began = null;
    this.problem = null;
  }

  /** The changes are kept, and saved over what somebody else has saved. */
  putOnTop(): void {
    this.#began = this.sheet?.version ?? null;
    this.problem = null;
  }

  /** Runs one action at a time on the version that is known here; true when it worked. What was refused is read anew. */
  protected async run(action: (baseVersion: number) => Promise<Answer<Sheet>>): Promise<boolean> {
    const baseVersion = this.isChanged ? this.#began : this.sheet?.version;
    if (this.busy || baseVersion === null || baseVersion === undefined) return false;
    this.busy = true;
    this.problem = null;
    try {
      const { made, problem } = await action(baseVersion);
      if (made) {
        this.discard();
        this.show(made);
      }
      this.problem = problem;
      if (problem !== null) void this.query.refetch();
      return problem === null;
    } catch (thrown) {
      this.problem = failureText(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
