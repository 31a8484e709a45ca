import {
  PreviewOpeningDocument,
  type PreviewOpeningInput,
  type PreviewOpeningQuery,
} from '@baton/graphql-client/console';
import type { Transport } from '@baton/graphql-client/transport';
import { failureText } from '../shared/failure-text.js';

/** Whoever types is not asked back at every letter. */
const ASK_AFTER_MS = 300;

type Shown = NonNullable<PreviewOpeningQuery['previewOpening']['preview']>;

/** How the wording on the screen reads. Keeps what was shown until there is something newer. */
export class Preview {
  shown = $state.raw<Shown | null>(null);
  failure = $state<string | null>(null);
  readonly #transport: Pick<Transport, 'request'>;
  #subject = '';
  #asking: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(transport: Pick<Transport, 'request'>) {
    this.#transport = transport;
  }

  /** Another opening is shown at once, another letter after a pause. */
  ask(input: PreviewOpeningInput): void {
    const subject = `${input.source}:${input.key}:${input.conversationId}`;
    const isOther = subject !== this.#subject;
    if (isOther) this.shown = null;
    this.#subject = subject;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#load(input), isOther ? 0 : ASK_AFTER_MS);
  }

  async #load(input: PreviewOpeningInput): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const { signal } = asking;
      const { previewOpening } = await this.#transport.request(PreviewOpeningDocument, { input }, { signal });
      if (asking.signal.aborted) return;
      this.shown = previewOpening.preview;
      this.failure = previewOpening.problem?.message ?? null;
    } catch (thrown) {
      if (!asking.signal.aborted) this.failure = failureText(thrown);
    }
  }
}
