/** `npm run bench:sentiment`: how well moods are read on a data set; see USAGE. */
import { z } from 'zod';
import { BadInput, runBench } from './lib/command.ts';
import { allLines } from './lib/lines.ts';
import { accuracy, macroF1, macroRecall, pearson, type Labelled } from './lib/metrics.ts';
import { analyseAll, openModel } from './lib/model.ts';
import { openRivals, type Rival } from './lib/rivals.ts';
import { percent, table } from './lib/table.ts';

const USAGE = `npm run bench:sentiment -- --test FILE [options]

Reads the mood of every text of a file, and asks the usual packages in the same run.
Lines are {"text": …, "label": "positive" | "neutral" | "negative"} or {"text": …, "score": number}. Files may be gzipped.

  --test FILE     what to read
  --model FOLDER  another classifier than the bundled one
  --json          the figures for machines
  --help          this text

Where the file has no "neutral", the stronger of the other two counts.`;

const Line = z.union(
  [
    z.object({ text: z.string(), label: z.enum(['positive', 'neutral', 'negative']) }),
    z.object({ text: z.string(), score: z.number() }),
  ],
  { error: 'needs a "text" and either a "label" (positive, neutral, negative) or a "score" (a number).' },
);
type Line = z.infer<typeof Line>;

/** Percent, except for the correlation; null where the file has nothing to compare with. */
interface Figures {
  readonly n: number;
  readonly accuracy: number | null;
  readonly macroRecall: number | null;
  readonly macroF1: number | null;
  readonly pearson: number | null;
}

/** What somebody thinks of a text: a class, and a number from bad to good. */
interface Reading {
  readonly guess: string;
  readonly score: number;
}

function figuresOf(lines: readonly Line[], readings: readonly Reading[]): Figures {
  const labelled: Labelled[] = lines.flatMap((line, i) =>
    'label' in line ? [{ label: line.label, guess: readings[i]?.guess ?? '' }] : [],
  );
  const scored = lines.flatMap((line, i) =>
    'score' in line ? [{ given: line.score, read: readings[i]?.score ?? 0 }] : [],
  );
  const has = labelled.length > 0;
  return {
    n: lines.length,
    accuracy: has ? percent(accuracy(labelled)) : null,
    macroRecall: has ? percent(macroRecall(labelled)) : null,
    macroF1: has ? percent(macroF1(labelled)) : null,
    pearson:
      scored.length > 0
        ? Math.round(
            pearson(
              scored.map(({ given }) => given),
              scored.map(({ read }) => read),
            ) * 1000,
          ) / 1000
        : null,
  };
}

function readingOf(rival: Rival, text: string, isNeutralPossible: boolean): Reading {
  const score = rival.score(text);
  if (isNeutralPossible && Math.abs(score) < rival.neutralBelow) return { guess: 'neutral', score };
  return { guess: score < 0 ? 'negative' : 'positive', score };
}

await runBench({ usage: USAGE, required: ['test'], optional: ['model'] }, async ({ files, given, json }) => {
  const lines = await allLines(files.test, Line);
  const kinds = new Set(lines.map((line) => 'label' in line));
  if (kinds.size > 1) throw new BadInput(`${files.test} mixes labels and scores.`);
  const isNeutralPossible = lines.some((line) => 'label' in line && line.label === 'neutral');
  const model = await openModel(given['model']);
  const texts = lines.map(({ text }) => text);
  const analyses = await analyseAll(model, texts);
  await model.close();
  const own = analyses.map(({ sentiment, sentimentClass }) => ({
    score: sentiment,
    guess:
      isNeutralPossible || sentimentClass !== 'neutral'
        ? sentimentClass
        : sentiment < 0
          ? 'negative'
          : 'positive',
  }));
  const figures = figuresOf(lines, own);
  const rivals = await openRivals();
  const baselines = Object.fromEntries(
    rivals.map((rival) => [
      rival.name,
      figuresOf(
        lines,
        texts.map((text) => readingOf(rival, text, isNeutralPossible)),
      ),
    ]),
  );
  if (json) return console.log(JSON.stringify({ ...figures, baselines }));
  const names = Object.keys(figures) as (keyof Figures)[];
  console.log(
    table(
      ['figure', 'Baton', ...Object.keys(baselines)],
      names.map((name) => [name, figures[name], ...Object.values(baselines).map((b) => b[name])]),
    ),
  );
});
