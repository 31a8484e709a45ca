import { WithColleaguesDocument, type WithColleaguesQuery } from '@baton/graphql-client/console';
import type { Transport, Unsubscribe } from '@baton/graphql-client/transport';
import { failureText } from '../shared/failure-text.js';
import { Query } from '../shared/query.svelte.js';
import type { Wake } from '../shared/wake.js';
import type { InboxRow } from './inbox-lists.js';

export interface ColleaguesOptions {
  readonly transport: Pick<Transport, 'request'>;
  readonly wake: Wake;
  /** What the inbox is narrowed to. */
  readonly filter: () => { readonly team: string | null; readonly search: string | null };
  readonly myId: () => string;
}

interface Page {
  readonly rows: readonly InboxRow[];
  readonly hasMore: boolean;
  /** For what it was read. */
  readonly filter: string;
}

/** Events come in bursts, and this list is looked at now and then. */
const PAUSE_MS = 2_000;
/** Longer lists are searched, not read. */
const LONGEST = 200;

/** Conversations that colleagues hold, for leads. Read only while somebody looks at them. */
export class Colleagues {
  isOpen = $state(false);
  loadingMore = $state(false);
  readonly #options: ColleaguesOptions;
  readonly #query: Query<Page>;
  /** How many are wanted: a list that is read anew stays as long as it was. */
  #wanted = 0;
  #watched = false;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ColleaguesOptions) {
    this.#options = options;
    this.#query = new Query({
      load: (signal) => this.#load(signal),
      live: () => this.#watch(),
      wake: options.wake,
    });
  }

  /** Undefined until the first load. */
  get page(): Page | undefined {
    return this.#query.data;
  }

  get failure(): string | null {
    return this.#query.failure && failureText(this.#query.failure);
  }

  /** More can be shown, and would be read. */
  get hasMore(): boolean {
    return (this.page?.hasMore ?? false) && (this.page?.rows.length ?? 0) < LONGEST;
  }

  /** Something has happened to some conversation. */
  heed(): void {
    if (!this.#watched) return;
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      void this.#query.refetch();
    }, PAUSE_MS);
  }

  /** The inbox was narrowed to something else. */
  narrow(filter: { readonly team: string | null; readonly search: string | null }): void {
    if (this.page && this.page.filter !== JSON.stringify(filter)) this.heed();
  }

  async more(): Promise<void> {
    if (this.loadingMore || !this.hasMore) return;
    this.loadingMore = true;
    this.#wanted = (this.page?.rows.length ?? 0) + 1;
    await this.#query.refetch();
    this.loadingMore = false;
  }

  async #load(signal: AbortSignal): Promise<Page> {
    const filter = this.#options.filter();
    const rows: InboxRow[] = [];
    let after: string | null = null;
    let hasMore = true;
    while (hasMore && (after === null || rows.length < this.#wanted)) {
      const page: WithColleaguesQuery['conversations'] = (
        await this.#options.transport.request(WithColleaguesDocument, { ...filter, after }, { signal })
      ).conversations;
      rows.push(
        ...page.edges.map(({ node }) => node).filter(({ owner }) => owner?.id !== this.#options.myId()),
      );
      hasMore = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
    }
    return { rows, hasMore, filter: JSON.stringify(filter) };
  }

  #watch(): Unsubscribe {
    this.#watched = true;
    return () => {
      this.#watched = false;
      clearTimeout(this.#soon);
      this.#soon = undefined;
    };
  }
}
