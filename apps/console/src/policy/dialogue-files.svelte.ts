import {
  AddDialoguesDocument,
  DialogueFilesDocument,
  RemoveDialoguesDocument,
  type DialogueFileLineFragment,
  type DialogueFilesQuery,
} from '@baton/graphql-client/console';
import type { Unsubscribe } from '@baton/graphql-client/transport';
import type { EditorOptions } from '../shared/editor/editor.svelte.js';
import { failureText } from '../shared/failure-text.js';
import { Query } from '../shared/query.svelte.js';
import { inParts } from './in-parts.js';
import { t } from './messages.js';

const ASK_MS = 1_000;

/** The uploaded files on which a draft can be tried. */
export class DialogueFiles {
  /** Share of the file under way that has arrived, 0 … 1; null when none is. */
  sent = $state<number | null>(null);
  problem = $state<string | null>(null);
  readonly #query: Query<DialogueFilesQuery>;
  readonly #options: EditorOptions;

  constructor(options: EditorOptions) {
    this.#options = options;
    this.#query = new Query({
      load: (signal) => options.transport.request(DialogueFilesDocument, {}, { signal }),
      live: () => this.#watchReading(),
      wake: options.wake,
    });
  }

  get files(): readonly DialogueFileLineFragment[] {
    return this.#query.data?.dialogueFiles ?? [];
  }

  /** Sends a file part by part; returns its id, or null when it was refused. */
  async upload(name: string, text: string): Promise<string | null> {
    if (this.sent !== null) return null;
    const fileId = crypto.randomUUID();
    this.problem = null;
    this.sent = 0;
    try {
      const parts = inParts(text);
      for (const [i, part] of parts.entries()) {
        const input = { fileId, name, ...part };
        const { addDialogues } = await this.#options.transport.request(AddDialoguesDocument, { input });
        if (addDialogues.problem) return await this.#refused(fileId, addDialogues.problem.message);
        this.sent = (i + 1) / parts.length;
      }
      await this.#query.refetch();
      this.#options.announcer.say(t.files.uploaded(name));
      return fileId;
    } catch (thrown) {
      return await this.#refused(fileId, failureText(thrown));
    } finally {
      this.sent = null;
    }
  }

  async remove(fileId: string): Promise<void> {
    this.problem = null;
    try {
      await this.#options.transport.request(RemoveDialoguesDocument, { input: { fileId } });
      await this.#query.refetch();
    } catch (thrown) {
      this.problem = failureText(thrown);
    }
  }

  /** Half a file would only be in the way. */
  async #refused(fileId: string, problem: string): Promise<null> {
    await this.remove(fileId);
    this.problem = problem;
    return null;
  }

  #watchReading(): Unsubscribe {
    const timer = setInterval(() => {
      if (this.files.some(isBeingRead)) void this.#query.refetch();
    }, ASK_MS);
    return () => clearInterval(timer);
  }
}

export function isBeingRead({ dialogues, read, failure }: DialogueFileLineFragment): boolean {
  return failure === null && read < dialogues;
}
