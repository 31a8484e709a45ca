import type { Transport, Unsubscribe } from '@baton/graphql-client/transport';
import { BriefNews } from '../brief/brief-news.svelte.js';
import { Conversation } from '../conversation/conversation.svelte.js';
import { ComposerState } from '../conversation/composer.svelte.js';
import { Drafts } from '../conversation/drafts.svelte.js';
import { Outbox } from '../conversation/outbox.svelte.js';
import { customerQuery, type CustomerQuery } from '../customer/customer.svelte.js';
import { CustomerDirectory } from '../customers/directory.svelte.js';
import { Handoff } from '../handoff/handoff.svelte.js';
import { t as h } from '../handoff/messages.js';
import { headlineOf, type InboxRow } from '../inbox/inbox-lists.js';
import { Colleagues } from '../inbox/colleagues.svelte.js';
import { Inbox } from '../inbox/inbox.svelte.js';
import { Articles } from '../knowledge/articles.svelte.js';
import { KnowledgeDesk } from '../knowledge/knowledge.svelte.js';
import { Mentions } from '../mentions/mentions.svelte.js';
import { m } from '../messages.js';
import { Idle } from '../session/idle.svelte.js';
import type { Session } from '../session/session.svelte.js';
import type { Announcer } from '../shared/announcer.svelte.js';
import type { Route } from '../shared/route.svelte.js';
import { OpeningsEditor } from '../openings/openings.svelte.js';
import { PolicyEditor } from '../policy/policy.svelte.js';
import { Floor } from '../floor/floor.svelte.js';
import { PeopleEditor } from '../people/people.svelte.js';
import { TeamsEditor } from '../teams/teams.svelte.js';
import { TaxonomyEditor } from '../taxonomy/taxonomy.svelte.js';
import { focusFirst, focusSoon } from '../shared/focus.js';
import { wakeOn, type Wake } from '../shared/wake.js';
import { pagesFor, type PageName } from './page-ids.js';
import { tick } from 'svelte';

export interface WorkspaceOptions {
  readonly transport: Transport;
  readonly session: Session;
  readonly announcer: Announcer;
  readonly route: Route;
}

const REREAD_PAUSE_MS = 800;

/** One conversation on the screen, with everything that belongs to it. */
export interface OpenConversation {
  readonly id: string;
  readonly conversation: Conversation;
  readonly composer: ComposerState;
  readonly news: BriefNews;
  readonly customer: CustomerQuery;
}

export type OpenDialog = 'transfer' | 'resolve' | 'commands' | 'help' | 'customer';

/** What an agent works with after signing in: puts the controllers of all domains together. */
export class Workspace {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly drafts = new Drafts();
  readonly handoff: Handoff;
  readonly taxonomy: TaxonomyEditor;
  readonly policy: PolicyEditor;
  readonly customers: CustomerDirectory;
  readonly openings: OpeningsEditor;
  readonly knowledge: KnowledgeDesk;
  readonly articles: Articles;
  readonly mentions: Mentions;
  readonly teams: TeamsEditor;
  readonly people: PeopleEditor;
  readonly floor: Floor;
  dialog = $state<OpenDialog | null>(null);
  /** What became of something that no conversation on the screen shows. */
  notice = $state<string | null>(null);
  readonly colleagues: Colleagues;
  readonly idle: Idle;
  readonly #options: WorkspaceOptions;
  readonly #wake: Wake;
  #rereading: ReturnType<typeof setTimeout> | undefined;
  readonly #open: OpenConversation | null;

