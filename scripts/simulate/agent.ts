import { AgentMind, type AgentMove } from './agent-mind.ts';
import { Api } from './api.ts';
import * as operations from './operations.ts';
import { Patience } from './patience.ts';
import { seedFor, seededRandom } from './random.ts';
import type { Ending } from './stories.ts';
import type { Work } from './tally.ts';
import { afterEvent, emptyView } from './view.ts';

const DEMO_PASSWORD = 'baton-demo';

interface Shift {
  readonly url: string;
  /** `agent1` … `agent12`. */
  readonly name: string;
  readonly speed: number;
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly onError: (error: unknown) => void;
  /** The simulation's own conversations, and how each may end. Others belong to people and are left to them. */
  readonly own: ReadonlyMap<string, Ending>;
}

interface Me {
  readonly api: Api;
  readonly agentId: string;
  readonly presence: string;
  readonly teams: readonly string[];
}

/** How often an agent looks at the inbox when nothing calls, in seconds. */
const GLANCE = 15;
/** How long a customer may be silent before the agent goes on, in seconds. */
const SILENCE = 90;

/** One demo agent at work: takes what is offered of the simulation's own, reads the brief, answers, notes, passes on, resolves. */
export class Agent {
  /** What was done so far. */
  done: Work = { taken: 0, settled: 0, passedOn: 0 };
  readonly #shift: Shift;
  readonly #api: Api;
  readonly #agentId: string;
  /** As it was before: somebody may sit at this login. */
  readonly #presence: string;
  readonly #teams: readonly string[];
  readonly #patience: Patience;
  readonly #talks = new Map<string, Promise<void>>();

  private constructor(shift: Shift, me: Me) {
    this.#shift = shift;
    this.#api = me.api;
    this.#agentId = me.agentId;
    this.#presence = me.presence;
    this.#teams = me.teams;
    this.#patience = new Patience(shift.signal);
  }

  /** Signs in and goes online. @throws Error when there is no such login: not the demo organisation */
  static async begin(shift: Shift): Promise<Agent> {
    const input = { email: `${shift.name}@demo.test`, password: DEMO_PASSWORD };
    const token = (await new Api(shift.url).call(operations.signIn, { input })).thing;
    if (token === null) throw new Error(`${input.email} cannot sign in`);
    const api = new Api(shift.url, token);
    const { id, presence } = await api.call(operations.myself);
    await api.call(operations.setPresence, { input: { presence: 'ONLINE' } });
    return new Agent(shift, { api, agentId: id, presence, teams: await api.call(operations.teams) });
  }

  /** Why a conversation was handed over, last time it was. */
  async escalationOf(conversationId: string): Promise<string | null> {
    return this.#api.call(operations.escalationReason, { id: conversationId });
  }

  get name(): string {
    return this.#shift.name;
  }

  /** Works until the signal ends the shift. */
  async work(): Promise<void> {
    const stop = this.#api.watchInbox(() => this.#patience.news());
    while (!this.#patience.over) {
      await this.#lookAround().catch(this.#shift.onError);
      await this.#patience.rest(1000 / this.#shift.speed);
      await this.#patience.untilNewsOr((GLANCE * 1000) / this.#shift.speed);
    }
    stop();
    await Promise.all(this.#talks.values());
  }

  async leave(stay: boolean): Promise<void> {
    if (!stay) await this.#api.call(operations.setPresence, { input: { presence: this.#presence } });
    this.#api.close();
  }

  async #lookAround(): Promise<void> {
    const { waiting, mine } = await this.#api.call(operations.inbox);
    for (const { id } of mine) this.#talk(id);
    for (const { id } of waiting.filter((w) => w.offeredTo?.id === this.#agentId))
      await (this.#shift.own.has(id) ? this.#accept(id) : this.#decline(id));
  }

  /** Reads the brief, then takes it; being at capacity or too late is part of the day. */
  async #accept(conversationId: string): Promise<void> {
    await this.#api.call(operations.briefing, { id: conversationId });
    if (!operations.done(await this.#api.call(operations.acceptConversation, { input: { conversationId } })))
      return;
    this.#count('taken');
    this.#talk(conversationId);
  }

  async #decline(conversationId: string): Promise<void> {
    operations.done(await this.#api.call(operations.declineConversation, { input: { conversationId } }));
  }

  #talk(conversationId: string): void {
    const ending = this.#shift.own.get(conversationId);
    if (!ending || this.#talks.has(conversationId)) return;
    const talk = this.#lead(conversationId, ending)
      .catch(this.#shift.onError)
      .finally(() => this.#talks.delete(conversationId));
    this.#talks.set(conversationId, talk);
  }

  /** Leads one conversation until it is in other hands. */
  async #lead(conversationId: string, ending: Ending): Promise<void> {
    const { speed, seed, name } = this.#shift;
    const { brief, team } = await this.#api.call(operations.briefing, { id: conversationId });
    const mind = new AgentMind({
      random: seededRandom(seedFor(seed, `${name} ${this.done.taken}`)),
      opening: brief?.openingMessage ?? 'Hello, I have read your chat and will look into it.',
      team: team?.key ?? null,
      teams: this.#teams,
      ending,
    });
    const patience = new Patience(this.#shift.signal);
    let view = emptyView;
    const stop = this.#api.follow(conversationId, (events) => {
      view = events.reduce(afterEvent, view);
      patience.news();
    });
    try {
      let greeted = false;
      for (;;) {
        await patience.rest((mind.pause() * 1000) / speed);
        if (greeted && mind.waitsForCustomer && view.lastAuthor !== 'CUSTOMER')
          await patience.untilNewsOr((SILENCE * 1000) / speed);
        const move = patience.over ? null : mind.next();
        if (!move || !(await this.#make(conversationId, move))) return;
        greeted = true;
      }
    } finally {
      stop();
    }
  }

  /** Makes one move; false when the conversation is no longer this agent's. */
  async #make(conversationId: string, move: AgentMove): Promise<boolean> {
    const { done } = operations;
    const api = this.#api;
    switch (move.do) {
      case 'say': {
        const input = { conversationId, clientMessageId: crypto.randomUUID(), body: move.text };
        return done(await api.call(operations.sendMessage, { input }));
      }
      case 'note': {
        const input = { conversationId, clientNoteId: crypto.randomUUID(), body: move.text };
        return done(await api.call(operations.addNote, { input }));
      }
      case 'transfer': {
        const { team, reason } = move;
        const input = { conversationId, team, reason };
        if (done(await api.call(operations.transferConversation, { input }))) this.#count('passedOn');
        return false;
      }
      case 'return-to-bot':
        if (done(await api.call(operations.returnToBot, { input: { conversationId } })))
          this.#count('passedOn');
        return false;
      case 'resolve': {
        const { cause, whatWorked } = move;
        const input = { conversationId, cause, whatWorked };
        if (done(await api.call(operations.resolveConversation, { input }))) this.#count('settled');
        return false;
      }
    }
  }

  #count(what: keyof Work): void {
    this.done = { ...this.done, [what]: this.done[what] + 1 };
  }
}
