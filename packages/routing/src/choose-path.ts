import type { IntentDefinition, IntentGuess, Team, TeamClaims } from '@baton/domain';
import { evidenceFor, type EvidenceInput } from './evidence.js';

export interface PathInput extends Omit<EvidenceInput, 'teams'> {
  /** Calibrated guesses for the conversation, see `conversationIntents`. */
  readonly intents: readonly IntentGuess[];
  readonly taxonomy: readonly Pick<IntentDefinition, 'id' | 'path'>[];
  /** All teams; the first generalist takes what nobody claims. Names are for the reasons; the key stands in. */
  readonly teams: readonly (Pick<Team, 'key' | 'generalist'> & {
    readonly name?: string;
    readonly claims?: TeamClaims;
  })[];
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
  /** Why, in words: what the topic says first, then what claims and earlier conversations say. */
  readonly because: readonly string[];
}

/** Below this no team is sure enough: more often wrong than right. */
const SURE_FROM = 0.5;
/** Teams nearer than this to the likeliest one are a close call … */
const CLOSE = 0.15;
/** … unless they are unlikely themselves. */
const PLAUSIBLE_FROM = 0.2;
/** What was said weighs as much as so many equal conversations whose team is known. */
const PRIOR_COUNT = 3;

/**
 * Which team a conversation belongs to. By the topic alone the probability of a team is the sum of the probabilities of
 * the intents on its path; an intent whose team no longer exists counts for the generalist. That is the prior of a
 * Dirichlet distribution worth three observations, to which claims and similar conversations add theirs (Gelman et al.,
 * Bayesian Data Analysis, 3.4); the confidence is its mean. What no intent claims stays with nobody, so confidences
 * sum to at most 1, and without evidence they are the topic's. Below 0.5 the generalist comes first, keeping the
 * confidence it has.
 */
export function choosePath(input: PathInput): Path {
  const { teams } = input;
  const generalist = teams.find((t) => t.generalist)?.key ?? null;
  const prior = priorOf(input, generalist);
  const { counts, because } = evidenceFor(input);
  const observed = counts.values().reduce((sum, count) => sum + count, 0);
  // Without observations the prior is returned as it is: multiplying and dividing would change its last digit.
  const meanOf = (team: string, probability: number) =>
    observed === 0
      ? probability
      : Math.min(1, (PRIOR_COUNT * probability + (counts.get(team) ?? 0)) / (PRIOR_COUNT + observed));
  const byConfidence = [...prior]
    .map(([team, probability]) => ({ team, confidence: meanOf(team, probability) }))
    .toSorted((a, b) => b.confidence - a.confidence || (a.team < b.team ? -1 : 1));
  const best = byConfidence[0];
  const mayNeedReassignment = best === undefined || best.confidence < SURE_FROM;
  const ranked = mayNeedReassignment ? generalistFirst(byConfidence, generalist) : byConfidence;
  const nameOf = (key: string) => teams.find((team) => team.key === key)?.name ?? key;
  const unsure =
    mayNeedReassignment && generalist !== null
      ? [`no team is likely enough; ${nameOf(generalist)} looks first`]
      : [];
  return {
    ranked,
    mayNeedReassignment,
    closeCalls: closeCallsAmong(byConfidence),
    because: [saidInWords(prior, nameOf), ...because, ...unsure],
  };
}

/** By the topic alone. */
function priorOf({ intents, taxonomy, teams }: PathInput, generalist: string | null): Map<string, number> {
  const prior = new Map(teams.map((t) => [t.key, 0]));
  const pathOf = new Map(taxonomy.map((i) => [i.id, i.path]));
  for (const { intent, confidence } of intents) {
    const path = pathOf.get(intent);
    const team = path !== undefined && prior.has(path) ? path : generalist;
    if (team !== null) prior.set(team, Math.min(1, (prior.get(team) ?? 0) + confidence));
  }
  return prior;
}

/** "what was said points to Billing (62 %)". */
function saidInWords(prior: ReadonlyMap<string, number>, nameOf: (key: string) => string): string {
  const [best] = [...prior].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const share = Math.round(100 * (best?.[1] ?? 0));
  return best && share > 0
    ? `what was said points to ${nameOf(best[0])} (${share} %)`
    : 'what was said points to no team';
}

function generalistFirst(ranked: readonly RankedTeam[], generalist: string | null): RankedTeam[] {
  return ranked.toSorted((a, b) => Number(b.team === generalist) - Number(a.team === generalist));
}

function closeCallsAmong(ranked: readonly RankedTeam[]): string[] {
  const best = ranked[0]?.confidence ?? 0;
  const close = ranked.filter((r) => r.confidence >= PLAUSIBLE_FROM && best - r.confidence <= CLOSE);
  return close.length > 1 ? close.map((r) => r.team) : [];
}
