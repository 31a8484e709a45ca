/** `npm run bench:signals`: what the anger is about, and who wants a person, on turns labelled by hand; see USAGE. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asksForHuman, sentimentTarget } from '@baton/nlp';
import { BadInput, runBench } from './lib/command.ts';
import { Dialogue } from './lib/dialogues.ts';
import { readLines } from './lib/lines.ts';
import { accuracy, macroF1, type Labelled } from './lib/metrics.ts';
import { analyseAll, openModel } from './lib/model.ts';
import { percent, table } from './lib/table.ts';

const USAGE = `npm run bench:signals -- --dialogues FILE [options]

Reads customers' turns out of recorded dialogues and compares with what people say of them.
Lines of dialogues are {"id": …, "turns": [{"author": "customer" | "agent", "text": …}]}.

  --dialogues FILE  where the texts are
  --labels FILE     tab-separated: dialogue, turn (from 0), target, asksForHuman (yes, no); ours without it
  --model FOLDER    another sentiment classifier than the bundled one
  --show            the turns that were read otherwise than labelled
  --json            the figures for machines
  --help            this text`;

const ours = fileURLToPath(new URL('../../packages/nlp/training/own/star_turns.tsv', import.meta.url));

interface LabelledTurn {
  readonly dialogue: string;
  readonly turn: number;
  readonly target: string;
  readonly asks: boolean;
}

function readLabels(path: string): LabelledTurn[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new BadInput(`${path} cannot be read.`);
  }
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line, i) => {
      const [dialogue, turn, target, asks] = line.split('\t');
      if (!dialogue || !/^\d+$/.test(turn ?? '') || !/^(issue|interaction|none)$/.test(target ?? ''))
        throw new BadInput(`${path}:${i + 2}: needs dialogue, turn, target and asksForHuman, tab-separated.`);
      return { dialogue, turn: Number(turn), target: target ?? '', asks: asks === 'yes' };
    });
}

async function textsOf(path: string, labels: readonly LabelledTurn[]): Promise<string[]> {
  const wanted = new Set(labels.map(({ dialogue }) => dialogue));
  const dialogues = new Map<string, Dialogue>();
  for await (const dialogue of readLines(path, Dialogue))
    if (wanted.has(String(dialogue.id))) dialogues.set(String(dialogue.id), dialogue);
  return labels.map(({ dialogue, turn }) => {
    const found = dialogues.get(dialogue)?.turns[turn];
    if (found?.author !== 'customer')
      throw new BadInput(`${path} has no turn ${turn} of a customer in dialogue ${dialogue}.`);
    return found.text;
  });
}

/** Harmonic mean of precision and recall of one label, 0 … 1. */
function f1(all: readonly Labelled[], label: string): number {
  const right = all.filter((a) => a.label === label && a.guess === label).length;
  const either = all.filter((a) => a.label === label).length + all.filter((a) => a.guess === label).length;
  return either === 0 ? 0 : (2 * right) / either;
}

await runBench(
  { usage: USAGE, required: ['dialogues'], optional: ['labels', 'model'], flags: ['show'] },
  async ({ files, given, json, flags }) => {
    const labels = readLabels(given['labels'] ?? ours);
    const texts = await textsOf(files.dialogues, labels);
    const model = await openModel(given['model']);
    const analyses = await analyseAll(model, texts);
    await model.close();
    const read = texts.map((text, i) => ({
      text,
      target: sentimentTarget(text, analyses[i]?.sentiment ?? 0, analyses[i]?.targets),
      asks: asksForHuman(text),
    }));
    const targets = labels.map(({ target }, i) => ({ label: target, guess: read[i]?.target ?? '' }));
    const asks = labels.map((label, i) => ({ label: `${label.asks}`, guess: `${read[i]?.asks}` }));
    const figures = {
      n: labels.length,
      targetAccuracy: percent(accuracy(targets)),
      targetMacroF1: percent(macroF1(targets)),
      interactionF1: percent(f1(targets, 'interaction')),
      issueF1: percent(f1(targets, 'issue')),
      noneF1: percent(f1(targets, 'none')),
      asksLabelled: labels.filter((label) => label.asks).length,
      asksF1: percent(f1(asks, 'true')),
      asksFalse: asks.filter(({ label, guess }) => label === 'false' && guess === 'true').length,
    };
    if (flags.has('show'))
      for (const [i, { text, target, asks: asked }] of read.entries())
        if (target !== labels[i]?.target || asked !== labels[i].asks)
          console.log(`${labels[i]?.target} → ${target}${asked ? ' (asks)' : ''}: ${text}`);
    if (json) console.log(JSON.stringify(figures));
    else console.log(table(['figure', 'Baton'], Object.entries(figures)));
  },
);
