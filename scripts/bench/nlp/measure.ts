import { monitorEventLoopDelay } from 'node:perf_hooks';
import { mean, quantile } from '../lib/metrics.ts';

export interface Timing {
  readonly perSecond: number;
  readonly p50Micros: number;
  readonly p99Micros: number;
}

/** Times of single calls, one after the other, after `warmUp` of them. */
export async function timeEach<T>(
  items: readonly T[],
  run: (item: T) => unknown,
  warmUp = 50,
): Promise<Timing> {
  for (const item of items.slice(0, warmUp)) await run(item);
  const micros: number[] = [];
  for (const item of items) {
    const started = performance.now();
    await run(item);
    micros.push((performance.now() - started) * 1000);
  }
  return {
    perSecond: 1e6 / mean(micros),
    p50Micros: quantile(micros, 0.5),
    p99Micros: quantile(micros, 0.99),
  };
}

/** The same round several times over: the one in the middle, so that a neighbour's burst of work does not count. */
export async function medianOf(rounds: number, round: () => Promise<Timing>): Promise<Timing> {
  const all: Timing[] = [];
  for (let i = 0; i < rounds; i++) all.push(await round());
  const middle = all.toSorted((a, b) => a.p50Micros - b.p50Micros)[Math.floor(rounds / 2)];
  if (!middle) throw new RangeError('no rounds');
  return middle;
}

/** How late timers of this thread were while `work` ran, in milliseconds. */
export async function loopDelayDuring(work: () => Promise<unknown>): Promise<{ p99: number; max: number }> {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  await work();
  histogram.disable();
  return { p99: histogram.percentile(99) / 1e6, max: histogram.max / 1e6 };
}
