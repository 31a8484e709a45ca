/** `npm run bench:nlp`: how fast messages are understood, beside the limit and beside what else there is; see USAGE. */
import { startNlp, type Nlp } from '@baton/nlp';
import { runBench } from './lib/command.ts';
import { accuracy } from './lib/metrics.ts';
import { bundledModel } from './lib/model.ts';
import { openRivals } from './lib/rivals.ts';
import { percent, table } from './lib/table.ts';
import { Rounds, timeEach, type Timing } from './nlp/measure.ts';
import { trainRivals } from './nlp/rival-intents.ts';
import { ratedMessages, splitShop, type Example, type Split } from './nlp/shop-messages.ts';
import { measureSpeed, type Speed } from './nlp/speed.ts';

const USAGE = `npm run bench:nlp [-- --json]

Measures the whole understanding of one message (tokeniser, encoder, sentiment, emotions, intents, facts, signals)
beside the bare forward pass of the same weights, once in the thread that measures ("the model step") and once asked of
the service, whose inference thread is its own; and beside NLP.js, natural, sentiment and vader-sentiment on the same
texts: a fifth of the demo shop's examples, which nobody was trained on. Every timing is the middle one of five rounds
that took turns; compare on a quiet machine, or pin it to one core (taskset -c 0).`;

const ROUNDS = 5;
const SINGLES = 300;
const INTENT_MODEL = 'bench';
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

interface IntentRow {
  readonly what: string;
  readonly accuracy: number | null;
  readonly trainSeconds: number | null;
  readonly timing: Timing;
}

interface MoodRow {
  readonly what: string;
  readonly accuracy: number;
  readonly p50Micros: number;
}

interface Own {
  readonly trainSeconds: number;
  readonly speed: Speed;
  readonly intentAccuracy: number;
  readonly moodAccuracy: number;
}

const said = (text: string) => ({ text, at: Date.now() });

/** Trains the service on the demo shop, times it, and asks it about the texts it has not seen. */
async function measureOwn(nlp: Nlp, { taxonomy, test }: Split): Promise<Own> {
  const started = performance.now();
  const trained = await nlp.trainIntents(taxonomy);
  const trainSeconds = (performance.now() - started) / 1000;
  if (trained.status === 'refused') throw new Error('the demo taxonomy cannot be learned from');
  await nlp.loadIntentModel(INTENT_MODEL, trained.bytes);
  const texts = test.map(({ text }) => text);
  const speed = await measureSpeed(
    nlp,
    { intents: trained.bytes, intentModel: INTENT_MODEL },
    { singles: texts.slice(0, SINGLES), all: texts },
  );
  const found = await nlp.understand(texts.map(said), INTENT_MODEL);
  const moods = await nlp.understand(
    ratedMessages().map(({ text }) => said(text)),
    INTENT_MODEL,
  );
  return {
    trainSeconds,
    speed,
    intentAccuracy: percent(
      accuracy(test.map(({ label }, i) => ({ label, guess: found[i]?.intents[0]?.intent ?? '' }))),
    ),
    moodAccuracy: moodAccuracy((_, i) => (moods[i]?.sentiment ?? 0) < 0),
  };
}

function moodAccuracy(isBad: (text: string, i: number) => boolean): number {
  return percent(
    accuracy(ratedMessages().map((m, i) => ({ label: String(m.isBad), guess: String(isBad(m.text, i)) }))),
  );
}

async function rivalIntents(train: readonly Example[], test: readonly Example[]): Promise<IntentRow[]> {
  const rivals = await trainRivals(train);
  const singles = test.slice(0, SINGLES).map(({ text }) => text);
  const rounds = await Rounds.of(
    ROUNDS,
    Object.fromEntries(rivals.map(({ name, classify }) => [name, () => timeEach(singles, classify)])),
  );
  return Promise.all(
    rivals.map(async ({ name, classify, trainSeconds }) => {
      const guesses = await Promise.all(
        test.map(async ({ text, label }) => ({ label, guess: await classify(text) })),
      );
      return { what: name, accuracy: percent(accuracy(guesses)), trainSeconds, timing: rounds.middle(name) };
    }),
  );
}

async function rivalMoods(): Promise<MoodRow[]> {
  const rivals = await openRivals();
  const texts = ratedMessages().map(({ text }) => text);
  const rounds = await Rounds.of(
    ROUNDS,
    Object.fromEntries(rivals.map(({ name, score }) => [name, () => timeEach(texts, score)])),
  );
  return rivals.map(({ name, score }) => ({
    what: name,
    accuracy: moodAccuracy((text) => score(text) < 0),
    p50Micros: rounds.middle(name).p50Micros,
  }));
}

await runBench({ usage: USAGE, required: [] }, async ({ json }) => {
  const split = splitShop();
  const nlp = await startNlp({ modelFolder: bundledModel, log: quiet });
  const { speed, trainSeconds, intentAccuracy, moodAccuracy: mood } = await measureOwn(nlp, split);
  const memoryMiB = process.memoryUsage.rss() / 2 ** 20;
  await nlp.stop();
  const own = { accuracy: intentAccuracy, trainSeconds };
  const intents: IntentRow[] = [
    { what: 'the bare model, no tokeniser', accuracy: null, trainSeconds: null, timing: speed.bare },
    { what: 'Baton, the model step', ...own, timing: speed.step },
    { what: 'Baton, the service, one by one', ...own, timing: speed.service },
    { what: 'Baton, the service, all at once', ...own, timing: speed.batched },
    ...(await rivalIntents(split.train, split.test)),
  ];
  const moods: MoodRow[] = [
    { what: 'Baton', accuracy: mood, p50Micros: speed.service.p50Micros },
    ...(await rivalMoods()),
  ];
  const { stepOverBare, serviceOverBare, loopDelayP99Ms, loopDelayMaxMs } = speed;
  const also = { stepOverBare, serviceOverBare, loopDelayP99Ms, loopDelayMaxMs, memoryMiB };
  if (json) return console.log(JSON.stringify({ intents, moods, ...also }));
  console.log(intentTable(intents));
  console.log(`\n${moodTable(moods)}`);
  console.log(`\n${table(['also', ''], Object.entries(also))}`);
});

function intentTable(rows: readonly IntentRow[]): string {
  return table(
    ['intents', 'accuracy %', 'train s', 'messages/s', 'p50 µs', 'p99 µs'],
    rows.map(({ what, accuracy: share, trainSeconds, timing: { perSecond, p50Micros, p99Micros } }) => [
      what,
      share,
      trainSeconds,
      ...[perSecond, p50Micros, p99Micros].map(Math.round),
    ]),
  );
}

function moodTable(rows: readonly MoodRow[]): string {
  return table(
    ['good or bad news', 'accuracy %', 'p50 µs'],
    rows.map(({ what, accuracy: share, p50Micros }) => [what, share, Math.round(p50Micros)]),
  );
}
