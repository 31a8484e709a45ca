/** `npm run bench:intents`: how well the intent classifier learns a data set; see USAGE. */
import {
  expectedCalibrationError,
  predictIntents,
  trainIntentModel,
  type IntentModel,
  type IntentReport,
  type TextModel,
  type TrainingSet,
} from '@baton/nlp';
import { z } from 'zod';
import { BadInput, runBench } from './lib/command.ts';
import { allLines } from './lib/lines.ts';
import { accuracy, macroF1, matthews, quantile, type Labelled } from './lib/metrics.ts';
import { analyseAll, openModel } from './lib/model.ts';
import { percent, table } from './lib/table.ts';

const USAGE = `npm run bench:intents -- --train FILE --test FILE [options]

Trains the intent classifier on one file and asks it about another, with sentence vectors and with n-grams alone.
Lines are {"text": …, "label": …}; the label "oos" means out of scope. Files may be gzipped.

  --train FILE    examples to learn from
  --test FILE     examples to be asked about
  --valid FILE    where to choose the threshold of out of scope (0.5 without it)
  --model FOLDER  another encoder than the bundled one
  --json          the figures for machines
  --help          this text

A text is out of scope when that is more likely than the threshold; where neither file has "oos", none is. Accuracy and
MCC treat "oos" as one more label; bestMcc is the MCC at the threshold that suits the test file best.`;

const OOS = 'oos';
const Line = z.object({ text: z.string(), label: z.string().min(1) });
type Line = z.infer<typeof Line>;

/** Percent, except for threshold, seconds and microseconds. */
interface Figures {
  readonly n: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly inScopeAccuracy: number;
  readonly oosRecall: number | null;
  readonly mcc: number;
  readonly bestMcc: number;
  readonly threshold: number | null;
  readonly ece: number;
  readonly trainSeconds: number;
  readonly p50Micros: number;
  readonly p99Micros: number;
}

interface Asked {
  readonly label: string;
  readonly guess: string;
  readonly confidence: number;
  readonly outOfScope: number;
}

/** Texts with their vectors; empty ones for n-grams alone. */
interface Encoded {
  readonly lines: readonly Line[];
  readonly vectors: readonly Float32Array[];
}

/** In scope examples become intents in the order in which they first appear. */
function trainingSetOf(lines: readonly Line[]): TrainingSet {
  const ids = [...new Set(lines.map(({ label }) => label).filter((label) => label !== OOS))];
  if (ids.length < 2) throw new BadInput('The training file has fewer than two labels besides "oos".');
  const numbers = new Map(ids.map((id, i) => [id, i]));
  return {
    intents: ids.map((id) => ({ id, smallTalk: false })),
    texts: lines.map(({ text }) => text),
    labels: lines.map(({ label }) => numbers.get(label) ?? -1),
  };
}

function ask(model: IntentModel, { lines, vectors }: Encoded): Asked[] {
  return lines.map(({ text, label }, i) => {
    const { intents, outOfScope } = predictIntents(model, text, vectors[i] ?? new Float32Array());
    return { label, guess: intents[0]?.intent ?? OOS, confidence: intents[0]?.confidence ?? 0, outOfScope };
  });
}

const decided = (asked: readonly Asked[], threshold: number | null): Labelled[] =>
  asked.map(({ label, guess, outOfScope }) => ({
    label,
    guess: threshold !== null && outOfScope >= threshold ? OOS : guess,
  }));

/** The threshold with the highest MCC; among equals the one that rejects least. */
function bestThreshold(asked: readonly Asked[]): { threshold: number; mcc: number } {
  let best = { threshold: 1.01, mcc: matthews(decided(asked, null)) };
  for (let step = 99; step > 0; step--) {
    const threshold = step / 100;
    const mcc = matthews(decided(asked, threshold));
    if (mcc > best.mcc) best = { threshold, mcc };
  }
  return best;
}

