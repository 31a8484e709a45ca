import type { AgentId, Presence } from '@baton/domain';

/** What decides between agents. */
export interface Candidate {
  readonly id: AgentId;
  /** Shown in the explanation; the id stands in. */
  readonly name?: string;
  readonly presence: Presence;
  /** Conversations held or offered at the moment, and how many may be. */
  readonly load: number;
  readonly capacity: number;
  /** When the agent last got a conversation; null for never, which counts as idle longest. */
  readonly lastAssignedAt: Date | null;
}

export type StepLog = { step: string; result: string }[];

interface StageContext {
  readonly stage: string;
  readonly input: { readonly excluded: ReadonlySet<AgentId> };
  readonly steps: StepLog;
}

/** So many agents are named in a step; a team of a hundred would drown the explanation. */
const NAMED = 6;

/**
 * The agent to take among the candidates of a stage, or undefined. Writes down who was not free and why, and
 * who was but came later.
 */
export function rankFree<T extends Candidate>(
  candidates: readonly T[],
  context: StageContext,
): T | undefined {
  const { stage, input, steps } = context;
  const [best, ...others] = candidates
    .filter((c) => obstacle(c, input.excluded) === null)
    .toSorted(compareCandidates);
  if (best) {
    const passed = others.map((c) => `${nameOf(c)} (${roomInWords(c)})`);
    steps.push({
      step: stage,
      result: `${nameOf(best)} is free, with ${roomInWords(best)}${listed('; ahead of', passed)}`,
    });
    return best;
  }
  const reasons = candidates.map((c) => `${nameOf(c)} ${obstacle(c, input.excluded)}`);
  steps.push({
    step: stage,
    result: reasons.length > 0 ? `nobody is free${listed(':', reasons)}` : 'nobody belongs to it',
  });
  return undefined;
}

/** Why an agent cannot be asked now, or null when nothing stands against it. */
function obstacle(candidate: Candidate, excluded: ReadonlySet<AgentId>): string | null {
  if (candidate.presence !== 'online') return `is ${candidate.presence}`;
  if (excluded.has(candidate.id)) return 'was asked before';
  if (candidate.load >= candidate.capacity) return `is full (${loadInWords(candidate)})`;
  return null;
}

/** Least relative load, then idle longest, then the id, so that equal agents have an order too. */
function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    a.load / a.capacity - b.load / b.capacity ||
    (a.lastAssignedAt?.getTime() ?? 0) - (b.lastAssignedAt?.getTime() ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

function nameOf(candidate: Candidate): string {
  return candidate.name ?? candidate.id;
}

function roomInWords({ load, capacity }: Candidate): string {
  return `room for ${capacity - load} more`;
}

function loadInWords({ load, capacity }: Candidate): string {
  return `${load} of ${capacity}`;
}

function listed(lead: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const more = items.length > NAMED ? ` and ${items.length - NAMED} more` : '';
  return `${lead} ${items.slice(0, NAMED).join(', ')}${more}`;
}
