import type { AgentId, ConversationId, Presence, Skills, TeamRouting } from '@baton/domain';

/** A team as routing sees one. */
export interface RoutableTeam {
  readonly key: string;
  readonly name: string;
  /** Key of the team that takes over; null: the generalist does. */
  readonly fallback: string | null;
  readonly generalist: boolean;
  /** Whether its hours are open at this moment. */
  readonly open: boolean;
  /** What its customers may write in; empty for any. */
  readonly languages: readonly string[];
  readonly routing: TeamRouting;
}

/** An agent as routing sees one. Disabled agents are not on the floor at all. */
export interface RoutableAgent {
  readonly id: AgentId;
  readonly name: string;
  readonly presence: Presence;
  readonly teams: readonly string[];
  readonly skills: Skills;
  /** Empty for the languages of the team. */
  readonly languages: readonly string[];
  /** Units held or offered. */
  readonly load: number;
  /** Units that may be held at once. */
  readonly capacity: number;
  /** When the agent last got a conversation; null for never, which counts as idle longest. */
  readonly lastAssignedAt: Date | null;
}

/** Everybody who could be asked, at one moment. */
export interface Floor {
  readonly teams: readonly RoutableTeam[];
  readonly agents: readonly RoutableAgent[];
}

/** A conversation that waits for somebody. */
export interface Waiting {
  readonly id: ConversationId;
  readonly teamKey: string;
  readonly needs: Skills;
  /** What the customer writes in; null: any will do. */
  readonly language: string | null;
  /** The agent who knows the customer; asked first, whatever the team. */
  readonly preferred: AgentId | null;
  /** Units of capacity it takes. */
  readonly units: number;
  /** Milliseconds since the epoch; order of service, smaller first. See `rankOf`. */
  readonly rank: number;
  /** Seconds since its steps began to count. */
  readonly waitedSeconds: number;
  /** Never asked: they passed it on, or declined a moment ago. */
  readonly excluded: ReadonlySet<AgentId>;
  /** Asked only when nobody else of any open step is free. */
  readonly passed: ReadonlySet<AgentId>;
}

export type StepKind = 'preferred' | 'team' | 'relaxed' | 'fallback' | 'anyone';

/** One line of an explanation, as agents and leads read it. */
export interface RoutingStep {
  readonly step: StepKind | 'wait';
  readonly result: string;
}

/** Who gets a conversation, and why. */
export interface Match {
  readonly conversationId: ConversationId;
  readonly agentId: AgentId;
  /** The team it belongs to once taken. */
  readonly teamKey: string;
  /** The team it was meant for, when another one takes it. */
  readonly fallbackFrom: string | null;
  readonly steps: readonly RoutingStep[];
}
