import {
  ColleaguesDocument,
  MentionsDocument,
  SeeMentionsDocument,
  type ColleaguesQuery,
  type MentionsQuery,
} from '@baton/graphql-client/console';
import type { Transport } from '@baton/graphql-client/transport';
import { Query } from '../shared/query.svelte.js';
import type { Wake } from '../shared/wake.js';

export type Mention = MentionsQuery['mentions'][number];

export interface MentionsOptions {
  readonly transport: Pick<Transport, 'request'>;
  readonly wake: Wake;
}

/** Who can be called into notes, and where this agent has been called and has not looked yet. */
export class Mentions {
  readonly #options: MentionsOptions;
  readonly #unseen: Query<MentionsQuery['mentions']>;
  readonly #colleagues: Query<ColleaguesQuery['agents']>;

  constructor(options: MentionsOptions) {
    const { transport, wake } = options;
    this.#options = options;
    this.#unseen = new Query({
      load: async (signal) => (await transport.request(MentionsDocument, {}, { signal })).mentions,
      wake,
    });
    this.#colleagues = new Query({
      load: async (signal) => (await transport.request(ColleaguesDocument, {}, { signal })).agents,
      wake,
    });
  }

  /** Newest first. */
  get unseen(): readonly Mention[] {
    return this.#unseen.data ?? [];
  }

  get colleagues(): ColleaguesQuery['agents'] {
    return this.#colleagues.data ?? [];
  }

  isCalledIn(conversationId: string): boolean {
    return this.unseen.some(({ conversation }) => conversation?.id === conversationId);
  }

  refresh = (): Promise<void> => this.#unseen.refetch();

  /** The conversation is on the screen. Shown as seen at once; if the server was not told, it comes back. */
  async see(conversationId: string): Promise<void> {
    this.#unseen.update((all) => all.filter(({ conversation }) => conversation?.id !== conversationId));
    await this.#options.transport
      .request(SeeMentionsDocument, { input: { conversationId } })
      .catch(() => this.refresh());
  }
}
