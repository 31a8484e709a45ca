/** `npm run bench:summary`: how much of what people write in summaries is in the extracts; see USAGE. */
import { summaryOf } from '@baton/briefing';
import { loadSalienceModel, loadTextModel, summarizerOf, type Summarizer } from '@baton/nlp';
import { runBench } from './lib/command.ts';
import { allLines } from './lib/lines.ts';
import { bundledModel, bundledSalience, usable } from './lib/model.ts';
import { percent, table } from './lib/table.ts';
import { leadOf, longestOf, oracleOf } from './summary/baselines.ts';
import { SummaryLine, turnsOf, type DialogueTurn } from './summary/dialogue.ts';
import { meanRouge, rougeOf, type Rouge } from './summary/scores.ts';

const USAGE = `npm run bench:summary -- --test FILE [options]

Summarises dialogues as the brief does, by quoting their most telling sentences, and compares with what people wrote.
Lines are {"turns": […], "references": ["…", …]}; a turn is {"author": …, "text": …} or a string, "Name: what they said".
Files may be gzipped.

  --test FILE        dialogues with their summaries
  --salience FOLDER  another salience model than the bundled one
  --model FOLDER     another encoder than the bundled one
  --json             the figures for machines
  --help             this text

ROUGE-1, -2 and -L are F-measures over lower-case words without stemming, mean over the references and the dialogues.
Beside it the first three turns (lead3), the three longest (longest3), and as the bound for any extract the sentences
that raise ROUGE most when one knows the references (oracle).`;

type Way = (turns: readonly DialogueTurn[], references: readonly string[]) => Promise<string> | string;

/** What the brief would quote. The dialogue is about whoever speaks first, unless an author is called the customer. */
function extract(summarizer: Summarizer): Way {
  return async (turns) => {
    const sentences = await summarizer.salience(turns);
    const bySeq = new Map(
      turns.map(({ text }, i) => [i + 1, { seq: i + 1, author: 'customer', body: text } as const]),
    );
    const salience = sentences.map(({ turn, ...sentence }) => ({ seq: turn + 1, ...sentence }));
    return summaryOf({ bySeq }, salience)
      .map(({ text }) => text)
      .join(' ');
  };
}

await runBench(
  { usage: USAGE, required: ['test'], optional: ['model', 'salience'] },
  async ({ files, given, json }) => {
    const lines = await allLines(files.test, SummaryLine);
    const encoder = await usable(loadTextModel({ folder: given['model'] ?? bundledModel }));
    const salience = await usable(loadSalienceModel(given['salience'] ?? bundledSalience));
    const ways: Readonly<Record<string, Way>> = {
      baton: extract(summarizerOf(encoder, salience)),
      lead3: leadOf,
      longest3: longestOf,
      oracle: oracleOf,
    };
    const figures: Record<string, Rouge> = {};
    for (const [name, way] of Object.entries(ways)) {
      const scores: Rouge[] = [];
      for (const { turns, references } of lines)
        scores.push(rougeOf(await way(turnsOf(turns), references), references));
      figures[name] = meanRouge(scores);
    }
    await encoder.close();
    await salience.close();
    const asPercent = Object.entries(figures).map(
      ([name, { rouge1, rouge2, rougeL }]) =>
        [name, { rouge1: percent(rouge1), rouge2: percent(rouge2), rougeL: percent(rougeL) }] as const,
    );
    const { baton, ...baselines } = Object.fromEntries(asPercent);
    if (json) return console.log(JSON.stringify({ n: lines.length, ...baton, baselines }));
    const rows = asPercent.map(([name, { rouge1, rouge2, rougeL }]) => [name, rouge1, rouge2, rougeL]);
    console.log(`${lines.length} dialogues`);
    console.log(table(['way', 'ROUGE-1', 'ROUGE-2', 'ROUGE-L'], rows));
  },
);
