import { quantile } from '../lib/metrics.ts';
import type { Decider } from './deciders.ts';
import type { JudgedDialogue } from './judged-dialogues.ts';

/** What a decider made of one dialogue. */
export interface Replay {
  readonly wentWrong: boolean;
  readonly needs: readonly number[];
}

export interface Rates {
  /** Share of the dialogues that went wrong in which a person was offered before the customer's last message. */
  readonly catchRate: number;
  /** Share of the dialogues that went well in which one was offered. */
  readonly falseOfferRate: number;
}

export interface Figures extends Rates {
  /** 95 % of the bootstrap's rates. */
  readonly catchInterval: readonly [number, number];
  readonly falseOfferInterval: readonly [number, number];
  /** Messages of the customer after the first offer, median over the dialogues that were caught. */
  readonly medianLead: number;
  readonly decisionsPerSecond: number;
}

export interface Run {
  readonly replays: readonly Replay[];
  readonly decisionsPerSecond: number;
}

/** Lets a decider see every dialogue, and times it. */
export function run(decider: Decider, dialogues: readonly JudgedDialogue[]): Run {
  const started = performance.now();
  const replays = dialogues.map(({ turns, wentWrong }) => ({ wentWrong, needs: decider.needs(turns) }));
  const decisions = replays.reduce((sum, { needs }) => sum + needs.length, 0);
  return { replays, decisionsPerSecond: (1000 * decisions) / (performance.now() - started) };
}

export function figuresOf({ replays, decisionsPerSecond }: Run, offersFrom: number): Figures {
  const resampled = bootstrap(replays, offersFrom);
  return {
    ...ratesOf(replays, offersFrom),
    catchInterval: interval(resampled.map(({ catchRate }) => catchRate)),
    falseOfferInterval: interval(resampled.map(({ falseOfferRate }) => falseOfferRate)),
    medianLead: quantile(
      replays.flatMap((replay) => (isCaught(replay, offersFrom) ? leadOf(replay, offersFrom) : [])),
      0.5,
    ),
    decisionsPerSecond,
  };
}

export function ratesOf(replays: readonly Replay[], offersFrom: number): Rates {
  return ratesOfMarks(marksOf(replays, offersFrom));
}

interface Mark {
  readonly wentWrong: boolean;
  /** Caught, when it went wrong; bothered, when it went well. */
  readonly isHit: boolean;
}

function marksOf(replays: readonly Replay[], offersFrom: number): Mark[] {
  return replays.map((replay) => ({
    wentWrong: replay.wentWrong,
    isHit: replay.wentWrong ? isCaught(replay, offersFrom) : replay.needs.some((need) => need >= offersFrom),
  }));
}

function ratesOfMarks(marks: Iterable<Mark>): Rates {
  const counts = { wrong: 0, caught: 0, well: 0, bothered: 0 };
  for (const { wentWrong, isHit } of marks) {
    counts[wentWrong ? 'wrong' : 'well'] += 1;
    if (isHit) counts[wentWrong ? 'caught' : 'bothered'] += 1;
  }
  return {
    catchRate: counts.caught / Math.max(1, counts.wrong),
    falseOfferRate: counts.bothered / Math.max(1, counts.well),
  };
}

/** After the last message it is too late: the customer has gone. */
function isCaught({ wentWrong, needs }: Replay, offersFrom: number): boolean {
  return wentWrong && needs.slice(0, -1).some((need) => need >= offersFrom);
}

function leadOf({ needs }: Replay, offersFrom: number): number {
  return needs.length - 1 - needs.findIndex((need) => need >= offersFrom);
}

const RESAMPLES = 1000;

/** Rates over dialogues drawn with replacement, the same in every run (Efron, Ann. Statist. 1979). */
function bootstrap(replays: readonly Replay[], offersFrom: number): Rates[] {
  const marks = marksOf(replays, offersFrom);
  const draw = drawer(marks.length);
  return Array.from({ length: RESAMPLES }, () => ratesOfMarks(marks.flatMap(() => marks[draw()] ?? [])));
}

/** Whole numbers below `count` (Lehmer's generator with the multiplier of C++'s minstd_rand). */
function drawer(count: number): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % count;
  };
}

function interval(values: readonly number[]): readonly [number, number] {
  return [quantile(values, 0.025), quantile(values, 0.975)];
}

/** Rates at every threshold that changes them, from strict to generous. */
export function curveOf(replays: readonly Replay[], points: number): Rates[] {
  const highest = replays.map(({ needs }) => Math.max(...needs)).toSorted((a, b) => b - a);
  const step = Math.max(1, Math.floor(highest.length / points));
  const thresholds = [...new Set(highest.filter((_, i) => i % step === 0))];
  return thresholds.map((offersFrom) => ratesOf(replays, offersFrom));
}
