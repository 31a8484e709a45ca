/** `npm run bench:policy`: who is offered a person in time, and who for nothing; see USAGE. */
import { defaultRiskModel, type Policy } from '@baton/rules';
import { BadInput, runBench } from './lib/command.ts';
import { checkWritable, writeTo } from './lib/out-file.ts';
import { readPolicy } from './lib/policy-file.ts';
import { openRivals } from './lib/rivals.ts';
import { percent, table } from './lib/table.ts';
import { curvesAsSvg } from './policy/curve-svg.ts';
import { byKeyword, byPolicy, byRisk, bySentiment, byTurnCap, type Decider } from './policy/deciders.ts';
import { byFallback } from './policy/fallback.ts';
import { curveOf, figuresOf, run, type Figures, type Run } from './policy/figures.ts';
import { fitRisk } from './policy/fit-risk.ts';
import { timeDecisions, type DecisionTime } from './policy/timing.ts';
import { halfOf, halves, judgedDialogues, type Half } from './policy/judged-dialogues.ts';

const USAGE = `npm run bench:policy -- --dialogues FILE [options]

Runs the policy over recorded dialogues whose outcome is known, as if the bot had written the agent's turns, beside four
ways in which others decide. A dialogue went wrong when the agent says that the customer was annoyed or the customer says
they were not satisfied; it went well when it is complete and neither is so; others are left out. Caught: it went wrong,
and a person was offered before the customer's last message. False offer: it went well, and one was offered.

  --dialogues FILE  what to run over
  --half HALF       tune, report or all (without it): a fixed half of the dialogues, by the hash of the id
  --policy FILE     a policy as JSON instead of the default one
  --curve FILE      draws catch rate over false-offer rate, as SVG
  --fit             prints the risk model fitted to these dialogues (use --half tune), and nothing else
  --model FOLDER    another model than the bundled one
  --json            the figures for machines
  --help            this text`;

const CURVE_POINTS = 400;
/** Where the floors are compared, shares of false offers. */
const COMPARED_AT = [0.02, 0.05, 0.1, 0.2];

function halfIn(given: string | undefined): Half {
  const half = halves.find((name) => name === (given ?? 'all'));
  if (half === undefined) throw new BadInput(`--half must be one of ${halves.join(', ')}.`);
  return half;
}

/** Where the policy offers a person for the risk alone; about one false offer in twenty conversations. */
function riskOffersFrom({ thresholds }: Policy): number {
  return thresholds['at_risk']?.default ?? 0.55;
}

interface Result {
  readonly decider: Decider;
  readonly ran: Run;
  readonly figures: Figures;
}

await runBench(
  {
    usage: USAGE,
    required: ['dialogues'],
    optional: ['half', 'policy', 'curve', 'model'],
    flags: ['fit'],
  },
  async ({ files, given, json, flags }) => {
    const half = halfIn(given['half']);
    const policy = readPolicy(given['policy']);
    if (given['curve'] !== undefined) await checkWritable(given['curve']);
    const all = await judgedDialogues(files.dialogues, given['model']);
    const dialogues = all.filter(({ id }) => half === 'all' || halfOf(id) === half);
    if (flags.has('fit')) return console.log(JSON.stringify(fitRisk(dialogues), null, 2));
    const deciders = [
      byPolicy(policy),
      byRisk(defaultRiskModel, riskOffersFrom(policy)),
      byKeyword,
      byTurnCap,
      ...(await openRivals()).filter(({ name }) => name === 'vader-sentiment').map(bySentiment),
      byFallback(all),
    ];
    const results = deciders.map((decider): Result => {
      const ran = run(decider, dialogues);
      return { decider, ran, figures: figuresOf(ran, decider.offersFrom) };
    });
    if (given['curve'] !== undefined) await writeTo(given['curve'], svgOf(results));
    const times = timeDecisions(policy, dialogues);
    if (json) {
      const figures = results.map(({ decider, figures: own }) => [decider.name, own] as const);
      return console.log(JSON.stringify({ ...Object.fromEntries(figures), times }));
    }
    const wrong = dialogues.filter(({ wentWrong }) => wentWrong).length;
    console.log(`${wrong} dialogues went wrong, ${dialogues.length - wrong} well.\n`);
    console.log(pointTable(results));
    console.log(`\n${curveTable(results)}`);
    console.log(`\n${timeTable(times)}`);
  },
);

function svgOf(results: readonly Result[]): string {
  return curvesAsSvg(
    results
      .filter(({ decider }) => decider.isGraded)
      .map(({ decider, ran }) => ({ name: decider.name, points: curveOf(ran.replays, CURVE_POINTS) })),
    results
      .filter(({ decider }) => !decider.isGraded)
      .map(({ decider, figures }) => ({ name: decider.name, points: [figures] })),
  );
}

function pointTable(results: readonly Result[]): string {
  const range = ([low, high]: readonly [number, number]): string => `${percent(low)}–${percent(high)}`;
  return table(
    ['decides by', 'caught %', '95 %', 'false offers %', '95 %', 'lead', 'decisions/s'],
    results.map(({ decider, figures: f }) => [
      decider.name,
      percent(f.catchRate),
      range(f.catchInterval),
      percent(f.falseOfferRate),
      range(f.falseOfferInterval),
      f.medianLead,
      Math.round(f.decisionsPerSecond),
    ]),
  );
}

function timeTable(times: readonly DecisionTime[]): string {
  return table(
    ['one decision, 50 rules', ...times.map(({ messages }) => `${messages} messages`)],
    [
      ['policy alone, µs', ...times.map(({ policyMicros }) => Math.round(policyMicros))],
      ['with health and counts, µs', ...times.map(({ decisionMicros }) => Math.round(decisionMicros))],
    ],
  );
}

/** The best catch rate at no more than each share of false offers. */
function curveTable(results: readonly Result[]): string {
  return table(
    ['caught %, at false offers of', ...COMPARED_AT.map((share) => `${percent(share)} %`)],
    results
      .filter(({ decider }) => decider.isGraded)
      .map(({ decider, ran }) => {
        const curve = curveOf(ran.replays, Infinity);
        return [
          decider.name,
          ...COMPARED_AT.map((share) =>
            percent(
              Math.max(
                0,
                ...curve.filter((p) => p.falseOfferRate <= share).map(({ catchRate }) => catchRate),
              ),
            ),
          ),
        ];
      }),
  );
}
