/**
 * Turns dialogues with reference summaries into what `train_salience.py` reads: sentence vectors of the bundled encoder,
 * features and labels. In TypeScript, so that the product and its training see one and the same sentences and numbers.
 *
 *   node --import ./scripts/lib/from-source.ts packages/nlp/training/summary/dump.ts --data ../shared/data --out .training/salience
 *
 * Writes `rows.jsonl` (one dialogue a line) and `vectors.f32` (all their sentences, one after the other).
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { loadTextModel } from '../../src/model/load-text-model.ts';
import { featuresOf } from '../../src/summary/features.ts';
import { labelsOf } from './labels.ts';
import { sentencesOf, type SaidTurn } from '../../src/summary/sentences.ts';

interface Turn {
  readonly author: string;
  readonly text: string;
}
interface Dialogue {
  readonly id: string;
  readonly set: string;
  readonly turns: readonly Turn[];
  /** Empty where nobody has summarised it. */
  readonly references: readonly string[];
}

const own = (name: string) => fileURLToPath(new URL(`../own/${name}`, import.meta.url));

async function* linesOf<T>(path: string): AsyncGenerator<T> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  for await (const line of createInterface({ input })) if (line.trim() !== '') yield JSON.parse(line) as T;
}

/** Our dialogues with our summaries; STAR's with our summaries; and STAR's without any, to learn what recurs. */
async function* dialogues(data: string): AsyncGenerator<Dialogue> {
  for await (const row of linesOf<Omit<Dialogue, 'set'>>(own('summary_dialogues.jsonl')))
    yield { ...row, set: row.id.startsWith('a') ? 'talk' : 'support' };
  const ours = new Map<number, string[]>();
  for await (const { id, references } of linesOf<{ id: number; references: string[] }>(
    own('star_summaries.jsonl'),
  ))
    ours.set(id, references);
  const measured = new Set(
    (await readFile(own('../../../../scripts/bench/data/star-brief-labels.jsonl'), 'utf8').catch(() => ''))
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [(JSON.parse(line) as { id: number }).id])),
  );
  for await (const { id, turns } of linesOf<{ id: number; turns: Turn[] }>(
    join(data, 'dialogue/star.train.jsonl.gz'),
  ))
    if (!measured.has(id)) yield { id: `star-${id}`, set: 'star', turns, references: ours.get(id) ?? [] };
}

/** A fifth of what is summarised is kept to look at, chosen by its name. */
function isKept(id: string): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE(0) / 2 ** 32 < 0.2;
}

const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
if (!values.data || !values.out) throw new Error('--data FOLDER and --out FOLDER are needed');
const model = await loadTextModel({
  folder: fileURLToPath(new URL('../../models/understanding', import.meta.url)),
});
await mkdir(values.out, { recursive: true });
const vectors = await open(join(values.out, 'vectors.f32'), 'w');
const rows: string[] = [];
let offset = 0;
for await (const { id, set, turns, references } of dialogues(values.data)) {
  const first = turns[0]?.author;
  const said: SaidTurn[] = turns.map(({ author, text }) => ({ byCustomer: author === first, text }));
  const sentences = sentencesOf(said);
  if (sentences.length < 4) continue;
  const analyses = await model.analyse(sentences.map(({ text }) => text));
  for (const { vector } of analyses) await vectors.write(vector);
  rows.push(
    JSON.stringify({
      id,
      set,
      kept: references.length > 0 && isKept(id),
      offset,
      texts: references.length > 0 ? sentences.map(({ text }) => text) : [],
      references,
      turns: sentences.map(({ turn }) => turn),
      words: sentences.map((sentence) => sentence.words),
      features: featuresOf(sentences, said),
      ...labelsOf(sentences, references),
    }),
  );
  offset += sentences.length;
}
await writeFile(join(values.out, 'rows.jsonl'), `${rows.join('\n')}\n`);
await writeFile(join(values.out, 'about.json'), JSON.stringify({ encoder: model.id, size: model.size }));
await vectors.close();
await model.close();
console.log(`${rows.length} dialogues, ${offset} sentences`);