function figuresOf(
  asked: readonly Asked[],
  { threshold, micros, trainSeconds }: { threshold: number | null; micros: number[]; trainSeconds: number },
): Figures {
  const answers = decided(asked, threshold);
  const known = answers.filter(({ label }) => label !== OOS);
  const unknown = answers.filter(({ label }) => label === OOS);
  return {
    n: asked.length,
    accuracy: percent(accuracy(answers)),
    macroF1: percent(macroF1(answers)),
    inScopeAccuracy: percent(accuracy(known)),
    oosRecall: unknown.length === 0 ? null : percent(accuracy(unknown)),
    mcc: percent(matthews(answers)),
    bestMcc: percent(bestThreshold(asked).mcc),
    threshold,
    ece: percent(
      expectedCalibrationError(
        asked
          .filter(({ label }) => label !== OOS)
          .map(({ label, guess, confidence }) => ({ confidence, right: label === guess })),
      ),
    ),
    trainSeconds: Math.round(trainSeconds * 10) / 10,
    p50Micros: Math.round(quantile(micros, 0.5)),
    p99Micros: Math.round(quantile(micros, 0.99)),
  };
}

/** Microseconds of single messages from text to intents: tokeniser, encoder, n-grams, head. */
async function timeSingles(
  model: IntentModel,
  lines: readonly Line[],
  encoder: TextModel | null,
): Promise<number[]> {
  const micros: number[] = [];
  for (const { text } of lines.slice(0, 500)) {
    const started = performance.now();
    const [analysis] = encoder ? await encoder.analyse([text]) : [];
    predictIntents(model, text, analysis?.vector ?? new Float32Array());
    micros.push((performance.now() - started) * 1000);
  }
  return micros;
}

interface Files {
  readonly train: Encoded;
  readonly test: Encoded;
  readonly valid: Encoded | null;
}

async function measure(files: Files, encoder: TextModel | null): Promise<Figures> {
  const set = trainingSetOf(files.train.lines);
  const { model, report }: { model: IntentModel; report: IntentReport } = trainIntentModel(set, {
    encoderId: encoder?.id ?? 'none',
    vectors: files.train.vectors,
  });
  const hasUnknown = [files.train, files.test].some(({ lines }) => lines.some(({ label }) => label === OOS));
  const chosen = files.valid ? bestThreshold(ask(model, files.valid)).threshold : 0.5;
  return figuresOf(ask(model, files.test), {
    threshold: hasUnknown ? chosen : null,
    trainSeconds: report.trainSeconds,
    micros: await timeSingles(model, files.test.lines, encoder),
  });
}

function wordsOnly(encoded: Encoded): Encoded {
  return { lines: encoded.lines, vectors: encoded.lines.map(() => new Float32Array()) };
}

await runBench(
  { usage: USAGE, required: ['train', 'test'], optional: ['valid', 'model'] },
  async ({ files, given, json }) => {
    const encoder = await openModel(given['model']);
    const encode = async (path: string): Promise<Encoded> => {
      const lines = await allLines(path, Line);
      const analyses = await analyseAll(
        encoder,
        lines.map(({ text }) => text),
      );
      return { lines, vectors: analyses.map(({ vector }) => vector) };
    };
    const valid = given['valid'] === undefined ? null : await encode(given['valid']);
    const all: Files = { train: await encode(files.train), test: await encode(files.test), valid };
    const whole = await measure(all, encoder);
    const words = { train: wordsOnly(all.train), test: wordsOnly(all.test) };
    const ngrams = await measure({ ...words, valid: valid && wordsOnly(valid) }, null);
    await encoder.close();
    if (json) return console.log(JSON.stringify({ ...whole, baselines: { ngrams } }));
    const rows = Object.entries(whole).map(([name, value]: [string, number | null]) => [
      name,
      value,
      ngrams[name as keyof Figures],
    ]);
    console.log(table(['figure', 'Baton', 'n-grams alone'], rows));
  },
);
