import type { IntentDefinition, IntentGuess, Team } from '@baton/domain';

export interface PathInput {
  /** Calibrated guesses for the conversation, see `conversationIntents`. */
  readonly intents: readonly IntentGuess[];
  readonly taxonomy: readonly Pick<IntentDefinition, 'id' | 'path'>[];
  /** All teams; the first generalist takes what nobody claims. */
  readonly teams: readonly Pick<Team, 'key' | 'generalist'>[];
}

export interface RankedTeam {
  readonly team: string;
  /** Probability that the conversation belongs to the team, 0 … 1. */
  readonly confidence: number;
}

export interface Path {
  /** Every team, first the one to take it. Empty when there is no team at all. */
  readonly ranked: readonly RankedTeam[];
  /** The first is the generalist because no team was likely enough. */
  readonly mayNeedReassignment: boolean;
  /** The likeliest teams when they are close to each other, both listed; otherwise empty. */
  readonly closeCalls: readonly string[];
}

/** Below this no team is sure enough: more often wrong than right. */
const SURE_FROM = 0.5;
/** Teams nearer than this to the likeliest one are a close call … */
const CLOSE = 0.15;
/** … unless they are unlikely themselves. */
const PLAUSIBLE_FROM = 0.2;

/**
 * Which team a conversation belongs to. The confidence of a team is the sum of the probabilities of the
 * intents on its path; an intent whose team no longer exists counts for the generalist. Below 0.5 the
 * generalist comes first, keeping the confidence it has.
 */
export function choosePath({ intents, taxonomy, teams }: PathInput): Path {
  const generalist = teams.find((t) => t.generalist)?.key ?? null;
  const confidences = new Map(teams.map((t) => [t.key, 0]));
  const pathOf = new Map(taxonomy.map((i) => [i.id, i.path]));
  for (const { intent, confidence } of intents) {
    const path = pathOf.get(intent);
    const team = path !== undefined && confidences.has(path) ? path : generalist;
    if (team !== null) confidences.set(team, Math.min(1, (confidences.get(team) ?? 0) + confidence));
  }
  const byConfidence = [...confidences]
    .map(([team, confidence]) => ({ team, confidence }))
    .toSorted((a, b) => b.confidence - a.confidence || (a.team < b.team ? -1 : 1));
  const best = byConfidence[0];
  const mayNeedReassignment = best === undefined || best.confidence < SURE_FROM;
  return {
    ranked: mayNeedReassignment ? generalistFirst(byConfidence, generalist) : byConfidence,
    mayNeedReassignment,
    closeCalls: closeCallsAmong(byConfidence),
  };
}

function generalistFirst(ranked: readonly RankedTeam[], generalist: string | null): RankedTeam[] {
  return ranked.toSorted((a, b) => Number(b.team === generalist) - Number(a.team === generalist));
}

function closeCallsAmong(ranked: readonly RankedTeam[]): string[] {
  const best = ranked[0]?.confidence ?? 0;
  const close = ranked.filter((r) => r.confidence >= PLAUSIBLE_FROM && best - r.confidence <= CLOSE);
  return close.length > 1 ? close.map((r) => r.team) : [];
}
