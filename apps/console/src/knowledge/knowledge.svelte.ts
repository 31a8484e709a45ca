import {
  ApproveProposalDocument,
  KnowledgeDocument,
  OpenProposalsDocument,
  RejectProposalDocument,
  type DecidedFragment,
  type KnowledgeQuery,
} from '@baton/graphql-client/console';
import type { Transport } from '@baton/graphql-client/transport';
import type { Announcer } from '../shared/announcer.svelte.js';
import { failureText } from '../shared/failure-text.js';
import { Query } from '../shared/query.svelte.js';
import type { Wake } from '../shared/wake.js';
import { t } from './messages.js';
import { editsOf, inputOf, type Edits, type Proposal } from './proposal.js';

export interface KnowledgeOptions {
  readonly transport: Pick<Transport, 'request'>;
  readonly wake: Wake;
  readonly announcer: Announcer;
}

interface Problem {
  readonly text: string;
  /** Of the draft; null when it is about the whole. */
  readonly field: string | null;
}

const PAGE = 20;
const MOST = 100;

/** What waits for a lead's word, with what they have changed of it; the changes outlive leaving the page. */
export class KnowledgeDesk {
  /** The proposal that J and K have reached. */
  cursor = $state<string | null>(null);
  busy = $state<string | null>(null);
  /** Somebody else was faster; shown above the list, because the proposal itself is gone. */
  overtaken = $state<string | null>(null);
  #edits = $state.raw<Readonly<Record<string, Edits>>>({});
  #problems = $state.raw<Readonly<Record<string, Problem>>>({});
  #first = $state(PAGE);
  readonly #options: KnowledgeOptions;
  readonly #queue: Query<KnowledgeQuery>;
  readonly #count: Query<number>;

  constructor(options: KnowledgeOptions) {
    const { transport, wake } = options;
    this.#options = options;
    this.#queue = new Query({
      load: (signal) => transport.request(KnowledgeDocument, { first: this.#first }, { signal }),
      wake,
    });
    this.#count = new Query({
      load: async (signal) =>
        (await transport.request(OpenProposalsDocument, {}, { signal })).proposals.totalCount,
      wake,
    });
  }

  /** Undefined until the first load. */
  get proposals(): readonly Proposal[] | undefined {
    return this.#queue.data?.proposals.edges.map(({ node }) => node);
  }

  get hasMore(): boolean {
    return this.#queue.data?.proposals.pageInfo.hasNextPage === true && this.#first < MOST;
  }

  get failure(): string | null {
    return this.#queue.failure && failureText(this.#queue.failure);
  }

  /** Topics that a draft can be filed under. */
  get topics(): KnowledgeQuery['intents'] {
    return (this.#queue.data?.intents ?? []).filter(({ smallTalk }) => !smallTalk);
  }

  /** How many wait in all. */
  get open(): number {
    return this.#count.data ?? 0;
  }

  async more(): Promise<void> {
    this.#first = Math.min(MOST, this.#first + PAGE);
    await this.#queue.refetch();
  }

  /** Somebody resolved or decided something. What nobody looks at is read when somebody does. */
  heed(): void {
    void this.#count.refetch();
    if (this.#queue.data !== undefined) void this.#queue.refetch();
  }

  edits(proposal: Proposal): Edits {
    return this.#edits[proposal.id] ?? editsOf(proposal);
  }

  edit(proposal: Proposal, change: Partial<Edits>): void {
    this.#edits = { ...this.#edits, [proposal.id]: { ...this.edits(proposal), ...change } };
    this.#forget(proposal.id);
  }

  problem(id: string): Problem | null {
    return this.#problems[id] ?? null;
  }

  /** Moves the cursor and returns the proposal it stands on now. */
  move(step: 1 | -1): string | null {
    const ids = (this.proposals ?? []).map(({ id }) => id);
    const at = this.cursor === null ? -1 : ids.indexOf(this.cursor);
    const next = at === -1 ? 0 : Math.min(ids.length - 1, Math.max(0, at + step));
    const id = ids[next] ?? null;
    this.cursor = id;
    return id;
  }

  async approve(proposal: Proposal): Promise<boolean> {
    const { transport } = this.#options;
    const input = inputOf(proposal, this.edits(proposal));
    const said = proposal.draft.__typename === 'ArticleDraft' ? t.approvedArticle : t.approvedExample;
    return this.#decide(proposal.id, said, async () => {
      return (await transport.request(ApproveProposalDocument, { input })).approveProposal;
    });
  }

  async reject({ id }: Proposal): Promise<boolean> {
    const { transport } = this.#options;
    return this.#decide(id, t.rejected, async () => {
      return (await transport.request(RejectProposalDocument, { input: { id } })).rejectProposal;
    });
  }

  /** Runs one decision at a time; true when it was taken. What somebody else has decided leaves the list. */
  async #decide(id: string, said: string, ask: () => Promise<DecidedFragment>): Promise<boolean> {
    if (this.busy !== null) return false;
    this.busy = id;
    this.overtaken = null;
    this.#forget(id);
    try {
      const { problem } = await ask();
      if (!problem) {
        this.#leave(id);
        this.#options.announcer.say(said);
        return true;
      }
      if (problem.__typename === 'AlreadyDecided') {
        this.overtaken = problem.message;
        this.#leave(id);
        return false;
      }
      const field = problem.__typename === 'InvalidInput' ? problem.field : null;
      this.#complain(id, { text: problem.message.replace(/^\w+: /, ''), field });
      return false;
    } catch (thrown) {
      this.#complain(id, { text: failureText(thrown), field: null });
      return false;
    } finally {
      this.busy = null;
    }
  }

  #leave(id: string): void {
    const ids = (this.proposals ?? []).map((proposal) => proposal.id);
    const at = ids.indexOf(id);
    this.cursor = ids[at + 1] ?? ids[at - 1] ?? null;
    const { [id]: _, ...edits } = this.#edits;
    this.#edits = edits;
    this.#queue.update((data) => ({
      ...data,
      proposals: { ...data.proposals, edges: data.proposals.edges.filter(({ node }) => node.id !== id) },
    }));
    this.#count.update((count) => Math.max(0, count - 1));
  }

  #complain(id: string, problem: Problem): void {
    this.#problems = { ...this.#problems, [id]: problem };
  }

  #forget(id: string): void {
    const { [id]: _, ...others } = this.#problems;
    this.#problems = others;
  }
}
