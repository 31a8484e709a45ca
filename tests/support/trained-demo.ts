import { createHash, randomUUID } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Blueprint } from '@baton/application';
import { startNlp } from '@baton/nlp';
import { ArticleRow, IntentModelRow, type Database } from '@baton/persistence';
import { z } from 'zod';
import { demoBlueprint } from '../../apps/api/src/demo/blueprint.ts';
import { bundledModelFolder } from '../../apps/worker/src/bundled-models.ts';
import { silent } from './log.ts';

/** Enough to tell the intents apart, and learned in a fraction of the time. */
const EXAMPLES = 28;
const CUSTOMERS = 20;

/** The demo shop with fewer examples per intent and fewer customers. */
export function smallerDemo(now: Date): Blueprint {
  const demo = demoBlueprint(now);
  return {
    ...demo,
    intents: demo.intents.map((i) => ({ ...i, examples: i.examples.slice(0, EXAMPLES) })),
    customers: demo.customers.slice(0, CUSTOMERS),
  };
}

/** What a worker would learn and embed at its first boot. */
const Trained = z.object({
  encoderId: z.string(),
  weights: z.base64(),
  report: z.record(z.string(), z.unknown()),
  vectors: z.record(z.string(), z.array(z.number())),
});
type Trained = z.infer<typeof Trained>;

/**
 * Stores the intent model and the article vectors of `smallerDemo`, so that workers take jobs within seconds. They
 * are computed once, by the real models, and kept until what they are made from changes.
 */
export async function storeTrained(db: Database, demo: Blueprint): Promise<void> {
  const trained = await trainedOnce(demo);
  const em = db.fork();
  em.create(IntentModelRow, {
    id: randomUUID(),
    taxonomyVersion: 1,
    encoderId: trained.encoderId,
    weights: Buffer.from(trained.weights, 'base64'),
    report: trained.report,
    createdAt: new Date(),
  });
  for (const article of await em.find(ArticleRow, {})) {
    article.vector = trained.vectors[article.slug] ?? null;
    article.vectorModel = trained.encoderId;
  }
  await em.flush();
}

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/baton-tests');

async function trainedOnce(demo: Blueprint): Promise<Trained> {
  const path = join(cache, `trained-${await contentHash(demo)}.json`);
  try {
    return Trained.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    const trained = await train(demo);
    await mkdir(cache, { recursive: true });
    // Renamed when complete: two test files may train at once, and one may be stopped half-way.
    await writeFile(`${path}.${process.pid}`, JSON.stringify(trained));
    await rename(`${path}.${process.pid}`, path);
    return trained;
  }
}

/** Of everything that decides what is learned: the examples, the articles, the models and the code. */
async function contentHash(demo: Blueprint): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([demo.intents, demo.outOfScope, demo.articles]));
  const files = globSync(['packages/nlp/src/**/*.ts', 'packages/nlp/models/**/*.{json,onnx}'], { cwd: root });
  for (const file of files.toSorted()) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

async function train(demo: Blueprint): Promise<Trained> {
  const nlp = await startNlp({ modelFolder: bundledModelFolder(), log: silent });
  try {
    const outcome = await nlp.trainIntents({
      version: 1,
      intents: [...demo.intents],
      outOfScope: [...demo.outOfScope],
    });
    if (outcome.status === 'refused') throw new Error(`not learnable: ${JSON.stringify(outcome.problems)}`);
    const vectors = await nlp.encode(demo.articles.map((a) => `${a.title}. ${a.summary}`));
    return {
      encoderId: nlp.modelId,
      weights: Buffer.from(outcome.bytes).toString('base64'),
      report: { ...outcome.report },
      vectors: Object.fromEntries(demo.articles.map((a, i) => [a.slug, [...(vectors[i] ?? [])]])),
    };
  } finally {
    await nlp.stop();
  }
}
