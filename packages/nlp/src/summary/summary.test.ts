import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTextModel } from '../model/load-text-model.js';
import { ModelUnavailable } from '../model/model-unavailable.js';
import type { TextModel } from '../model/ports.js';
import { copyOfTinyModel, tinyModel } from '../testing/tiny-model.js';
import { loadCommitmentModel } from './commitments.js';
import { featureNames, featuresOf } from './features.js';
import { rougeL, rougeN, rougeTokens } from './rouge.js';
import { loadSalienceModel, type SalienceModel } from './salience-model.js';
import { MOST_SENTENCES, sentencesOf } from './sentences.js';
import { summarizerOf } from './summarizer.js';
import { VectorCache } from './vector-cache.js';

const folderOf = (name: string): string => fileURLToPath(new URL(`../../models/${name}`, import.meta.url));
const said = (...texts: readonly string[]) => texts.map((text, i) => ({ byCustomer: i % 2 === 0, text }));
const anyText = fc.string({ unit: 'binary', maxLength: 120 });

describe('the sentences of a dialogue', () => {
  it('are substrings of their turns, in order, each with words', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 12 }), (texts) => {
        const turns = said(...texts);
        const sentences = sentencesOf(turns);
        for (const { turn, span, words, text: own } of sentences) {
          expect(turns[turn]?.text.slice(span.start, span.end)).toBe(own);
          expect(words).toBeGreaterThan(0);
        }
        const places = sentences.map(({ turn, span }) => turn * 1_000 + span.start);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  it('go on after a title', () => {
    const texts = sentencesOf(said('Your appointment is with Dr. Morgan at nine. Bring your card.')).map(
      (s) => s.text,
    );
    expect(texts).toEqual(['Your appointment is with Dr. Morgan at nine.', 'Bring your card.']);
  });

  it('of a very long one are its beginning and, more, its end', () => {
    const turns = said(...Array.from({ length: 2_000 }, (_, i) => `Sentence number ${i} of many.`));
    const sentences = sentencesOf(turns);
    expect(sentences).toHaveLength(MOST_SENTENCES);
    expect(sentences[0]?.turn).toBe(0);
    expect(sentences.at(-1)?.turn).toBe(1_999);
    expect(sentences.filter(({ turn }) => turn > 1_000).length).toBeGreaterThan(MOST_SENTENCES / 2);
  });

  it('have finite features of one width', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 12 }), (texts) => {
        const turns = said(...texts);
        for (const features of featuresOf(sentencesOf(turns), turns)) {
          expect(features).toHaveLength(featureNames.length);
          expect(features.every((value) => value >= 0 && value < 4)).toBe(true);
        }
      }),
    );
  });
});

describe('ROUGE', () => {
  const score = (a: string, b: string, n: number) => rougeN(rougeTokens(a), rougeTokens(b), n);

  it('counts shared words and pairs as worked out by hand', () => {
    // Three of four words and one of three pairs are shared.
    expect(score('the cat sat down', 'the dog sat down', 1)).toEqual({
      precision: 0.75,
      recall: 0.75,
      f: 0.75,
    });
    expect(score('the cat sat down', 'the dog sat down', 2).f).toBeCloseTo(1 / 3);
    expect(score('a a a', 'a', 1)).toEqual({ precision: 1 / 3, recall: 1, f: 0.5 });
  });

  it('follows the order of the words for ROUGE-L', () => {
    expect(rougeL(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd']).f).toBe(0.75);
    expect(rougeL(['d', 'c', 'b', 'a'], ['a', 'b', 'c', 'd']).f).toBe(0.25);
  });

  it('is 0 of nothing', () => {
    expect(score('', 'a', 1).f).toBe(0);
    expect(rougeL([], []).f).toBe(0);
  });
});

describe('remembered vectors', () => {
  it('are asked for once a text, in one call', async () => {
    const cache = new VectorCache();
    const asked: string[][] = [];
    const encode = async (texts: readonly string[]) => {
      asked.push([...texts]);
      return texts.map((one) => Float32Array.of(one.length));
    };
    expect(await cache.of(['a', 'bb', 'a'], encode)).toEqual(
      [[1], [2], [1]].map((v) => Float32Array.from(v)),
    );
    expect(await cache.of(['bb', 'ccc'], encode)).toEqual([[2], [3]].map((v) => Float32Array.from(v)));
    expect(asked).toEqual([['a', 'bb'], ['ccc']]);
  });
});

describe.skipIf(!existsSync(folderOf('salience')))('the bundled salience model', () => {
  let encoder: TextModel;
  let model: SalienceModel;
  beforeAll(async () => {
    encoder = await loadTextModel({ folder: folderOf('understanding') });
    model = await loadSalienceModel(folderOf('salience'));
  });
  afterAll(async () => {
    await encoder.close();
    await model.close();
  });

  const dialogue = said(
    'Hello there.',
    'Hi! What can I do for you?',
    'My tent from order 48213 leaks at the back seam after one night in the rain.',
    'Okay.',
    'I want a new one before we leave on Friday.',
    "I've asked the warehouse to send you a new tent today.",
    'Thanks.',
  );

  it('finds what matters more telling than pleasantries', async () => {
    const scores = await summarizerOf(encoder, model).salience(dialogue);
    const best = scores
      .toSorted((a, b) => b.score - a.score)
      .slice(0, 3)
      .map(({ turn }) => turn);
    expect(best.toSorted((a, b) => a - b)).toEqual([2, 4, 5]);
  });

  it('hears a promise in what the bot says, and asks nobody about what the customer says', async () => {
    const hears = await loadCommitmentModel(folderOf('salience'));
    const scores = await summarizerOf(encoder, model, hears).salience(dialogue);
    const commits = (turn: number) => scores.find((sentence) => sentence.turn === turn)?.commits;
    expect(commits(5)).toBeGreaterThan(0.5);
    expect(commits(1)).toBeLessThan(0.5);
    expect(commits(2)).toBeNull();
  });

  it('goes by structure and words when the encoder is another one', async () => {
    const tiny = await loadTextModel({ folder: tinyModel });
    const scores = await summarizerOf(tiny, model).salience(dialogue);
    await tiny.close();
    const scoreOf = (turn: number) => scores.find((sentence) => sentence.turn === turn)?.score ?? 0;
    expect(scoreOf(2)).toBeGreaterThan(scoreOf(0));
  });

  it('takes any dialogue, also one without words', async () => {
    const summarizer = summarizerOf(encoder, model);
    expect(await summarizer.salience([])).toEqual([]);
    expect(await summarizer.salience(said('😡😡', '…'))).toEqual([]);
    expect(await summarizer.salience(said('Где мой заказ?'))).toHaveLength(1);
  });
});

it('a folder without the model is refused in one sentence', async () => {
  await using copy = await copyOfTinyModel();
  await expect(loadSalienceModel(copy.folder)).rejects.toThrow(ModelUnavailable);
  expect(await loadCommitmentModel(copy.folder)).toBeNull();
});

it('keeps the same sentences of a long dialogue however they are found', () => {
  for (const length of [1, 63, 64, 65, 255, 256, 257, 300, 900]) {
    const turns = Array.from({ length }, (_, i) => ({
      byCustomer: i % 2 === 0,
      text: `One ${i}. Two ${i}.`,
    }));
    const all = turns.flatMap((_, i) => [`One ${i}.`, `Two ${i}.`]);
    const kept = all.length <= 256 ? all : [...all.slice(0, 64), ...all.slice(-192)];
    expect(sentencesOf(turns).map(({ text }) => text)).toEqual(kept);
  }
});
