import {
  FloorDocument,
  FloorQueueDocument,
  SetColleaguePresenceDocument,
  type Presence,
} from '@baton/graphql-client/console';
import type { Unsubscribe } from '@baton/graphql-client/transport';
import type { TransferTarget } from '../handoff/handoff.svelte.js';
import { m } from '../messages.js';
import type { EditorOptions } from '../shared/editor/editor.svelte.js';
import { failureText } from '../shared/failure-text.js';
import { Query } from '../shared/query.svelte.js';
import {
  byTeam,
  CARDS,
  dropProblem,
  lanesOf,
  sortedAgents,
  type DropTarget,
  type FloorAgent,
  type Lane,
  type Passable,
} from './board.js';
import { t } from './messages.js';

interface FloorData {
  readonly lanes: readonly Lane[];
  readonly agents: readonly FloorAgent[];
}

/** What happens comes in bursts: one read serves what came within so long. */
const PAUSE_MS = 1_500;
/** Waits and forecasts change without anything happening. */
const ANEW_MS = 15_000;
/** So many queues are read by themselves when all together do not fit; the others say how many more there are. */
const OWN_READS = 10;

/** The floor as a lead watches it: who waits where, who works, and passing conversations from one to another. */
export class Floor {
  /** What is being dragged just now. */
  dragged = $state.raw<Passable | null>(null);
  /** What is about to be passed on, with a target when one was chosen by dropping it there. */
  passing = $state.raw<{ readonly card: Passable; readonly target: TransferTarget | null } | null>(null);
  problem = $state<string | null>(null);
  readonly #options: EditorOptions;
  readonly #query: Query<FloorData>;
  #watched = false;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(options: EditorOptions) {
    this.#options = options;
    this.#query = new Query({
      load: (signal) => this.#load(signal),
      live: () => this.#watch(),
      wake: options.wake,
    });
  }

  /** Undefined until the first load. */
  get data(): FloorData | undefined {
    return this.#query.data;
  }

  get failure(): string | null {
    return this.#query.failure && failureText(this.#query.failure);
  }

  refresh = (): Promise<void> => this.#query.refetch();

  /** Something has happened to some conversation or agent. */
  heed(): void {
    if (!this.#watched) return;
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      void this.refresh();
    }, PAUSE_MS);
  }

  /** Why what is dragged cannot be passed there; null when it can, or when nothing is dragged. */
  obstacle(target: DropTarget): string | null {
    return this.dragged && dropProblem(this.dragged, target);
  }

  /** Asks for the reason; nothing is passed on before there is one. */
  drop(target: DropTarget): void {
    const card = this.dragged;
    this.dragged = null;
    if (!card || dropProblem(card, target) !== null) return;
    const to = target.kind === 'team' ? { team: target.key } : { agentId: target.agent.id };
    this.passing = { card, target: to };
  }

  pass(card: Passable): void {
    this.passing = { card, target: null };
  }

  passed(): void {
    if (this.passing) this.#options.announcer.say(t.passed(this.passing.card.name));
    this.passing = null;
    void this.refresh();
  }

  async setPresence({ id, name }: Pick<FloorAgent, 'id' | 'name'>, presence: Presence): Promise<void> {
    this.problem = null;
    try {
      const input = { agentId: id, presence };
      const { setPresence } = await this.#options.transport.request(SetColleaguePresenceDocument, { input });
      this.problem = setPresence.problem?.message ?? null;
      if (setPresence.agent) this.#options.announcer.say(t.agent.set(name, m.presence[presence]));
    } catch (thrown) {
      this.problem = failureText(thrown);
    }
    await this.refresh();
  }

  async #load(signal: AbortSignal): Promise<FloorData> {
    const { transport } = this.#options;
    const { teams, agents, inbox } = await transport.request(FloorDocument, {}, { signal });
    const cards = byTeam(inbox.waiting);
    if (inbox.counts.waiting > inbox.waiting.length) {
      const short = teams.filter(
        ({ key, waiting }) => (cards.get(key)?.length ?? 0) < Math.min(waiting, CARDS),
      );
      const reads = short.slice(0, OWN_READS).map(async ({ key }) => {
        const own = await transport.request(FloorQueueDocument, { team: key }, { signal });
        cards.set(key, [...own.inbox.waiting]);
      });
      await Promise.all(reads);
    }
    return { lanes: lanesOf(teams, cards), agents: sortedAgents(agents) };
  }

  #watch(): Unsubscribe {
    this.#watched = true;
    const timer = setInterval(() => void this.refresh(), ANEW_MS);
    return () => {
      this.#watched = false;
      clearInterval(timer);
      clearTimeout(this.#soon);
      this.#soon = undefined;
    };
  }
}
