import type { AgentId } from '@baton/domain';
import { Board, type Match, type RoutableAgent, type Waiting } from '@baton/routing';
import { inTurn } from '../kernel/in-turn.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { claim } from './claim.js';
import { loadFloor, type Floor } from './floor.js';
import { waitingReader, type QueuePlace } from './waiting.js';

/** So many are read at a time. */
const PAGE = 500;
/** So many offers are made side by side: each is a transaction of a few statements. */
const SIDE_BY_SIDE = 4;
/** A claim that fails means that something was different; then the floor is looked at anew, so often at most. */
const LOOKS = 3;

/**
 * The router: offers everything that waits to whoever is free, in the order of service, as `Board.match` decides.
 * Every process may run it at any time, also several at once; what one has offered the others leave alone.
 *
 * @param seen the floor, where somebody has just read it
 * @returns how many were offered
 */
export async function dispatch(deps: UseCaseDeps, seen?: Floor): Promise<number> {
  let offered = 0;
  for (let look = 0; look < LOOKS; look += 1) {
    const now = deps.now();
    const floor = (look === 0 && seen) || (await loadFloor(deps.spine.db.fork(), now));
    const { made, failed } = await dispatchOnce(deps, { floor, now });
    offered += made;
    if (failed === 0) break;
  }
  return offered;
}

/** The router of a process: while it runs, everybody who asks waits for the one run after it. */
export function dispatcher(deps: UseCaseDeps): () => Promise<void> {
  const run = inTurn(async (_only: 'router') => {
    await dispatch(deps);
  });
  return () => run('router');
}

interface Outcome {
  readonly made: number;
  readonly failed: number;
}

async function dispatchOnce(
  deps: UseCaseDeps,
  { floor, now }: { readonly floor: Floor; readonly now: Date },
): Promise<Outcome> {
  const read = waitingReader(deps.spine.db.fork(), now);
  const board = new Board({ teams: floor.routable, agents: floor.agents });
  const room = new Room(floor);
  let made = 0;
  let failed = 0;
  for (let after: QueuePlace | null = null; room.left;) {
    const page: Waiting[] = await read({ limit: PAGE, after });
    const matches = board.match(page);
    const taken = await claimAll(deps, matches);
    for (const [i, match] of matches.entries()) {
      if (taken[i]) room.take(match.agentId, page.find(({ id }) => id === match.conversationId)?.units ?? 1);
    }
    made += taken.filter(Boolean).length;
    failed += taken.filter((was) => !was).length;
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = last;
  }
  return { made, failed };
}

/** Whether anybody at all has room, so that a long queue is not read when nobody has. */
class Room {
  readonly #left = new Map<AgentId, number>();

  constructor({ agents }: Floor) {
    for (const agent of agents) if (hasRoom(agent)) this.#left.set(agent.id, agent.capacity - agent.load);
  }

  get left(): boolean {
    return this.#left.size > 0;
  }

  take(id: AgentId, units: number): void {
    const left = (this.#left.get(id) ?? 0) - units;
    if (left > 0) this.#left.set(id, left);
    else this.#left.delete(id);
  }
}

function hasRoom(agent: RoutableAgent): boolean {
  return agent.presence === 'online' && agent.load < agent.capacity;
}

/** In the order given, a few at a time; which of them were offered. */
async function claimAll(deps: UseCaseDeps, matches: readonly Match[]): Promise<boolean[]> {
  const taken: boolean[] = [];
  for (let from = 0; from < matches.length; from += SIDE_BY_SIDE) {
    const some = matches.slice(from, from + SIDE_BY_SIDE);
    taken.push(...(await Promise.all(some.map((match) => claim(deps, match)))));
  }
  return taken;
}
