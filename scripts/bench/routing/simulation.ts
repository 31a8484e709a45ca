import { dueFor, type Held } from '@baton/routing';
import { Agenda } from './agenda.ts';
import { AWAY_SECONDS, SERVICE_SECONDS, type Case } from './case.ts';
import {
  isFree,
  newAgent,
  newConversation,
  type Agent,
  type Conversation,
  type Dispatcher,
} from './centre.ts';
import { drawn, exponential, seeded, type Random } from './random.ts';
import { nothingSeen, type Seen } from './seen.ts';

type Event =
  | { readonly kind: 'arrives' }
  | {
      readonly kind: 'done' | 'missed' | 'check';
      readonly conversation: Conversation;
      readonly version: number;
    }
  | { readonly kind: 'presence'; readonly agent: Agent; readonly presence: Agent['presence'] }
  | { readonly kind: 'shift' }
  | { readonly kind: 'tick' };

export interface RunInput {
  readonly given: Case;
  readonly seed: number;
  /** Conversations that arrive after the warm-up. */
  readonly arrivals: number;
  readonly dispatcherFor: (agents: readonly Agent[], random: Random) => Dispatcher;
}

/** A tenth of the run: many times what a queue at a load of .95 needs to forget how it began. */
const WARM_UP = 0.1;
/** While steps may open by the mere passing of time, the queue is looked at so often. */
const TICK_SECONDS = 5;

/**
 * One run, event by event. What customers do is drawn before anybody decides, from streams of their own, so that all
 * dispatchers see the same arrivals and the same amounts of work.
 */
export function simulate({ given, seed, arrivals, dispatcherFor }: RunInput): Seen {
  const run = new Run({ given, seed, dispatcherFor });
  run.until(Math.round(arrivals * WARM_UP));
  run.forgetTheWarmUp();
  run.until(arrivals);
  return run.seen;
}

class Run {
  seen = nothingSeen();
  readonly #given: Case;
  readonly #agents: readonly Agent[];
  readonly #dispatcher: Dispatcher;
  readonly #agenda = new Agenda<Event>();
  readonly #arrivals: Random;
  readonly #answers: Random;
  #queue: Conversation[] = [];
  #now = 0;
  #arrived = 0;
  #ticks = false;

  constructor({ given, seed, dispatcherFor }: Omit<RunInput, 'arrivals'>) {
    this.#given = given;
    this.#agents = given.agents.map((teams, i) => newAgent(i, teams));
    this.#arrivals = seeded(seed);
    this.#answers = seeded(seed + 1_000_003);
    this.#dispatcher = dispatcherFor(this.#agents, seeded(seed + 2_000_003));
    this.#plan(0, { kind: 'arrives' });
    if (given.leaving) this.#plan(given.leaving.everySeconds / 2, { kind: 'shift' });
  }

