import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTextModel } from './load-text-model.js';
import type { TextModel } from './ports.js';

const folder = fileURLToPath(new URL('../../models/understanding', import.meta.url));

function cosine(a: Float32Array = new Float32Array(0), b: Float32Array = new Float32Array(0)): number {
  let sum = 0;
  for (const [j, value] of a.entries()) sum += value * (b[j] ?? 0);
  return sum;
}

/** Behaviour a user would notice, in sentences whose meaning nobody doubts; quality is measured by the benchmarks. */
describe.skipIf(!existsSync(folder))('the bundled model', () => {
  let model: TextModel;
  beforeAll(async () => {
    model = await loadTextModel({ folder });
  });
  afterAll(() => model.close());

  const sentimentOf = async (text: string): Promise<number> =>
    (await model.analyse([text]))[0]?.sentiment ?? Number.NaN;

  it.each([
    'this is useless, I am so angry',
    'my tent arrived ripped, this is a disgrace',
    'I am very disappointed with the quality',
    'terrible service, never again',
    'I hate this jacket',
    '😡😡',
  ])('hears that "%s" is negative', async (text) => expect(await sentimentOf(text)).toBeLessThan(-0.1));

  it.each([
    'thank you so much, that solved it!',
    'I love my new boots',
    'great service, very happy',
    'that was really helpful',
    '❤️',
  ])('hears that "%s" is positive', async (text) => expect(await sentimentOf(text)).toBeGreaterThan(0.1));

  it.each(['where is my order', 'what are your opening hours', 'my order number is 20418'])(
    'hears that "%s" is neither',
    async (text) => expect(Math.abs(await sentimentOf(text))).toBeLessThan(0.35),
  );

  it('names gratitude and anger', async () => {
    const [thanks, rage] = await model.analyse([
      'thank you so much!',
      'I am absolutely furious, this makes me so angry',
    ]);
    expect(thanks?.emotions.map(({ emotion }) => emotion)).toContain('gratitude');
    expect(rage?.emotions.map(({ emotion }) => emotion)).toContain('anger');
  });

  it('puts sentences that mean the same closer than others', async () => {
    const [a, b, c] = await model.analyse([
      'where is my parcel?',
      'can you tell me where my order is?',
      'how do I wash a down jacket',
    ]);
    expect(cosine(a?.vector, b?.vector)).toBeGreaterThan(cosine(a?.vector, c?.vector));
  });

  it('says the same each time, and the same alone as among others', async () => {
    const texts = [
      'ok',
      'where is my order',
      'please cancel my club membership, I have been charged twice and nobody answers my emails',
    ];
    const together = await model.analyse(texts);
    expect(await model.analyse(texts)).toEqual(together);
    for (const [i, text] of texts.entries()) {
      const [alone] = await model.analyse([text]);
      expect(Math.abs((alone?.sentiment ?? 9) - (together[i]?.sentiment ?? 0))).toBeLessThan(0.05);
      expect(cosine(alone?.vector, together[i]?.vector)).toBeGreaterThan(0.99);
    }
  });
});
