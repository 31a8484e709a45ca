import { CustomersDocument, type CustomersQuery } from '@baton/graphql-client/console';
import { customerById, type CustomerQuery } from '../customer/customer.svelte.js';
import type { EditorOptions } from '../shared/editor/editor.svelte.js';
import { failureText } from '../shared/failure-text.js';
import { Query } from '../shared/query.svelte.js';
import { CustomerImport } from './customer-import.svelte.js';

export type CustomerLine = CustomersQuery['customers']['edges'][number]['node'];

interface Page {
  readonly lines: readonly CustomerLine[];
  readonly total: number;
  readonly hasNextPage: boolean;
}

const TYPED_MS = 200;

/** All customers, as a lead looks through them. */
export class CustomerDirectory {
  readonly import: CustomerImport;
  readonly options: EditorOptions;
  search = $state('');
  loadingMore = $state(false);
  readonly #query: Query<Page>;
  /** How many are shown: a list that is read anew stays as long as it was. */
  #wanted = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(options: EditorOptions) {
    this.options = options;
    this.import = new CustomerImport(options);
    this.#query = new Query({ load: (signal) => this.#load(signal), wake: options.wake });
  }

  /** Undefined while the first page is read. */
  get page(): Page | undefined {
    return this.#query.data;
  }

  get failure(): string | null {
    return this.#query.failure && failureText(this.#query.failure);
  }

  searchFor(text: string): void {
    this.search = text;
    this.#wanted = 0;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#query.refetch(), TYPED_MS);
  }

  async refresh(): Promise<void> {
    await this.#query.refetch();
  }

  async more(): Promise<void> {
    const page = this.page;
    if (this.loadingMore || !page?.hasNextPage) return;
    this.loadingMore = true;
    this.#wanted = page.lines.length + 1;
    await this.#query.refetch();
    this.loadingMore = false;
  }

  one(id: string): CustomerQuery {
    return customerById(id, this.options);
  }

  async #load(signal: AbortSignal): Promise<Page> {
    let page = await this.#read(null, signal);
    const lines = page.edges.map(({ node }) => node);
    while (page.pageInfo.hasNextPage && lines.length < this.#wanted) {
      page = await this.#read(page.pageInfo.endCursor, signal);
      lines.push(...page.edges.map(({ node }) => node));
    }
    return { lines, total: page.totalCount, hasNextPage: page.pageInfo.hasNextPage };
  }

  async #read(after: string | null, signal: AbortSignal): Promise<CustomersQuery['customers']> {
    const variables = { search: this.search, after };
    return (await this.options.transport.request(CustomersDocument, variables, { signal })).customers;
  }
}
