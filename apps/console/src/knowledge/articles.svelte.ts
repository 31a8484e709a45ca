import {
  ArticleSheetDocument,
  FindArticlesDocument,
  type ArticleLineFragment,
  type ArticleSheetQuery,
} from '@baton/graphql-client/console';
import type { Transport } from '@baton/graphql-client/transport';
import { failureText } from '../shared/failure-text.js';
import { Query } from '../shared/query.svelte.js';
import type { Wake } from '../shared/wake.js';

export type Article = NonNullable<ArticleSheetQuery['article']>;

const SEARCH_PAUSE_MS = 200;
const FIRST = 100;

/** The pages that the bot answers from, narrowed by what somebody looks for. */
export class Articles {
  search = $state('');
  readonly #transport: Pick<Transport, 'request'>;
  readonly #wake: Wake;
  readonly #list: Query<readonly ArticleLineFragment[]>;
  #searching: ReturnType<typeof setTimeout> | undefined;

  constructor(options: { readonly transport: Pick<Transport, 'request'>; readonly wake: Wake }) {
    this.#transport = options.transport;
    this.#wake = options.wake;
    this.#list = new Query({
      load: (signal) => this.find(this.search, FIRST, signal),
      wake: options.wake,
    });
  }

  get list(): readonly ArticleLineFragment[] | undefined {
    return this.#list.data;
  }

  get failure(): string | null {
    return this.#list.failure && failureText(this.#list.failure);
  }

  searchFor(text: string): void {
    this.search = text;
    clearTimeout(this.#searching);
    this.#searching = setTimeout(() => void this.#list.refetch(), SEARCH_PAUSE_MS);
  }

  /** One article with where it came from; null when it is not there. */
  article(slug: string): Query<Article | null> {
    return new Query({
      load: async (signal) =>
        (await this.#transport.request(ArticleSheetDocument, { slug }, { signal })).article,
      wake: this.#wake,
    });
  }

  /** The articles that fit the words best; without any, the first by title. */
  async find(search: string, first: number, signal: AbortSignal): Promise<readonly ArticleLineFragment[]> {
    const variables = { search: search.trim() || null, first };
    return (await this.#transport.request(FindArticlesDocument, variables, { signal })).articles;
  }
}