  constructor(options: WorkspaceOptions) {
    const { transport, route } = options;
    this.#options = options;
    this.#wake = wakeOn(transport.connectionState);
    this.inbox = new Inbox({
      transport,
      wake: this.#wake,
      agent: () => this.me,
      onOffer: (row) => this.#announceOffer(row),
      // Whoever lets an offer pass is set away by the server.
      onOfferOver: (gone) => void this.#rereadMe(gone),
      onWarned: (row) =>
        options.announcer.interrupt(h.silent.announce(row.customer.name ?? m.inbox.someVisitor)),
      onEvent: (type) => this.#heed(type),
    });
    this.taxonomy = new TaxonomyEditor({ transport, wake: this.#wake, announcer: options.announcer });
    this.policy = new PolicyEditor({ transport, wake: this.#wake, announcer: options.announcer });
    this.customers = new CustomerDirectory({ transport, wake: this.#wake, announcer: options.announcer });
    this.colleagues = new Colleagues({
      transport,
      wake: this.#wake,
      filter: () => ({ team: this.inbox.team, search: this.inbox.search.trim() || null }),
      myId: () => this.me.id,
    });
    this.idle = new Idle(options.session);
    this.openings = new OpeningsEditor({ transport, wake: this.#wake, announcer: options.announcer });
    this.knowledge = new KnowledgeDesk({ transport, wake: this.#wake, announcer: options.announcer });
    this.teams = new TeamsEditor({ transport, wake: this.#wake, announcer: options.announcer });
    this.people = new PeopleEditor({ transport, wake: this.#wake, announcer: options.announcer });
    this.floor = new Floor({ transport, wake: this.#wake, announcer: options.announcer });
    this.articles = new Articles({ transport, wake: this.#wake });
    this.mentions = new Mentions({ transport, wake: this.#wake });
    this.outbox = new Outbox({
      transport,
      onSent: (conversationId, turn) => {
        if (this.open?.id === conversationId) this.open.conversation.addTurn(turn);
      },
    });
    this.handoff = new Handoff({
      transport,
      onChanged: (conversation) => {
        this.inbox.show(conversation);
        if (this.open?.id !== conversation.id) return;
        this.open.conversation.absorb(conversation);
        this.open.composer.close();
      },
      onStale: () => {
        void this.inbox.refresh();
        void this.open?.conversation.refresh();
      },
    });
    this.#open = $derived.by(() =>
      route.conversationId === null ? null : this.#openUp(route.conversationId),
    );
  }

  get me(): NonNullable<Session['agent']> {
    const { agent } = this.#options.session;
    if (!agent) throw new Error('the workspace needs somebody who is signed in');
    return agent;
  }

  /** Leads and admins look after the others' work. */
  get isLead(): boolean {
    return this.me.role !== 'AGENT';
  }

  get open(): OpenConversation | null {
    return this.#open;
  }

  /** What is on the screen beside the inbox; null for the inbox itself, also where somebody may not open a page. */
  readonly page = $derived.by(() => {
    const open = this.#options.route.page;
    const known = open && pagesFor(this.me.role).find(({ id }) => id === open.page);
    return known ? { ...known, part: open.part } : null;
  });

  /** Proposals have the keys J, K, A and X while they are on the screen. */
  get isAtProposals(): boolean {
    return this.page?.id === 'knowledge' && this.page.part === '';
  }

  /** Conversations in the lists that have a brief. */
  get briefed(): { value: string; label: string }[] {
    const { data } = this.inbox;
    const rows = data ? [...data.mine, ...data.waiting, ...data.resolved] : [];
    return rows
      .filter(({ headline }) => headline !== null)
      .map((row) => ({
        value: row.id,
        label: `${row.customer.name ?? m.inbox.visitor}: ${headlineOf(row)}`,
      }));
  }

  /** What goes on whether anybody looks or not. Returns how to end it. */
  start(): Unsubscribe {
    const stopOutbox = this.outbox.watchConnection();
    const stopWake = this.#wake(() => void this.#rereadMe());
    const stopIdle = this.idle.watch();
    return () => {
      stopIdle();
      clearTimeout(this.#rereading);
      stopOutbox();
      stopWake();
    };
  }

  show = (conversationId: string | null): void => {
    this.notice = null;
    this.handoff.forget();
    this.#options.route.open(conversationId);
  };

  go = (page: PageName, part = ''): void => this.#options.route.openPage(page, part);

  /** Takes the conversation, opening it when something else is on the screen. */
  async accept(conversationId: string): Promise<void> {
    if (this.open?.id !== conversationId) this.show(conversationId);
    if (!(await this.handoff.accept(conversationId))) return;
    // Whoever missed an offer and has taken one since need not be reminded.
    this.#options.session.missed = null;
    this.write('reply');
  }

  /** Takes what is offered, or else what has waited longest for this agent, or says that there is nothing. */
  async takeNext(): Promise<void> {
    const [offered] = this.inbox.offered;
    if (offered) return this.accept(offered.id);
    const { session, announcer } = this.#options;
    const { taken, problem } = await this.handoff.takeNext();
    this.notice = taken ? null : problem;
    if (problem !== null) announcer.say(problem);
    if (!taken) return;
    session.missed = null;
    announcer.say(h.took(taken.name ?? m.inbox.someVisitor));
    this.show(taken.id);
    this.write('reply');
  }

  /** Passes on the offer. Its buttons are gone then, so the focus moves to the next offer, or to the queue. */
  async decline(conversationId: string): Promise<void> {
    if (!(await this.handoff.decline(conversationId))) return;
    this.#options.announcer.say(m.handoff.declined);
    await tick();
    focusFirst(['offer-accept', 'section-waiting', 'conversation']);
  }

  /** Opens the composer for a reply or a note and moves the focus there. */
  write(mode: 'reply' | 'note'): void {
    this.open?.composer.turnTo(mode);
    focusSoon('composer');
  }

  /** J and K: the next row, or the next proposal, gets the focus; Enter then opens it. */
  move(step: 1 | -1): void {
    if (this.isAtProposals) {
      const proposal = this.knowledge.move(step);
      if (proposal !== null) document.getElementById(`proposal-${proposal}`)?.focus();
      return;
    }
    const id = this.inbox.move(step, this.open?.id ?? null);
    if (id !== null) document.getElementById(`row-${id}`)?.focus();
  }

  #openUp(id: string): OpenConversation {
    const { transport, announcer } = this.#options;
    const conversation = new Conversation({
      id,
      transport,
      wake: this.#wake,
      onCustomerMessage: (turn) => {
        const name = conversation.sheet?.customer.name ?? m.inbox.visitor;
        announcer.say(m.conversation.from(name, turn.body));
      },
    });
    const composer = new ComposerState({
      conversation,
      drafts: this.drafts,
      outbox: this.outbox,
      mayReply: () =>
        conversation.sheet?.state === 'WITH_AGENT' && conversation.sheet.owner?.id === this.me.id,
      colleagues: () => this.mentions.colleagues,
    });
    const customer = customerQuery(id, { transport, wake: this.#wake });
    return { id, conversation, composer, news: new BriefNews(id, transport), customer };
  }

  #heed(type: string): void {
    this.floor.heed();
    this.colleagues.heed();
    // A lead may have set this agent's availability, or changed what they may do.
    if (type === 'presence.changed' || type === 'agents.changed') this.#rereadSoon();
    if (type === 'note.mentioned') void this.mentions.refresh();
    if (type === 'proposals.changed' && this.isLead) this.knowledge.heed();
  }

  /** Once for a burst: a shift begins for many at the same time. */
  #rereadSoon(): void {
    this.#rereading ??= setTimeout(() => {
      this.#rereading = undefined;
      void this.#rereadMe();
    }, REREAD_PAUSE_MS);
  }

  async #rereadMe(gone: readonly InboxRow[] = []): Promise<void> {
    const { session, announcer } = this.#options;
    const before = session.agent?.presence;
    await session.refresh();
    const now = session.agent?.presence;
    const [missed] = gone;
    // Others' news of the same may have been read before this one.
    if (now === 'AWAY' && missed && session.agent?.presenceAutomatic) {
      session.missed = missed.customer.name ?? m.inbox.someVisitor;
      announcer.say(m.presence.missed(session.missed));
      return;
    }
    if (!now || now === before) return;
    session.missed = null;
    announcer.say(m.presence.announced(m.presence[now]));
  }

  #announceOffer(row: InboxRow): void {
    const name = row.customer.name ?? m.inbox.visitor;
    this.#options.announcer.interrupt(m.offer.announce(name, headlineOf(row)));
  }
}
