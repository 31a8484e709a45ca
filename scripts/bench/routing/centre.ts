import { AgentId, type ConversationId } from '@baton/domain';

/** An agent on the virtual clock. */
export interface Agent {
  readonly index: number;
  readonly id: AgentId;
  /** By index. */
  readonly teams: readonly number[];
  readonly capacity: number;
  presence: 'online' | 'away' | 'offline';
  presenceAt: number;
  /** Held or offered. */
  readonly holds: Set<Conversation>;
  lastAssignedAt: number | null;
  handled: number;
}

/** A conversation on the virtual clock; times in seconds. */
export interface Conversation {
  readonly index: number;
  readonly id: ConversationId;
  readonly team: number;
  readonly arrivedAt: number;
  queuedAt: number;
  /** Work left. */
  seconds: number;
  /** What was planned for it before counts no more. */
  version: number;
  agent: Agent | null;
  state: 'queued' | 'offered' | 'held' | 'done';
  startedAt: number;
}

export interface Assignment {
  readonly conversation: Conversation;
  readonly agent: Agent;
}

/** Who decides. */
export interface Dispatcher {
  readonly name: string;
  changed(agent: Agent): void;
  decide(queue: readonly Conversation[], now: number): readonly Assignment[];
}

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export function newAgent(index: number, teams: readonly number[]): Agent {
  const id = AgentId.parse(uuid(index));
  const idle = { presence: 'online', presenceAt: 0, lastAssignedAt: null, handled: 0 } as const;
  return { index, id, teams, capacity: 1, holds: new Set(), ...idle };
}

export function newConversation(what: {
  index: number;
  team: number;
  at: number;
  seconds: number;
}): Conversation {
  const { index, team, at, seconds } = what;
  const id = uuid(index) as ConversationId;
  const fresh = { version: 0, agent: null, state: 'queued', startedAt: 0 } as const;
  return { index, id, team, arrivedAt: at, queuedAt: at, seconds, ...fresh };
}

export function isFree(agent: Agent): boolean {
  return agent.presence === 'online' && agent.holds.size < agent.capacity;
}
