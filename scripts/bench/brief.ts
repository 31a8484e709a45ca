/** `npm run bench:brief`: is everything in the brief that was said, and nothing else? See USAGE. */
import { checkBrief, composeBrief, verifyBrief, type BriefInput } from '@baton/briefing';
import { loadSalienceModel, loadTextModel, startNlp, usableFactSettings } from '@baton/nlp';
import { BadInput, runBench } from './lib/command.ts';
import { allLines } from './lib/lines.ts';
import { bundledModel, bundledSalience, usable } from './lib/model.ts';
import { percent, table } from './lib/table.ts';
import { briefCost, type BriefCost } from './brief/cost.ts';
import { demoFactSettings, demoTaxonomy } from './brief/demo.ts';
import { briefInputOf } from './brief/input.ts';
import { LabelledDialogue, labelled, type Labelled } from './brief/labelled.ts';
import { tallyOf, type Tally } from './brief/tally.ts';

const USAGE = `npm run bench:brief [-- options]

Writes briefs of dialogues that people have read, and counts which facts that the customer gave and which promises that
were made are in them, and what is in them that nobody said. Without options it takes the dialogues of an outdoor shop
that lie beside it. Lines are {"id", "intent", "turns": [{"author": "customer" | "bot" | "agent", "text"}],
"facts": [{"kind", "value", "turn"}], "commitments": [{"turn", "text"}]}; turns count from 0. Files may be gzipped.

  --dialogues FILE  other dialogues
  --labels FILE     facts and commitments of those dialogues in a file of their own, by id
  --misses          names what was missed and what was taken for a promise
  --times           also what a brief costs beside the bare models, in milliseconds
  --json            the figures for machines
  --help            this text

"Required" are the facts that the shop's topics ask for. A statement is unsupported when a message it cites does not say it.`;

const OWN = new URL('./data/brief-dialogues.jsonl', import.meta.url).pathname;

await runBench(
  { usage: USAGE, required: [], optional: ['dialogues', 'labels'], flags: ['misses', 'times'] },
  async ({ given, json, flags }) => {
    if (given['labels'] !== undefined && given['dialogues'] === undefined)
      throw new BadInput('--labels FILE belongs to --dialogues FILE.');
    const dialogues = await labelledDialogues(given['dialogues'] ?? OWN, given['labels']);
    const nlp = await usable(
      startNlp({
        modelFolder: bundledModel,
        salienceFolder: bundledSalience,
        log: { info: () => undefined, warn: () => undefined, error: () => undefined },
        facts: usableFactSettings(demoFactSettings(), () => undefined),
      }),
    );
    const taxonomy = demoTaxonomy();
    const tallies: Tally[] = [];
    const inputs: BriefInput[] = [];
    for (const dialogue of dialogues) {
      const input = await briefInputOf(dialogue, { nlp, taxonomy });
      inputs.push(input);
      const composed = composeBrief(input);
      const brief = verifyBrief(composed, input.messages);
      const required = taxonomy.find(({ id }) => id === dialogue.intent)?.requiredFacts ?? [];
      tallies.push({
        ...tallyOf(dialogue, { brief, required }),
        unsupported: checkBrief(brief, input.messages).length,
        takenOut: brief.flags.length,
      });
    }
    await nlp.stop();
    const figures = { ...figuresOf(tallies), ...(flags.has('times') ? await costOf(inputs) : {}) };
    if (json) return console.log(JSON.stringify(figures));
    console.log(table(['figure', ''], Object.entries(figures)));
    if (flags.has('misses')) for (const { misses } of tallies) for (const miss of misses) console.log(miss);
  },
);

async function costOf(inputs: readonly BriefInput[]): Promise<BriefCost> {
  const encoder = await loadTextModel({ folder: bundledModel });
  const model = await loadSalienceModel(bundledSalience);
  const cost = await briefCost(inputs, { encoder, model });
  await encoder.close();
  await model.close();
  return cost;
}

async function labelledDialogues(path: string, labels: string | undefined): Promise<Labelled[]> {
  if (labels === undefined)
    return (await allLines(path, LabelledDialogue)).map((line) => labelled(line, line));
  const known = new Map(
    (await allLines(labels, LabelledDialogue.omit({ turns: true }))).map((l) => [l.id, l]),
  );
  const all = await allLines(path, LabelledDialogue.pick({ id: true, turns: true }));
  return all.flatMap((line) => {
    const label = known.get(line.id);
    return label ? [labelled(line, label)] : [];
  });
}

function figuresOf(tallies: readonly Tally[]) {
  const sum = (of: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : percent(part / whole));
  return {
    n: tallies.length,
    requiredFacts: sum((t) => t.required.given),
    requiredFactsFound: share(
      sum((t) => t.required.found),
      sum((t) => t.required.given),
    ),
    facts: sum((t) => t.facts.given),
    factsFound: share(
      sum((t) => t.facts.found),
      sum((t) => t.facts.given),
    ),
    commitments: sum((t) => t.commitments.given),
    commitmentsFound: share(
      sum((t) => t.commitments.found),
      sum((t) => t.commitments.given),
    ),
    commitmentsRight: share(
      sum((t) => t.listed.right),
      sum((t) => t.listed.all),
    ),
    unsupported: sum((t) => t.unsupported),
    takenOut: sum((t) => t.takenOut),
  };
}
