import {
  InboxDocument,
  InboxEventsDocument,
  TeamsDocument,
  type MeFragment,
  type TeamsQuery,
} from '@baton/graphql-client/console';
import type { Transport, TransportError, Unsubscribe } from '@baton/graphql-client/transport';
import { EventTail } from '../shared/event-tail.js';
import { Query } from '../shared/query.svelte.js';
import type { Wake } from '../shared/wake.js';
import {
  listFor,
  listNames,
  placeRow,
  removeRow,
  type InboxData,
  type InboxEvent,
  type InboxRow,
  type ListName,
  type Viewer,
} from './inbox-lists.js';
import { Peeks } from './peeks.js';

export interface InboxOptions {
  readonly transport: Pick<Transport, 'request' | 'subscribe'>;
  readonly wake: Wake;
  readonly agent: () => MeFragment;
  /** Heard once for each conversation that is newly offered to this agent. */
  readonly onOffer: (row: InboxRow) => void;
  /** Offers to this agent are over, by whatever hand. */
  readonly onOfferOver: (gone: readonly InboxRow[]) => void;
  /** Heard once when this agent has left a customer without an answer for too long. */
  readonly onWarned: (row: InboxRow) => void;
  /** Heard with everything that happens, by its type. */
  readonly onEvent: (type: string) => void;
}

/** Order and counts drift a little while rows move one by one; so often, at most, they are put right. */
const RECONCILE_MS = 20_000;
const SEARCH_PAUSE_MS = 200;

/** The queue column: four lists kept live, narrowed by team and search, and the row the keyboard stands on. */
export class Inbox {
  team = $state<string | null>(null);
  search = $state('');
  /** The row that J and K have reached; opening it is a second step. */
  cursor = $state<string | null>(null);
  collapsed = $state<Readonly<Record<ListName, boolean>>>({
    waiting: false,
    mine: false,
    withBot: true,
    resolved: true,
  });
  /** How many conversations this agent holds, whatever the inbox is narrowed to. */
  held = $state(0);
  readonly peeks: Peeks;
  readonly #options: InboxOptions;
  readonly #query: Query<InboxData>;
  readonly #teams: Query<TeamsQuery['teams']>;
  readonly #tail = new EventTail<InboxEvent>();
  #cursorSeq = 0;
  #known: readonly InboxRow[] = [];
  #warned: readonly InboxRow[] = [];
  #reconcile: ReturnType<typeof setTimeout> | undefined;
  #searching: ReturnType<typeof setTimeout> | undefined;

