import { afterAll, beforeAll, expect, it } from 'vitest';
import { tinyWriter } from '../../packages/nlp/src/testing/tiny-model.ts';
import { briefed } from '../support/briefs.ts';
import { startShop, type Shop } from '../support/shop.ts';
import { until } from '../support/until.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop({ summaryModel: tinyWriter });
}, 600_000);
afterAll(() => shop.stop());

it(
  'S5.1: where a model writes summaries, what the messages bear of it takes the place of the quotes',
  { timeout: 120_000 },
  async () => {
    const chat = await shop.chat();
    await chat.sayAll('where is my order 48213?', 'please let me talk to a person');
    // The brief is there at once, with quotes; the model takes its time.
    await until(async () => (await briefed(shop.lead, chat.id)).brief.summary.some(({ quote }) => !quote));
    const { brief, messages } = await briefed(shop.lead, chat.id);
    expect(brief.version).toBeGreaterThan(1);
    expect(brief.flags).toEqual([]);
    for (const { text, seqs, quote } of brief.summary) {
      expect(quote).toBe(false);
      const cited = messages.filter(({ seq }) => seqs.includes(seq)).map(({ body }) => body.toLowerCase());
      expect(cited.length).toBeGreaterThan(0);
      if (text.includes('48213')) expect(cited.join(' ')).toContain('48213');
    }
    expect(brief.summary.map(({ text }) => text).join(' ')).toContain('48213');
  },
);
