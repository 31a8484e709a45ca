import type { AgentCaller, Caller, ConversationId } from '@baton/domain';
import { ConversationRow } from '@baton/persistence';
import { Board, fitsIn, type Waiting } from '@baton/routing';
import { acceptConversation } from '../handoff/accept.js';
import { isAgent } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { fail, ok, problems, type Result } from '../kernel/problem.js';
import { loadFloor, type Floor } from './floor.js';
import { unitsHeld } from './units.js';
import { waitingReader, type QueuePlace } from './waiting.js';

const PAGE = 500;
/** What stands further back than this is not next for anybody. */
const MOST_PAGES = 4;
/** A colleague may be faster; then the next one is tried, so often at most. */
const TRIES = 5;

/**
 * Takes what has waited longest of what this agent should take: what is offered to them, then by the steps that are open,
 * as the router would, then anything of the agent's own teams. Null when nothing waits for them.
 */
export async function takeNext(
  deps: UseCaseDeps,
  caller: Caller,
): Promise<Result<ConversationId | null, 'not_allowed' | 'agent_at_capacity'>> {
  if (!isAgent(caller)) return problems.notAllowed('Only an agent can take a conversation.');
  for (let tries = 0; tries < TRIES; tries += 1) {
    const next = await nextFor(deps, caller);
    if (next === 'full') return full(deps, caller);
    if (next === null) return ok(null);
    const accepted = await acceptConversation(deps, caller, { conversationId: next });
    if (accepted.ok) return accepted;
    if (accepted.problem.kind === 'agent_at_capacity') return fail(accepted.problem);
  }
  return ok(null);
}

async function nextFor(deps: UseCaseDeps, caller: AgentCaller): Promise<ConversationId | 'full' | null> {
  const em = deps.spine.db.fork();
  const now = deps.now();
  const floor = await loadFloor(em, now);
  const agent = floor.agents.find(({ id }) => id === caller.agentId);
  if (!agent) return null;
  // What is only offered does not stand in the way of taking it.
  const held = await unitsHeld(em, agent.id);
  const fits = (units: number) => fitsIn({ load: held, capacity: agent.capacity }, units);
  if (!fits(1)) return 'full';
  const offered = await em.find(
    ConversationRow,
    { offeredToId: agent.id },
    { orderBy: { rankAt: 'asc', id: 'asc' }, fields: ['id', 'units'], disableIdentityMap: true },
  );
  const own = offered.find(({ units }) => fits(units));
  if (own) return own.id;
  const read = waitingReader(em, now);
  let ofTeam: ConversationId | null = null;
  for (let pages = 0, after: QueuePlace | null = null; ; pages += 1) {
    const page: Waiting[] = await read({ limit: PAGE, after });
    // Who asks for work is there, whatever the presence says; whoever else is free does not matter here.
    const [match] = alone(floor, caller).match(page);
    if (match) return match.conversationId;
    ofTeam ??= page.find(({ teamKey, units }) => agent.teams.includes(teamKey) && fits(units))?.id ?? null;
    const last = page.at(-1);
    if (!last || page.length < PAGE || pages >= MOST_PAGES) return ofTeam;
    after = last;
  }
}

/** A board on which only this agent has room, and every team lets its queue be served. */
function alone(floor: Floor, caller: AgentCaller): Board {
  return new Board({
    teams: floor.routable.map((team) => ({ ...team, routing: { ...team.routing, mode: 'push' as const } })),
    agents: floor.agents.map((agent) =>
      agent.id === caller.agentId
        ? { ...agent, presence: 'online' as const }
        : { ...agent, load: agent.capacity },
    ),
  });
}

async function full(deps: UseCaseDeps, caller: AgentCaller) {
  const { agents } = await loadFloor(deps.spine.db.fork(), deps.now());
  const capacity = agents.find(({ id }) => id === caller.agentId)?.capacity ?? 0;
  const message = `You hold as much as you can take (${capacity}); finish or transfer something first.`;
  return fail({ kind: 'agent_at_capacity', capacity, message } as const);
}
