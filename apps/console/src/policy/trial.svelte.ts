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

/** On the latest conversations, or on an uploaded file. */
export type TrialOn = { readonly conversations: number } | { readonly fileId: string };

/** A draft tried on what is stored, and one conversation of it side by side. */
export class Trial {
  busy = $state(false);
  problem = $state<string | null>(null);
  result = $state.raw<DryRun | null>(null);
  replay = $state.raw<Replay | null>(null);
  /** The text that the result is of. */
  text = $state.raw('');
  #on: TrialOn = { conversations: 0 };
  readonly #transport: Pick<Transport, 'request'>;

  constructor(transport: Pick<Transport, 'request'>) {
    this.#transport = transport;
  }

  async run(text: string, on: TrialOn): Promise<void> {
    await this.#ask(async () => {
      const input = { text, ...on };
      const { dryRunPolicy } = await this.#transport.request(DryRunPolicyDocument, { input });
      this.result = dryRunPolicy.dryRun;
      this.replay = null;
      this.text = text;
      this.#on = on;
      return dryRunPolicy.problem?.message ?? null;
    });
  }

  /** Shows one conversation under both policies. */
  async open(conversationId: string): Promise<void> {
    await this.#ask(async () => {
      const fileId = 'fileId' in this.#on ? this.#on.fileId : null;
      const input = { text: this.text, conversationId, fileId };
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