  constructor(options: InboxOptions) {
    this.#options = options;
    const { transport, wake } = options;
    this.peeks = new Peeks(transport);
    this.#query = new Query<InboxData>({
      load: async (signal) =>
        this.#upToDate((await transport.request(InboxDocument, this.#filter(), { signal })).inbox),
      live: (loaded) => this.#follow(loaded.lastSeq),
      onLoaded: () => this.#notice(),
      wake,
    });
    this.#teams = new Query({
      load: async (signal) => (await transport.request(TeamsDocument, {}, { signal })).teams,
      wake,
    });
  }

  /** Undefined until the first load. */
  get data(): InboxData | undefined {
    return this.#query.data;
  }

  get failure(): TransportError | null {
    return this.#query.failure;
  }

  get teams(): TeamsQuery['teams'] {
    return this.#teams.data ?? [];
  }

  /** Conversations offered to this agent right now, longest wait first. */
  get offered(): readonly InboxRow[] {
    const me = this.#options.agent().id;
    return (this.data?.waiting ?? []).filter((row) => row.offeredTo?.id === me);
  }

  /** The rows one can see, top to bottom: what J and K walk through. */
  get visible(): readonly InboxRow[] {
    const data = this.data;
    if (!data) return [];
    return listNames.filter((name) => !this.collapsed[name]).flatMap((name) => data[name]);
  }

  refresh = (): Promise<void> => this.#query.refetch();

  chooseTeam(key: string | null): void {
    this.team = key;
    void this.refresh();
  }

  searchFor(text: string): void {
    this.search = text;
    clearTimeout(this.#searching);
    this.#searching = setTimeout(() => void this.refresh(), SEARCH_PAUSE_MS);
  }

  toggle(list: ListName): void {
    this.collapsed = { ...this.collapsed, [list]: !this.collapsed[list] };
  }

  /** Moves the cursor by `step` rows, starting from where it is or else from the open conversation. */
  move(step: 1 | -1, from: string | null): string | null {
    const rows = this.visible;
    if (rows.length === 0) return null;
    const at = rows.findIndex((row) => row.id === (this.cursor ?? from));
    const next =
      at === -1 ? (step === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step));
    this.cursor = rows[next]?.id ?? null;
    return this.cursor;
  }

  /** Shows at once what the agent's own action has changed. */
  show(row: InboxRow): void {
    this.#query.update((data) => placeRow(data, row, listFor(row, this.#viewer())));
  }

  #follow(lastSeq: number): Unsubscribe {
    this.#cursorSeq = Math.max(this.#cursorSeq, lastSeq);
    const stop = this.#options.transport.subscribe(
      InboxEventsDocument,
      () => ({ afterSeq: this.#cursorSeq }),
      {
        next: ({ inboxEvents }) => this.#receive(inboxEvents),
      },
    );
    return () => {
      stop();
      clearTimeout(this.#reconcile);
      this.#reconcile = undefined;
    };
  }

  #receive(event: InboxEvent): void {
    if (event.resync) return void this.refresh();
    if (event.seq <= this.#cursorSeq) return;
    this.#cursorSeq = event.seq;
    this.#tail.push(event);
    this.#options.onEvent(event.type);
    this.#query.update((data) => this.#apply(data, event));
    this.#notice();
    this.#reconcile ??= setTimeout(() => {
      this.#reconcile = undefined;
      void this.refresh();
    }, RECONCILE_MS);
  }

  #apply(data: InboxData, event: InboxEvent): InboxData {
    const row = event.conversation;
    if (!row) return removeRow(data, event.conversationId);
    const listed = listNames.some((name) => data[name].some((other) => other.id === row.id));
    // Only the server can tell whether a row that is not listed fits the search.
    if (this.search.trim() && !listed) return data;
    return placeRow(data, row, listFor(row, this.#viewer()));
  }

  #upToDate(snapshot: InboxData): InboxData {
    const data = this.#tail
      .after(snapshot.lastSeq)
      .reduce((inbox, event) => this.#apply(inbox, event), snapshot);
    this.#cursorSeq = Math.max(this.#cursorSeq, snapshot.lastSeq);
    return data;
  }

  #notice(): void {
    if (this.team === null && this.search.trim() === '') this.held = this.data?.counts.mine ?? this.held;
    this.#noticeOffers();
    const warned = (this.data?.mine ?? []).filter(({ requeueAt }) => requeueAt !== null);
    const fresh = without(warned, this.#warned);
    this.#warned = warned;
    for (const row of fresh) this.#options.onWarned(row);
  }

  #noticeOffers(): void {
    const offered = this.offered;
    const before = this.#known;
    this.#known = offered;
    for (const row of without(offered, before)) this.#options.onOffer(row);
    const gone = without(before, offered);
    if (gone.length > 0) this.#options.onOfferOver(gone);
  }

  #filter(): { filter: { team: string | null; search: string | null } } {
    return { filter: { team: this.team, search: this.search.trim() || null } };
  }

  #viewer(): Viewer {
    const agent = this.#options.agent();
    return {
      agentId: agent.id,
      teamKeys: agent.teams.map((team) => team.key),
      seesAllTeams: agent.role !== 'AGENT',
      team: this.team,
    };
  }
}

function without(rows: readonly InboxRow[], others: readonly InboxRow[]): readonly InboxRow[] {
  const ids = new Set(others.map((row) => row.id));
  return rows.filter((row) => !ids.has(row.id));
}
