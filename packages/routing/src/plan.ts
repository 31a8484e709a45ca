import type { AgentId, Skills } from '@baton/domain';
import type { StepKind, Waiting } from './floor.js';
import type { Blocked } from './ladder.js';
import type { Standing } from './ladders.js';
import { couldTake } from './seat.js';

/** One step of the way to an agent. Each is tried together with all before it, so whom it asks only grows. */
export interface Step {
  readonly kind: StepKind;
  /** Whom it asks, as people call them. */
  readonly name: string;
  /** Null: whatever team. */
  readonly teamKey: string | null;
  /** The only one it asks; null for all who fit. */
  readonly agentId: AgentId | null;
  readonly needs: Skills;
  readonly language: string | null;
  /** From when the conversation's steps began to count. */
  readonly opensAfterSeconds: number;
  /** How many online could take it if they held nothing else. */
  readonly reach: number;
  /** Why it asks nobody, however many it reaches. */
  readonly blocked: Blocked | null;
}

/** See `planSteps`. */
export function stepsOf(waiting: Waiting, { steps, preferred, preferredSeconds }: Standing): Step[] {
  const later = steps.map(({ kind, name, rung, opensAfterSeconds, reach, blocked }): Step => {
    const { team, needs, language } = rung.pool;
    const opens = opensAfterSeconds + preferredSeconds;
    return {
      kind,
      name,
      teamKey: team?.key ?? null,
      agentId: null,
      needs,
      language,
      opensAfterSeconds: opens,
      reach,
      blocked,
    };
  });
  if (waiting.preferred === null) return later;
  const canBeAsked =
    preferred !== null && couldTake(preferred, waiting.units) && !waiting.excluded.has(waiting.preferred);
  return [
    {
      kind: 'preferred',
      name: preferred?.agent.name ?? 'the agent who knows them',
      teamKey: null,
      agentId: waiting.preferred,
      needs: {},
      language: null,
      opensAfterSeconds: 0,
      reach: Number(canBeAsked),
      blocked: null,
    },
    ...later,
  ];
}
