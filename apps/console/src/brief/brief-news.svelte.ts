import { BriefChangesDocument } from '@baton/graphql-client/console';
import type { Transport } from '@baton/graphql-client/transport';
import type { BriefChange } from './claims.js';

/**
 * What is different in the brief since the agent began to read it. The first version that is shown counts as read;
 * a later one is compared with it by the server. A failure shows no news: the brief itself is up to date.
 */
export class BriefNews {
  changes = $state.raw<readonly BriefChange[]>([]);
  readonly #conversationId: string;
  readonly #transport: Pick<Transport, 'request'>;
  #read: number | null = null;
  #newest = 0;

  constructor(conversationId: string, transport: Pick<Transport, 'request'>) {
    this.#conversationId = conversationId;
    this.#transport = transport;
  }

  /** A version is on the screen. */
  async shown(version: number): Promise<void> {
    this.#read ??= version;
    if (version <= Math.max(this.#read, this.#newest)) return;
    this.#newest = version;
    const variables = { id: this.#conversationId, since: this.#read };
    try {
      const { conversation } = await this.#transport.request(BriefChangesDocument, variables);
      if (version === this.#newest) this.changes = conversation?.brief?.changes ?? [];
    } catch {
      this.#newest = this.#read;
    }
  }

  /** The agent has taken note; from now on the newest version is the one that was read. */
  seen(): void {
    this.#read = Math.max(this.#read ?? 0, this.#newest);
    this.changes = [];
  }
}
