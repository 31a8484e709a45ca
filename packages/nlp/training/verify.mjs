// Checks the exported model where it will run: transformers.js. Called by verify.py:
//   node verify.mjs MODEL_FOLDER REFERENCE.json RESULT.json
// REFERENCE: {maxLength, texts: [{text, ids, label, sentiment, valence, embedding, emotion}]} from the fp32 torch model.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { AutoModel, AutoTokenizer } from '@xenova/transformers';

const [folder, referencePath, resultPath] = process.argv.slice(2);
const { texts, maxLength } = JSON.parse(readFileSync(referencePath, 'utf8'));
const BATCH = 32;
const SINGLE_RUNS = 300;

const argmax = (values) => values.indexOf(Math.max(...values));
const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (rows, test) => (100 * rows.filter(test).length) / rows.length;
const quantile = (values, q) => values.toSorted((a, b) => a - b)[Math.floor(q * (values.length - 1))];
const tensorRows = (tensor) => tensor.tolist();

async function load() {
  const started = performance.now();
  const options = { local_files_only: true };
  const tokenizer = await AutoTokenizer.from_pretrained(resolve(folder), options);
  const model = await AutoModel.from_pretrained(resolve(folder), {
    ...options, dtype: 'q8', device: 'cpu', session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
  });
  return { tokenizer, model, milliseconds: performance.now() - started };
}

const encode = (tokenizer, batch) => tokenizer(batch, { padding: true, truncation: true, max_length: maxLength });

/** One row per text: what the int8 model says. */
async function run({ tokenizer, model }, batch) {
  const outputs = await model(encode(tokenizer, batch));
  const [embedding, sentiment, valence, emotion] = ['sentence_embedding', 'sentiment_logits', 'valence', 'emotion_logits'].map(
    (name) => tensorRows(outputs[name]),
  );
  return batch.map((_, i) => ({ embedding: embedding[i], sentiment: sentiment[i], valence: valence[i][0], emotion: emotion[i] }));
}

async function runAll(loaded) {
  // Similar lengths together: dynamic quantisation takes one scale per batch, so this is also the batching that the product should use.
  const order = texts.map((_, i) => i).toSorted((a, b) => texts[a].ids.length - texts[b].ids.length);
  const said = [];
  for (let start = 0; start < order.length; start += BATCH) {
    const chunk = order.slice(start, start + BATCH);
    const rows = await run(loaded, chunk.map((i) => texts[i].text));
    rows.forEach((row, i) => { said[chunk[i]] = row; });
  }
  return said;
}

async function singleLatencies(loaded) {
  const sample = texts.filter(({ ids }) => ids.length >= 8 && ids.length <= 40).slice(0, SINGLE_RUNS);
  const times = [];
  for (const { text } of sample) {
    const started = performance.now();
    await loaded.model(encode(loaded.tokenizer, [text]));
    times.push(performance.now() - started);
  }
  return times;
}

function tokenisationDifferences(tokenizer) {
  return texts.filter(({ text, ids }) => {
    const own = Array.from(encode(tokenizer, [text]).input_ids.data, Number);
    return own.length !== ids.length || own.some((id, i) => id !== ids[i]);
  });
}

const loaded = await load();
const differing = tokenisationDifferences(loaded.tokenizer);
const pairs = (await runAll(loaded)).map((int8, i) => ({ int8, fp32: texts[i] }));
const labelled = pairs.filter(({ fp32 }) => fp32.label !== null);
const cosines = pairs.map(({ int8, fp32 }) => dot(int8.embedding, fp32.embedding) / Math.hypot(...fp32.embedding));
const alone = await Promise.all(pairs.slice(0, 100).map(async ({ fp32 }) => (await run(loaded, [fp32.text]))[0]));
const latencies = await singleLatencies(loaded);

writeFileSync(resultPath, JSON.stringify({
  texts: texts.length,
  tokenisationDiffers: differing.length,
  firstDifferences: differing.slice(0, 5).map(({ text }) => text),
  loadMilliseconds: loaded.milliseconds,
  outputs: Object.fromEntries(Object.entries(await loaded.model(encode(loaded.tokenizer, ['hello']))).map(([name, t]) => [name, t.dims])),
  sentimentAgreement: share(pairs, ({ int8, fp32 }) => argmax(int8.sentiment) === argmax(fp32.sentiment)),
  sentimentAccuracyFp32: share(labelled, ({ fp32 }) => argmax(fp32.sentiment) === fp32.label),
  sentimentAccuracyInt8: share(labelled, ({ int8, fp32 }) => argmax(int8.sentiment) === fp32.label),
  labelled: labelled.length,
  valenceMeanDifference: mean(pairs.map(({ int8, fp32 }) => Math.abs(int8.valence - fp32.valence))),
  embeddingCosineMean: mean(cosines),
  embeddingCosineMin: Math.min(...cosines),
  batchedAgainstAloneCosineMin: Math.min(...alone.map((row, i) => dot(row.embedding, pairs[i].int8.embedding))),
  singleP50Milliseconds: quantile(latencies, 0.5),
  singleP99Milliseconds: quantile(latencies, 0.99),
}, null, 1));
