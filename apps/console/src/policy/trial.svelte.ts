import {
  DryRunPolicyDocument,
  ReplayPolicyDocument,
  type DryRunPolicyQuery,
  type ReplayPolicyQuery,
} from '@baton/graphql-client/console';
import type { Transport } from '@baton/graphql-client/transport';
import { failureText } from '../shared/failure-text.js';

export type DryRun = NonNullable<DryRunPolicyQuery['dryRunPolicy']['dryRun']>;
export type Replay = NonNullable<ReplayPolicyQuery['replayPolicy']['replay']>;

/** How many conversations would have gone differently. */
export function changedIn({ newly, noMore, earlier, later, otherwise }: DryRun): number {
  return newly + noMore + earlier + later + otherwise;
}

/** A draft tried on the latest conversations, and one of them side by side. */
export class Trial {
  busy = $state(false);
  problem = $state<string | null>(null);
  result = $state.raw<DryRun | null>(null);
  replay = $state.raw<Replay | null>(null);
  /** The text that the result is of. */
  text = $state.raw('');
  readonly #transport: Pick<Transport, 'request'>;

  constructor(transport: Pick<Transport, 'request'>) {
    this.#transport = transport;
  }

  async run(text: string, conversations: number): Promise<void> {
    await this.#ask(async () => {
      const input = { text, conversations };
      const { dryRunPolicy } = await this.#transport.request(DryRunPolicyDocument, { input });
      this.result = dryRunPolicy.dryRun;
      this.replay = null;
      this.text = text;
      return dryRunPolicy.problem?.message ?? null;
    });
  }

  /** Shows one conversation under both policies. */
  async open(conversationId: string): Promise<void> {
    await this.#ask(async () => {
      const input = { text: this.text, conversationId };
      const { replayPolicy } = await this.#transport.request(ReplayPolicyDocument, { input });
      this.replay = replayPolicy.replay;
      return replayPolicy.problem?.message ?? null;
    });
  }

  close(): void {
    this.replay = null;
  }

  /** What was tried is in force now, or out of date. */
  forget(): void {
    this.result = null;
    this.replay = null;
    this.problem = null;
  }

  async #ask(action: () => Promise<string | null>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      this.problem = await action();
    } catch (thrown) {
      this.problem = failureText(thrown);
    } finally {
      this.busy = false;
    }
  }
}
