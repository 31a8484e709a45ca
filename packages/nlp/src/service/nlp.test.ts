import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryLog } from '../testing/log.js';
import { rental } from '../testing/taxonomy.js';
import { copyOfTinyModel, tinyModel } from '../testing/tiny-model.js';
import { ModelUnavailable } from '../model/model-unavailable.js';
import { IntentModelNotLoaded, NlpFailed, NlpOverloaded, NlpStopped, NlpThreadLost } from './errors.js';
import type { Nlp } from './nlp.js';
import { startNlp } from './nlp.js';
import type { SaidText } from './understanding.js';
import { TextUnderstandingShape } from '../testing/understanding-shape.js';

/** All on a Monday. */
const said = (...texts: string[]): SaidText[] =>
  texts.map((text) => ({ text, at: Date.parse('2026-11-23T10:00:00Z') }));

describe('the language service', () => {
  let nlp: Nlp;
  beforeAll(async () => {
    nlp = await startNlp({ modelFolder: tinyModel, log: memoryLog() });
  });
  afterAll(() => nlp.stop());

  it('says which encoder it has', () => {
    expect(nlp.modelId).toBe('baton-understanding@tiny');
    expect(nlp.vectorSize).toBe(16);
  });

  it('encodes any number of texts, in order', async () => {
    const texts = Array.from({ length: 75 }, (_, i) => `where is order ${i % 5}`);
    const vectors = await nlp.encode(texts);
    expect(vectors).toHaveLength(75);
    for (const [i, vector] of vectors.entries()) {
      expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
      expect(vector[3]).toBeCloseTo(vectors[i % 5]?.[3] ?? 9, 4);
    }
    expect(await nlp.encode([])).toEqual([]);
  });

  it('understands without an intent model', async () => {
    const text = 'My order #20418 must be here by Friday, I want to speak to a human! jane@example.com';
    const [understanding] = await nlp.understand(said(text), null);
    expect(TextUnderstandingShape.parse(understanding)).toEqual(understanding);
    expect(understanding).toMatchObject({
      intents: [],
      outOfScope: 1,
      asksForHuman: true,
      models: { encoder: 'baton-understanding@tiny', sentiment: 'baton-understanding@tiny' },
    });
    expect(understanding?.facts.map(({ value }) => value)).toEqual([
      '20418',
      '2026-11-27',
      'jane@example.com',
    ]);
    expect(understanding?.stakes.map(({ kind }) => kind)).toEqual(['deadline']);
    expect(understanding?.vector).toHaveLength(16);
  });

  it.each([
    '',
    '   ',
    '😡😡😡',
    '\u0000',
    '\ud83d',
    'где мой заказ',
    'x'.repeat(100_000),
    '?! '.repeat(30_000),
  ])('understands little of %j, and lives', async (text) => {
    const [understanding] = await nlp.understand(said(text), null);
    expect(TextUnderstandingShape.parse(understanding)).toEqual(understanding);
    expect(understanding).toMatchObject({ intents: [], outOfScope: 1, asksForHuman: false });
  });

  it('keeps apart what many callers ask at once', async () => {
    const alone = new Map<string, number[]>();
    const texts = ['where is my order', 'refund', 'hello', 'cancel it please', 'a'];
    for (const text of texts) alone.set(text, (await nlp.understand(said(text), null))[0]?.vector ?? []);
    const asked = Array.from({ length: 200 }, (_, i) => texts[i % texts.length]!);
    const answers = await Promise.all(asked.map((text) => nlp.understand(said(text), null)));
    for (const [i, text] of asked.entries()) {
      const vector = answers[i]?.[0]?.vector ?? [];
      for (const [j, value] of (alone.get(text) ?? []).entries()) expect(vector[j]).toBeCloseTo(value, 3);
    }
  });

  it('takes no more than it can hold', async () => {
    const flood = Array.from({ length: 5_000 }, () => 'refund');
    await expect(nlp.understand(said(...flood), null)).rejects.toThrow(NlpOverloaded);
    expect(await nlp.understand(said('refund'), null)).toHaveLength(1);
  });

  it('trains intents on a taxonomy and uses them', async () => {
    const outcome = await nlp.trainIntents(rental);
    if (outcome.status === 'refused') throw new Error('refused');
    expect(outcome.report.accuracy).toBeGreaterThan(0.6);
    await nlp.loadIntentModel('taxonomy-1', outcome.bytes);
    expect(nlp.hasIntentModel('taxonomy-1')).toBe(true);

    const [refund, two, empty, strange] = await nlp.understand(
      said(
        'please refund the last ride',
        'My front tyre is flat, no air in the wheel. Please delete my account.',
        '😡',
        'who painted the mona lisa',
      ),
      'taxonomy-1',
    );
    expect(refund?.intents[0]?.intent).toBe('refund');
    expect(refund?.models['intents']).toBe('taxonomy-1');
    expect(
      two?.intents
        .slice(0, 2)
        .map(({ intent }) => intent)
        .toSorted(),
    ).toEqual(['delete_account', 'flat_tyre']);
    expect(empty).toMatchObject({ intents: [], outOfScope: 1 });
    expect(strange?.outOfScope).toBeGreaterThan(refund?.outOfScope ?? 1);
  });

  it('answers while it trains', async () => {
    const training = nlp.trainIntents(rental);
    let answered = 0;
    let trained = false;
    const done = training.then(() => (trained = true));
    while (!trained) {
      await nlp.understand(said('where is my order'), null);
      answered++;
    }
    await done;
    expect(answered).toBeGreaterThan(5);
  });

  it('ends a training that nobody waits for any more', async () => {
    const aborting = new AbortController();
    const training = nlp.trainIntents(rental, aborting.signal);
    const caught = expect(training).rejects.toThrow(NlpStopped);
    setTimeout(() => aborting.abort(), 100);
    await caught;
    await expect(nlp.trainIntents(rental, aborting.signal)).rejects.toThrow(NlpStopped);
    expect(await nlp.trainIntents(rental)).toMatchObject({ status: 'trained' });
  });

  it('refuses a taxonomy that cannot be learned from, with the reasons', async () => {
    const outcome = await nlp.trainIntents({ version: 1, intents: [], outOfScope: [] });
    expect(outcome).toMatchObject({ status: 'refused', problems: [{ code: 'too_few_intents' }] });
  });

  it('knows only the intent models it was given', async () => {
    await expect(nlp.understand(said('refund'), 'taxonomy-99')).rejects.toThrow(IntentModelNotLoaded);
    await expect(nlp.loadIntentModel('broken', new Uint8Array([1, 2, 3]))).rejects.toThrow(NlpFailed);
    expect(nlp.hasIntentModel('broken')).toBe(false);
  });
});

