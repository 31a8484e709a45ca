/** `npm run bench:signals`: what the anger is about, and who wants a person, on turns labelled by hand; see USAGE. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { factFinder, understandTexts, type TextModel, type TextUnderstanding } from '@baton/nlp';
import { BadInput, runBench } from './lib/command.ts';
import { Dialogue } from '@baton/rules';
import { readLines } from './lib/lines.ts';
import { accuracy, macroF1, type Labelled } from './lib/metrics.ts';
import { openModel } from './lib/model.ts';
import { percent, table } from './lib/table.ts';

const USAGE = `npm run bench:signals -- --dialogues FILE [options]

Reads customers' turns out of recorded dialogues and compares with what people say of them.
Lines of dialogues are {"id": …, "turns": [{"author": "customer" | "agent", "text": …}]}.

  --dialogues FILE  where the texts are
  --labels FILE     tab-separated: dialogue, turn (from 0), target, asksForHuman (yes, no); ours without it
  --phrasings FILE  tab-separated: yes or no, text: is a person asked for? Ours without it
  --model FOLDER    another sentiment classifier than the bundled one
  --show            the turns that were read otherwise than labelled
  --json            the figures for machines
  --help            this text`;

const own = (name: string): string =>
  fileURLToPath(new URL(`../../packages/nlp/training/own/${name}.tsv`, import.meta.url));

interface LabelledTurn {
  readonly dialogue: string;
  readonly turn: number;
  readonly target: string;
  readonly asks: boolean;
}

/** The fields of every line but the first, which names them. */
function fieldsIn(path: string): string[][] {
  try {
    const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1);
    return lines.map((line) => line.split('\t'));
  } catch {
    throw new BadInput(`${path} cannot be read.`);
  }
}

function readLabels(path: string): LabelledTurn[] {
  return fieldsIn(path).map(([dialogue, turn, target, asks], i) => {
    const isTarget = /^(?:issue|interaction|none)$/.test(target ?? '');
    if (!dialogue || !/^\d+$/.test(turn ?? '') || !isTarget || !/^(?:yes|no)$/.test(asks ?? ''))
      throw new BadInput(`${path}:${i + 2}: needs dialogue, turn, target and asksForHuman, tab-separated.`);
    return { dialogue, turn: Number(turn), target: target ?? '', asks: asks === 'yes' };
  });
}

interface Phrasing {
  readonly text: string;
  readonly asks: boolean;
}

function readPhrasings(path: string): Phrasing[] {
  return fieldsIn(path).map(([asks, text], i) => {
    if ((asks !== 'yes' && asks !== 'no') || !text)
      throw new BadInput(`${path}:${i + 2}: needs yes or no and a text, tab-separated.`);
    return { text, asks: asks === 'yes' };
  });
}

const BATCH = 32;

async function understandAll(model: TextModel, texts: readonly string[]): Promise<TextUnderstanding[]> {
  const reader = { model, intents: null, findFacts: factFinder() };
  const understood: TextUnderstanding[] = [];
  for (let at = 0; at < texts.length; at += BATCH) {
    const said = texts.slice(at, at + BATCH).map((text) => ({ text, at: 0 }));
    understood.push(...(await understandTexts(reader, said)));
  }
  return understood;
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

function targetFigures(targets: readonly Labelled[]) {
  return {
    turns: targets.length,
    targetAccuracy: percent(accuracy(targets)),
    targetMacroF1: percent(macroF1(targets)),
    interactionF1: percent(f1(targets, 'interaction')),
    issueF1: percent(f1(targets, 'issue')),
    noneF1: percent(f1(targets, 'none')),
  };
}

function asksFigures(asks: readonly Labelled[]) {
  const asked = asks.filter(({ label }) => label === 'true');
  const notAsked = asks.filter(({ label }) => label === 'false');
  return {
    asked: asked.length,
    asksF1: percent(f1(asks, 'true')),
    heard: percent(asked.filter(({ guess }) => guess === 'true').length / Math.max(1, asked.length)),
    falseAlarms: percent(
      notAsked.filter(({ guess }) => guess === 'true').length / Math.max(1, notAsked.length),
    ),
  };
}

await runBench(
  { usage: USAGE, required: ['dialogues'], optional: ['labels', 'phrasings', 'model'], flags: ['show'] },
  async ({ files, given, json, flags }) => {
    const turns = readLabels(given['labels'] ?? own('star_turns'));
    const phrasings = readPhrasings(given['phrasings'] ?? own('asks_for_human'));
    const texts = [...(await textsOf(files.dialogues, turns)), ...phrasings.map(({ text }) => text)];
    const model = await openModel(given['model']);
    const read = await understandAll(model, texts);
    await model.close();
    const asks = [...turns, ...phrasings].map((labelled, i) => ({
      label: `${labelled.asks}`,
      guess: `${read[i]?.asksForHuman}`,
    }));
    const targets = turns.map(({ target }, i) => ({ label: target, guess: read[i]?.target ?? '' }));
    if (flags.has('show'))
      for (const [i, { label, guess }] of [...targets, ...asks.slice(turns.length)].entries())
        if (label !== guess) console.log(`${label} → ${guess}: ${texts[i]}`);
    const figures = {
      ...targetFigures(targets),
      asksInTurns: asksFigures(asks.slice(0, turns.length)),
      asksInPhrasings: asksFigures(asks.slice(turns.length)),
    };
    if (json) return console.log(JSON.stringify(figures));
    const rows = Object.entries(figures).flatMap(([name, value]) =>
      typeof value === 'number'
        ? [[name, value] as const]
        : Object.entries(value).map(([part, n]) => [`${name}, ${part}`, n] as const),
    );
    console.log(table(['figure', 'Baton'], rows));
  },
);
