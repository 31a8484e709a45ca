/** `npm run bench:routing`: how long customers wait under the router, beside theory and a naive queue; see USAGE. */
import { BadInput, runBench } from './lib/command.ts';
import { percent, table } from './lib/table.ts';
import { roughCases, theoryCases, type Case } from './routing/case.ts';
import { atRandom, byBoard } from './routing/dispatchers.ts';
import { figuresOf, type CaseFigures } from './routing/figures.ts';
import { simulate } from './routing/simulation.ts';
import { timeDecisions, type DecisionTimes } from './routing/timing.ts';

const USAGE = `npm run bench:routing -- [options]

Plays a support centre of 20 agents on a virtual clock, with the router as it is and with a queue per skill that gives
a random free agent the oldest of a random queue of theirs. Everybody holds one conversation at once, of six minutes on
average; there are four teams, and agents have one skill, two that chain around the ring, or all. Waits are given over
those of one pooled queue in which everybody can do everything (Erlang C), which nobody can beat. Then how long one
decision takes with 1,000 agents and 10,000 conversations waiting.

  --arrivals N  conversations per run (100000)
  --seeds N     runs per case, each with a seed of its own (3)
  --quick       small runs, to see that it works; its figures mean nothing
  --json        the figures for machines
  --help        this text`;

const QUICK = { arrivals: 1000, seeds: 1, decisions: 20, agents: 100, waiting: 500 };
const FULL = { arrivals: 100_000, seeds: 3, decisions: 1000, agents: 1000, waiting: 10_000 };
type Size = typeof FULL;

interface Result {
  readonly given: Case;
  readonly dispatcher: string;
  readonly figures: CaseFigures;
}

await runBench(
  { usage: USAGE, required: [], optional: ['arrivals', 'seeds'], flags: ['quick'] },
  async ({ given, json, flags }) => {
    const size = sizeOf(given, flags.has('quick') ? QUICK : FULL);
    const theory = theoryCases.flatMap((one) => resultsOf(one, size));
    const rough = roughCases.flatMap((one) => resultsOf(one, size));
    const times = timeDecisions(size);
    if (json) {
      // In every row, so that all have the same keys.
      console.log(
        JSON.stringify([...theory, ...rough].map((result) => ({ ...rowOf(result), decisions: times }))),
      );
    } else {
      console.log(`Skills strict, offers accepted at once; ± is a 95 % interval\n\n${waitTable(theory)}`);
      console.log(`\nAs it is in life; the bound knows nothing of absences\n\n${waitTable(rough)}`);
      console.log(`\n${timeTable(times)}`);
    }
  },
);

function sizeOf(given: Readonly<Record<string, string | undefined>>, usual: Size): Size {
  const count = (name: 'arrivals' | 'seeds', [least, most]: readonly [number, number]): number => {
    const text = given[name];
    if (text === undefined) return usual[name];
    const value = Number(text);
    if (!Number.isInteger(value) || value < least || value > most)
      throw new BadInput(`--${name} must be a whole number from ${least} to ${most}.`);
    return value;
  };
  return { ...usual, arrivals: count('arrivals', [1000, 10_000_000]), seeds: count('seeds', [1, 100]) };
}

function resultsOf(given: Case, { arrivals, seeds }: Size): Result[] {
  const dispatchers = {
    baton: (agents: Parameters<typeof byBoard>[1]) => byBoard(given, agents),
    'random, queue per skill': atRandom,
  };
  return Object.entries(dispatchers).map(([dispatcher, dispatcherFor]) => {
    const runs = Array.from({ length: seeds }, (_, i) =>
      simulate({ given, seed: i + 1, arrivals, dispatcherFor }),
    );
    return { given, dispatcher, figures: figuresOf(given, runs) };
  });
}

function rowOf({ given, dispatcher, figures }: Result) {
  const { meanWaitOverBound, ...others } = figures;
  return {
    scenario: given.name,
    dispatcher,
    agents: given.agents.length,
    load: given.load,
    chaining: given.chaining,
    ...others,
    meanWaitOverBound: meanWaitOverBound.mean,
    meanWaitOverBoundPlusMinus: meanWaitOverBound.plusMinus,
  };
}

function waitTable(results: readonly Result[]): string {
  return table(
    [
      '',
      'load',
      'skills',
      'by',
      'mean / bound',
      '±',
      'p95 / bound',
      'mean s',
      'p95 s',
      'longest s',
      'other team %',
      'load CV',
      'violations',
    ],
    results.map(({ given, dispatcher, figures: f }) => [
      given.name,
      given.load,
      given.chaining,
      dispatcher,
      f.meanWaitOverBound.mean.toFixed(2),
      f.meanWaitOverBound.plusMinus.toFixed(2),
      f.p95WaitOverBound.toFixed(2),
      f.meanWait.mean.toFixed(1),
      Math.round(f.p95Wait),
      Math.round(f.longestWait),
      percent(f.wrongTeam),
      f.loadCv,
      f.doubleAssignments,
    ]),
  );
}

function timeTable({
  agents,
  waiting,
  kept,
  inVain,
  fresh,
  rush,
  decisionsPerSecond,
}: DecisionTimes): string {
  const head = `one decision, ${agents} agents, ${waiting} waiting`;
  const rows = table(
    [head, 'p50 ms', 'p99 ms'],
    [
      ['a few become free', kept.p50, kept.p99],
      ['they may take nothing that waits', inVain.p50, inVain.p99],
      ['a few become free, board built anew', fresh.p50, fresh.p99],
    ],
  );
  const rushed = `everybody free at once: ${rush.matches} given out in ${Math.round(rush.ms)} ms`;
  return `${rows}\n\n${Math.round(decisionsPerSecond)} decisions/s; ${rushed}, ${Math.round(rush.matchesPerSecond)}/s`;
}
