/** `npm run bench:nlp`: how fast messages are understood, beside the limit and beside what else there is; see USAGE. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Taxonomy } from '@baton/domain';
import { loadDemoContent } from '@baton/demo';
import { startNlp } from '@baton/nlp';
import { runBench } from './lib/command.ts';
import { accuracy } from './lib/metrics.ts';
import { bundledModel } from './lib/model.ts';
import { openRivals } from './lib/rivals.ts';
import { percent, table } from './lib/table.ts';
import { openBareModel } from './nlp/bare-model.ts';
import { loopDelayDuring, medianOf, timeEach, type Timing } from './nlp/measure.ts';
import { trainRivals, type Example } from './nlp/rival-intents.ts';

const USAGE = `npm run bench:nlp [-- --json]

Measures the whole understanding of one message (tokeniser, encoder, sentiment, emotions, intents, facts, signals), in
the thread of its own that the worker uses, beside the bare forward pass of the same weights and beside NLP.js, natural,
sentiment and vader-sentiment on the same texts: a fifth of the demo shop's examples, which nobody was trained on.
Every timing is the middle one of five rounds.`;

const ROUNDS = 5;
const SINGLES = 300;
const FIFTH = 5;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const probe = fileURLToPath(new URL('../../packages/nlp/training/own/support_probe.tsv', import.meta.url));

interface Row {
  readonly what: string;
  readonly accuracy: number | null;
  readonly trainSeconds: number | null;
  readonly timing: Timing;
}

/** Four fifths to learn from and one to be asked about, the same in every run. */
function split(): { taxonomy: Taxonomy; train: Example[]; test: Example[] } {
  const { taxonomy } = loadDemoContent();
  const train: Example[] = [];
  const test: Example[] = [];
  const intents = taxonomy.intents.map((intent) => {
    const kept = intent.examples.filter((_, i) => i % FIFTH !== 0);
    train.push(...kept.map((text) => ({ text, label: intent.id })));
    test.push(
      ...intent.examples.filter((_, i) => i % FIFTH === 0).map((text) => ({ text, label: intent.id })),
    );
    return { ...intent, examples: kept };
  });
  return { taxonomy: Taxonomy.parse({ ...taxonomy, version: 1, intents }), train, test };
}

/** Support messages rated by hand: text, and whether it is good or bad news. */
function rated(): { text: string; isBad: boolean }[] {
  return readFileSync(probe, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([valence, text]) => ({ valence: Number(valence), text: text ?? '' }))
    .filter(({ valence }) => Math.abs(valence) > 0.1)
    .map(({ valence, text }) => ({ text, isBad: valence < 0 }));
}

await runBench({ usage: USAGE, required: [] }, async ({ json }) => {
  const { taxonomy, train, test } = split();
  const singles = test.slice(0, SINGLES).map(({ text }) => text);
  const nlp = await startNlp({ modelFolder: bundledModel, log: quiet });
  const started = performance.now();
  const trained = await nlp.trainIntents(taxonomy);
  const trainSeconds = (performance.now() - started) / 1000;
  if (trained.status === 'refused') throw new Error('the demo taxonomy cannot be learned from');
  await nlp.loadIntentModel('bench', trained.bytes);
  const understand = async (texts: readonly string[]) =>
    nlp.understand(
      texts.map((text) => ({ text, at: Date.now() })),
      'bench',
    );

  const bare = await openBareModel();
  const ids = singles.map(bare.tokenize);
  const limit = await medianOf(ROUNDS, () => timeEach(ids, async (row) => bare.run(row)));
  const single = await medianOf(ROUNDS, () => timeEach(singles, (text) => understand([text])));
  const found = await understand(test.map(({ text }) => text));
  const batched = await medianOf(3, async () => {
    const { perSecond } = await timeEach([test.map(({ text }) => text)], understand, 0);
    const micros = 1e6 / (perSecond * test.length);
    return { perSecond: perSecond * test.length, p50Micros: micros, p99Micros: micros };
  });
  const delay = await loopDelayDuring(() => understand([...test, ...test].map(({ text }) => text)));
  const moods = await understand(rated().map(({ text }) => text));
  await nlp.stop();

  const own = test.map(({ label }, i) => ({ label, guess: found[i]?.intents[0]?.intent ?? '' }));
  const rows: Row[] = [
    { what: 'the bare model, no tokeniser', accuracy: null, trainSeconds: null, timing: limit },
    { what: 'Baton, one by one', accuracy: percent(accuracy(own)), trainSeconds, timing: single },
    { what: 'Baton, all at once', accuracy: percent(accuracy(own)), trainSeconds, timing: batched },
  ];
  for (const rival of await trainRivals(train)) {
    const timing = await medianOf(ROUNDS, () => timeEach(singles, (text) => rival.classify(text)));
    const guesses = await Promise.all(
      test.map(async ({ text, label }) => ({ label, guess: await rival.classify(text) })),
    );
    rows.push({
      what: rival.name,
      accuracy: percent(accuracy(guesses)),
      trainSeconds: rival.trainSeconds,
      timing,
    });
  }
  const messages = rated();
  const signs = (isBad: (text: string, i: number) => boolean): number =>
    percent(accuracy(messages.map((m, i) => ({ label: String(m.isBad), guess: String(isBad(m.text, i)) }))));
  const sentiments = [
    { what: 'Baton', accuracy: signs((_, i) => (moods[i]?.sentiment ?? 0) < 0), p50: single.p50Micros },
  ];
  for (const rival of await openRivals()) {
    const timing = await medianOf(ROUNDS, () => timeEach(singles, (text) => rival.score(text)));
    sentiments.push({
      what: rival.name,
      accuracy: signs((text) => rival.score(text) < 0),
      p50: timing.p50Micros,
    });
  }
  const summary = {
    overBare: single.p50Micros / limit.p50Micros,
    loopDelayP99Ms: delay.p99,
    loopDelayMaxMs: delay.max,
    memoryMiB: process.memoryUsage.rss() / 2 ** 20,
  };
  if (json) return console.log(JSON.stringify({ intents: rows, sentiments, ...summary }));
  console.log(
    table(
      ['intents', 'accuracy %', 'train s', 'messages/s', 'p50 µs', 'p99 µs'],
      rows.map(({ what, accuracy: share, trainSeconds: seconds, timing }) => [
        what,
        share,
        seconds,
        Math.round(timing.perSecond),
        Math.round(timing.p50Micros),
        Math.round(timing.p99Micros),
      ]),
    ),
  );
  console.log(
    `\n${table(
      ['good or bad news', 'accuracy %', 'p50 µs'],
      sentiments.map(({ what, accuracy: share, p50 }) => [what, share, Math.round(p50)]),
    )}`,
  );
  console.log(`\n${table(['also', ''], Object.entries(summary))}`);
});
