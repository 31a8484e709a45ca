import { median } from '../health/statistics.js';
import type { Decision, Seq } from '@baton/domain';

/** What a change of policy does to one conversation. `otherwise`: a person comes up at the same message, but not alike. */
export type ReplayChange = 'newly' | 'no_more' | 'earlier' | 'later' | 'otherwise';

export interface ComparedReplays {
  /** Null when both decide the same. */
  readonly change: ReplayChange | null;
  /** By how many messages of the customer a person comes up earlier or later; 0 for other changes. */
  readonly turns: number;
  /** The first message at which a person comes up, offered or in charge; null when none. */
  readonly before: Decision | null;
  readonly after: Decision | null;
}

/** Compares what two policies decided over the same messages. */
export function compareReplays(before: readonly Decision[], after: readonly Decision[]): ComparedReplays {
  const seqs = (before.length > after.length ? before : after).map(({ seq }) => seq);
  const [first, now] = [firstPerson(before), firstPerson(after)];
  const shown = { before: first, after: now };
  if (!first || !now) {
    const change = first ? 'no_more' : now ? 'newly' : null;
    return { ...shown, change, turns: 0 };
  }
  const turns = placeOf(seqs, now.seq) - placeOf(seqs, first.seq);
  if (turns !== 0) return { ...shown, change: turns < 0 ? 'earlier' : 'later', turns: Math.abs(turns) };
  return { ...shown, change: isSame(before, after) ? null : 'otherwise', turns: 0 };
}

function firstPerson(decisions: readonly Decision[]): Decision | null {
  return decisions.find(({ outcome }) => outcome !== 'continue') ?? null;
}

function placeOf(seqs: readonly Seq[], seq: Seq): number {
  return seqs.indexOf(seq);
}

function isSame(before: readonly Decision[], after: readonly Decision[]): boolean {
  const line = (decisions: readonly Decision[]) =>
    decisions
      .filter(({ outcome }) => outcome !== 'continue')
      .map(({ seq, outcome, reason }) => [seq, outcome, reason].join(' '))
      .join('\n');
  return line(before) === line(after);
}

/** What a change of policy does to many conversations. */
export interface DryRunTotals {
  readonly conversations: number;
  readonly before: OutcomeTotals;
  readonly after: OutcomeTotals;
  readonly newly: number;
  readonly noMore: number;
  readonly earlier: number;
  readonly later: number;
  readonly otherwise: number;
  /** By how many messages of the customer, in the median; null when none comes earlier (or later). */
  readonly earlierBy: number | null;
  readonly laterBy: number | null;
}

/** How often something was offered, and how many conversations were handed over. */
export interface OutcomeTotals {
  readonly offers: number;
  readonly escalations: number;
}

export interface ReplayedPair {
  readonly before: readonly Decision[];
  readonly after: readonly Decision[];
  readonly compared: ComparedReplays;
}

export function totalsOf(pairs: readonly ReplayedPair[]): DryRunTotals {
  const of = (change: ReplayChange) => pairs.filter(({ compared }) => compared.change === change);
  return {
    conversations: pairs.length,
    before: outcomesOf(pairs.flatMap(({ before }) => before)),
    after: outcomesOf(pairs.flatMap(({ after }) => after)),
    newly: of('newly').length,
    noMore: of('no_more').length,
    earlier: of('earlier').length,
    later: of('later').length,
    otherwise: of('otherwise').length,
    earlierBy: medianTurns(of('earlier')),
    laterBy: medianTurns(of('later')),
  };
}

function outcomesOf(decisions: readonly Decision[]): OutcomeTotals {
  return {
    offers: decisions.filter(({ outcome }) => outcome === 'offer').length,
    escalations: decisions.filter(({ outcome }) => outcome === 'escalate').length,
  };
}

function medianTurns(pairs: readonly ReplayedPair[]): number | null {
  return pairs.length === 0 ? null : median(pairs.map(({ compared }) => compared.turns));
}
