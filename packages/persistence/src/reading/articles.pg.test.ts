import { afterAll, beforeAll, expect, it } from 'vitest';
import { ArticleRow } from '../entities/knowledge.js';
import { createTestDatabase, type TestDatabase } from '../testing/postgres.js';
import { articleVectors, searchArticles } from './articles.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
  const em = test.db.fork();
  em.create(ArticleRow, {
    slug: 'return-an-order',
    title: 'Return an order',
    summary: 'How to send something back within 60 days.',
    body: 'Print the label, pack the item and drop it at any parcel shop.',
    keywords: ['refund', 'send back'],
    vector: [0.25, -0.5],
    vectorModel: 'encoder-1',
  });
  em.create(ArticleRow, {
    slug: 'track-a-parcel',
    title: 'Track a parcel',
    summary: 'Where your order is right now.',
    body: 'The link in the shipping mail shows every parcel. A parcel moves at night. A parcel rests on Sundays.',
    vector: [1, 0],
    vectorModel: 'encoder-2',
  });
  em.create(ArticleRow, {
    slug: 'pause-the-club',
    title: 'Pause your membership',
    summary: 'Skip the next box.',
    body: 'Open your account and choose pause.',
  });
  await em.flush();
});
afterAll(() => test.drop());

const found = async (text: string) =>
  (await searchArticles(test.db.fork(), text, 5)).map((article) => article.slug);

it('finds articles by any word of a whole sentence, whatever its ending', async () => {
  expect(await found('hello, I would like to be returning my boots please')).toEqual(['return-an-order']);
  expect(await found('can I pause it')).toEqual(['pause-the-club']);
});

it('finds by keywords that the text does not contain', async () => {
  expect(await found('refund?')).toEqual(['return-an-order']);
});

it('puts the title before the body', async () => {
  expect(await found('parcel')).toEqual(['track-a-parcel', 'return-an-order']);
});

it('finds nothing for words nobody uses, for stop words and for signs', async () => {
  for (const text of ['xylophone', 'the and of', '', '!!! & | :* \\', `'; --`, '\0', '\ud800']) {
    expect(await found(text)).toEqual([]);
  }
});

it('ranks between 0 and 1', async () => {
  const [best] = await searchArticles(test.db.fork(), 'return order refund label', 1);
  expect(best?.slug).toBe('return-an-order');
  expect(best?.rank).toBeGreaterThan(0);
  expect(best?.rank).toBeLessThan(1);
});

it('gives the vectors of one encoder only', async () => {
  expect(await articleVectors(test.db.fork(), 'encoder-1')).toEqual([
    { slug: 'return-an-order', vector: [0.25, -0.5] },
  ]);
});

it('keeps vectors in memory until one of them changes', async () => {
  const kept = await articleVectors(test.db.fork(), 'encoder-1');
  expect(await articleVectors(test.db.fork(), 'encoder-1')).toBe(kept);
  const em = test.db.fork();
  const article = await em.findOneOrFail(ArticleRow, { slug: 'return-an-order' });
  article.vector = [1, 0];
  await em.flush();
  expect(await articleVectors(test.db.fork(), 'encoder-1')).toEqual([
    { slug: 'return-an-order', vector: [1, 0] },
  ]);
});
