import { mean, quantile } from '../lib/metrics.ts';
import { SERVICE_SECONDS, type Case } from './case.ts';
import { pooledWait } from './erlang.ts';
import type { Seen } from './seen.ts';

/** A mean with half the width of its 95 % interval. */
export interface Estimate {
  readonly mean: number;
  readonly plusMinus: number;
}

export interface CaseFigures {
  /** Times the mean of a pooled queue (Erlang C) of as many agents under the same load. */
  readonly meanWaitOverBound: Estimate;
  readonly p95WaitOverBound: number;
  /** Seconds. */
  readonly meanWait: Estimate;
  readonly p95Wait: number;
  readonly longestWait: number;
  /** Standard deviation of the conversations per agent over their mean. */
  readonly loadCv: number;
  /** Share that somebody of another team took. */
  readonly wrongTeam: number;
  readonly requeued: number;
  /** Conversations given twice, or to somebody without room. */
  readonly doubleAssignments: number;
}

/** Waits next to each other depend on each other; means of long batches hardly do (Law, Simulation Modeling, 9.5). */
const BATCHES = 20;
const Z = 1.96;

/** All runs of a case, each with a seed of its own, in one. */
export function figuresOf(given: Case, runs: readonly Seen[]): CaseFigures {
  const bound = pooledWait({
    servers: given.agents.length,
    load: given.load,
    serviceSeconds: SERVICE_SECONDS,
  });
  const waits = runs.flatMap((run) => run.waits);
  const meanWait = estimate(runs.flatMap((run) => batchMeans(run.waits)));
  const p95Wait = quantile(waits, 0.95);
  const sum = (of: (run: Seen) => number) => runs.reduce((total, run) => total + of(run), 0);
  return {
    meanWaitOverBound: { mean: meanWait.mean / bound.mean, plusMinus: meanWait.plusMinus / bound.mean },
    p95WaitOverBound: p95Wait / bound.p95,
    meanWait,
    p95Wait,
    longestWait: Math.max(...runs.map(({ longest }) => longest)),
    loadCv: mean(runs.map(({ handled }) => variation(handled))),
    wrongTeam:
      sum(({ wrongTeam }) => wrongTeam) /
      Math.max(
        1,
        sum(({ served }) => served),
      ),
    requeued: sum(({ requeued }) => requeued),
    doubleAssignments: sum(({ violations }) => violations),
  };
}

function batchMeans(values: readonly number[]): number[] {
  const size = Math.floor(values.length / BATCHES);
  return Array.from({ length: BATCHES }, (_, i) => mean(values.slice(i * size, (i + 1) * size)));
}

export function estimate(values: readonly number[]): Estimate {
  return { mean: mean(values), plusMinus: (Z * deviation(values)) / Math.sqrt(values.length) };
}

function variation(values: readonly number[]): number {
  return deviation(values) / mean(values);
}

function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, x) => sum + (x - centre) ** 2, 0) / Math.max(1, values.length - 1));
}
