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

/** Timings of several things that took turns, A B A B, so that a slow minute of the machine is everybody's. */
export class Rounds {
  private readonly timings = new Map<string, readonly Timing[]>();

  static async of(count: number, work: Readonly<Record<string, () => Promise<Timing>>>): Promise<Rounds> {
    const rounds = new Rounds();
    for (let i = 0; i < count; i++)
      for (const [name, run] of Object.entries(work))
        rounds.timings.set(name, [...(rounds.timings.get(name) ?? []), await run()]);
    return rounds;
  }

  /** The round whose p50 is in the middle. */
  middle(name: string): Timing {
    const timings = this.all(name).toSorted((a, b) => a.p50Micros - b.p50Micros);
    const middle = timings[Math.floor(timings.length / 2)];
    if (!middle) throw new RangeError(`no rounds of ${name}`);
    return middle;
  }

  /** Median over the rounds of one p50 over another of the same round. */
  ratio(name: string, over: string): number {
    const others = this.all(over);
    return quantile(
      this.all(name).map((timing, i) => timing.p50Micros / (others[i]?.p50Micros ?? Number.NaN)),
      0.5,
    );
  }

  private all(name: string): readonly Timing[] {
    return this.timings.get(name) ?? [];
  }
}

/** How late timers of this thread were while `work` ran, in milliseconds. */
export async function loopDelayDuring(work: () => Promise<unknown>): Promise<{ p99: number; max: number }> {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  await work();
  histogram.disable();
  return { p99: histogram.percentile(99) / 1e6, max: histogram.max / 1e6 };
}
