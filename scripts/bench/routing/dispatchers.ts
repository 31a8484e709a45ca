import type { ConversationId } from '@baton/domain';
import { Board, rankOf, type RoutableAgent, type Waiting } from '@baton/routing';
import { teamKeys, type Case } from './case.ts';
import { isFree, type Agent, type Assignment, type Conversation, type Dispatcher } from './centre.ts';
import type { Random } from './random.ts';

/** The router as it is: one board for all decisions, told of every change. */
export function byBoard(given: Case, agents: readonly Agent[]): Dispatcher {
  const teams = teamKeys.map((key, i) => ({
    key,
    name: key,
    fallback: null,
    generalist: i === 0,
    open: true,
    languages: [],
    routing: given.routing,
  }));
  const board = new Board({ teams, agents: agents.map(routable) });
  const byId = new Map(agents.map((agent) => [agent.id, agent]));
  return {
    name: 'baton',
    changed: (agent) => board.update(routable(agent)),
    decide: (queue, now) => {
      const conversations = new Map(queue.map((conversation) => [conversation.id, conversation]));
      return board
        .match(queue.map((conversation) => waitingOf(conversation, now)))
        .map((match): Assignment => {
          const [agent, conversation] = [byId.get(match.agentId), conversations.get(match.conversationId)];
          if (!agent || !conversation) throw new Error('matched what nobody knows');
          return { agent, conversation };
        });
    },
  };
}

function routable(agent: Agent): RoutableAgent {
  return {
    id: agent.id,
    name: `Agent ${agent.index}`,
    presence: agent.presence,
    teams: agent.teams.map(keyOf),
    skills: {},
    languages: [],
    load: agent.holds.size,
    capacity: agent.capacity,
    lastAssignedAt: agent.lastAssignedAt === null ? null : new Date(agent.lastAssignedAt * 1000),
  };
}

const nobody: ReadonlySet<never> = new Set();

function waitingOf(conversation: Conversation, now: number): Waiting {
  const id: ConversationId = conversation.id;
  return {
    id,
    teamKey: keyOf(conversation.team),
    needs: {},
    language: null,
    preferred: null,
    units: 1,
    rank: rankOf({ queuedAt: new Date(conversation.arrivedAt * 1000), priority: 0 }),
    waitedSeconds: now - conversation.queuedAt,
    excluded: nobody,
    passed: nobody,
  };
}

function keyOf(team: number): string {
  return teamKeys[team] ?? '';
}

/** What a queue per skill does: whoever is free takes the oldest of any of their queues, at random. */
export function atRandom(agents: readonly Agent[], random: Random): Dispatcher {
  const oneOf = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  return {
    name: 'random, queue per skill',
    changed: () => undefined,
    decide: (queue) => {
      const queues = Map.groupBy(queue, ({ team }) => team);
      const free = new Set(agents.filter(isFree));
      const taken: Assignment[] = [];
      for (;;) {
        const able = [...free].filter(({ teams }) =>
          teams.some((team) => (queues.get(team)?.length ?? 0) > 0),
        );
        const agent = oneOf(able);
        const own = agent?.teams.filter((team) => (queues.get(team)?.length ?? 0) > 0) ?? [];
        const conversation = queues.get(oneOf(own) ?? -1)?.shift();
        if (!agent || !conversation) return taken;
        free.delete(agent);
        taken.push({ agent, conversation });
      }
    },
  };
}