describe('a thread that dies', () => {
  it('loses what it worked on, and is replaced with all it knew', async () => {
    const threads: Worker[] = [];
    const log = memoryLog();
    const nlp = await startNlp({ modelFolder: tinyModel, log, onThread: (thread) => threads.push(thread) });
    const outcome = await nlp.trainIntents(rental);
    if (outcome.status === 'refused') throw new Error('refused');
    await nlp.loadIntentModel('taxonomy-1', outcome.bytes);

    const lost = nlp.understand(
      said(...Array.from({ length: 32 }, () => 'where is my order '.repeat(200))),
      'taxonomy-1',
    );
    await new Promise((resume) => setImmediate(resume));
    const caught = expect(lost).rejects.toThrow(NlpThreadLost);
    await threads[0]?.terminate();
    await caught;

    const [again] = await nlp.understand(said('please refund the last ride'), 'taxonomy-1');
    expect(again?.intents[0]?.intent).toBe('refund');
    expect(threads).toHaveLength(2);
    expect(log.messages).toContain('the inference thread died; starting another one');
    await nlp.stop();
  });

  it('is not replaced after a stop, and calls after it are told', async () => {
    const threads: Worker[] = [];
    const nlp = await startNlp({
      modelFolder: tinyModel,
      log: memoryLog(),
      onThread: (thread) => threads.push(thread),
    });
    const waiting = nlp.understand(said(...Array.from({ length: 600 }, () => 'where is my order')), null);
    const caught = expect(waiting).rejects.toThrow(NlpStopped);
    await nlp.stop();
    await caught;
    await expect(nlp.understand(said('hello'), null)).rejects.toThrow(NlpStopped);
    await expect(nlp.encode(['hello'])).rejects.toThrow(NlpStopped);
    expect(threads).toHaveLength(1);
  });

  it('tells those who wait when its model has gone, and tries again', async () => {
    await using copy = await copyOfTinyModel();
    const threads: Worker[] = [];
    const nlp = await startNlp({
      modelFolder: copy.folder,
      log: memoryLog(),
      onThread: (thread) => threads.push(thread),
    });
    await copy[Symbol.asyncDispose]();
    await threads[0]?.terminate();
    await expect(nlp.understand(said('hello'), null)).rejects.toThrow(ModelUnavailable);
    await nlp.stop();
  });
});

it('does not start without a model, and says why', async () => {
  const start = startNlp({ modelFolder: '/nowhere', log: memoryLog() });
  await expect(start).rejects.toThrow(ModelUnavailable);
  await expect(start).rejects.toThrow('there is no such folder');
});

it('runs beside another one in the same process', async () => {
  const services = await Promise.all(
    [1, 2].map(() => startNlp({ modelFolder: tinyModel, log: memoryLog() })),
  );
  const answers = await Promise.all(services.map((nlp) => nlp.encode(['where is my order'])));
  expect(answers[0]).toEqual(answers[1]);
  await Promise.all(services.map((nlp) => nlp.stop()));
});