  /** Goes on until so many more have arrived. */
  until(arrivals: number): void {
    const enough = this.#arrived + arrivals;
    while (this.#arrived < enough) {
      const next = this.#agenda.next();
      if (!next) return;
      this.#now = next.at;
      this.#happen(next.what);
      this.#giveOut();
    }
    for (const { arrivedAt } of this.#queue)
      this.seen.longest = Math.max(this.seen.longest, this.#now - arrivedAt);
    this.seen.handled = this.#agents.map(({ handled }) => handled);
  }

  forgetTheWarmUp(): void {
    this.seen = nothingSeen();
    for (const agent of this.#agents) agent.handled = 0;
  }

  #plan(seconds: number, what: Event): void {
    this.#agenda.add(this.#now + seconds, what);
  }

  #happen(event: Event): void {
    if (event.kind === 'arrives') this.#arrive();
    else if (event.kind === 'shift') this.#shift();
    else if (event.kind === 'presence') this.#setPresence(event.agent, event.presence);
    else if (event.kind === 'tick') this.#ticks = false;
    else if (event.version === event.conversation.version) this.#follow(event.kind, event.conversation);
  }

  #arrive(): void {
    const { shares, load, agents } = this.#given;
    const seconds = exponential(this.#arrivals, SERVICE_SECONDS);
    const team = drawn(this.#arrivals, shares);
    this.#queue.push(newConversation({ index: this.#arrived, team, at: this.#now, seconds }));
    this.#arrived += 1;
    this.#plan(exponential(this.#arrivals, SERVICE_SECONDS / (load * agents.length)), { kind: 'arrives' });
  }

  #giveOut(): void {
    if (this.#queue.length === 0) return;
    if (this.#agents.some(isFree)) {
      for (const { conversation, agent } of this.#dispatcher.decide(this.#queue, this.#now)) {
        if (conversation.state !== 'queued' || !isFree(agent)) this.seen.violations += 1;
        else this.#offer(conversation, agent);
      }
      this.#queue = this.#queue.filter(({ state }) => state === 'queued');
    }
    if (this.#queue.length === 0 || this.#ticks) return;
    this.#ticks = true;
    this.#plan(TICK_SECONDS, { kind: 'tick' });
  }

  #offer(conversation: Conversation, agent: Agent): void {
    conversation.agent = agent;
    conversation.version += 1;
    agent.holds.add(conversation);
    agent.lastAssignedAt = this.#now;
    this.#dispatcher.changed(agent);
    const { version } = conversation;
    if (this.#answers() < this.#given.missed) {
      conversation.state = 'offered';
      return this.#plan(this.#given.routing.acceptSeconds, { kind: 'missed', conversation, version });
    }
    conversation.state = 'held';
    conversation.startedAt = this.#now;
    this.seen.waits.push(this.#now - conversation.queuedAt);
    this.seen.longest = Math.max(this.seen.longest, this.#now - conversation.arrivedAt);
    this.seen.served += 1;
    if (!agent.teams.includes(conversation.team)) this.seen.wrongTeam += 1;
    agent.handled += 1;
    this.#plan(conversation.seconds, { kind: 'done', conversation, version });
  }

  #follow(kind: 'done' | 'missed' | 'check', conversation: Conversation): void {
    const { agent } = conversation;
    if (!agent) return;
    if (kind === 'check') return this.#check(conversation, agent);
    this.#release(conversation, agent);
    if (kind === 'done') {
      conversation.state = 'done';
      return;
    }
    this.#queue.push(conversation);
    this.#setPresence(agent, 'away');
    this.#plan(AWAY_SECONDS, { kind: 'presence', agent, presence: 'online' });
  }

  #release(conversation: Conversation, agent: Agent): void {
    agent.holds.delete(conversation);
    conversation.agent = null;
    conversation.state = 'queued';
    conversation.version += 1;
    this.#dispatcher.changed(agent);
  }

  /** Some leave in the middle of what they do; when the guardians look, they are still gone. */
  #shift(): void {
    const { leaving } = this.#given;
    if (!leaving) return;
    for (const agent of this.#agents.slice(0, leaving.agents)) {
      this.#setPresence(agent, 'offline');
      this.#plan(leaving.forSeconds, { kind: 'presence', agent, presence: 'online' });
      for (const conversation of agent.holds) {
        conversation.seconds -= this.#now - conversation.startedAt;
        conversation.version += 1;
        this.#check(conversation, agent);
      }
    }
    this.#plan(leaving.everySeconds, { kind: 'shift' });
  }

  #check(conversation: Conversation, agent: Agent): void {
    const { presence } = agent;
    const since = new Date(agent.presenceAt * 1000);
    const held: Held = {
      unansweredSince: null,
      warnedAt: null,
      agent: { presence, presenceAt: since, disabled: false },
      silentSeconds: this.#given.routing.silentSeconds,
    };
    const { action, at } = dueFor(held, new Date(this.#now * 1000));
    if (action === 'requeue') {
      this.#release(conversation, agent);
      conversation.queuedAt = this.#now;
      this.seen.requeued += 1;
      this.#queue.push(conversation);
    } else if (at) {
      const { version } = conversation;
      this.#plan(at.getTime() / 1000 - this.#now, { kind: 'check', conversation, version });
    }
  }

  #setPresence(agent: Agent, presence: Agent['presence']): void {
    agent.presence = presence;
    agent.presenceAt = this.#now;
    this.#dispatcher.changed(agent);
  }
}
