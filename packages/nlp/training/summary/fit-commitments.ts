/**
 * Fits what hears a commitment in a sentence of a bot or an agent, on `own/commitments.tsv` (label, sentence), and writes
 * it beside the salience model. The classifier is that of the topics: sentence vector and n-grams, one linear head.
 *
 *   node --import ./scripts/lib/from-source.ts packages/nlp/training/summary/fit-commitments.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serialiseIntentModel } from '../../src/intent/codec.ts';
import { trainIntentModel } from '../../src/intent/train-intents.ts';
import { loadTextModel } from '../../src/model/load-text-model.ts';
import { COMMITMENT } from '../../src/summary/commitments.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const lines = (await readFile(here('../own/commitments.tsv'), 'utf8')).split('\n').filter((line) => line !== '');
const rows = lines.map((line) => {
  const [label, text = ''] = line.split('\t');
  return { text, label: label === 'yes' ? 0 : 1 };
});
const encoder = await loadTextModel({ folder: here('../../models/understanding') });
const texts = rows.map(({ text }) => text);
const vectors: Float32Array[] = [];
for (let at = 0; at < texts.length; at += 32)
  for (const { vector } of await encoder.analyse(texts.slice(at, at + 32))) vectors.push(vector);
const { model, report } = trainIntentModel(
  {
    intents: [
      { id: COMMITMENT, smallTalk: false },
      { id: 'other', smallTalk: false },
    ],
    texts,
    labels: rows.map(({ label }) => label),
  },
  { encoderId: encoder.id, vectors },
);
await writeFile(here('../../models/salience/commitments.bin'), serialiseIntentModel(model));
await encoder.close();
const share = (value: number): string => `${(100 * value).toFixed(1)} %`;
console.log(`${texts.length} sentences, ${report.folds} folds: ${share(report.accuracy)} right`);
for (const { intent, precision, recall } of report.intents)
  console.log(`${intent}: precision ${share(precision)}, recall ${share(recall)}`);
