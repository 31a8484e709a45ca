import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slimSvelte } from '../../apps/widget/slim-svelte/plugin.ts';
import { bundleSample } from '../../apps/widget/slim-svelte/sample/bundle.ts';
import type { SampleApp, Step } from '../../apps/widget/slim-svelte/sample/sample-app.ts';
import { seededRandom } from '../../scripts/simulate/random.ts';
import { startBrowser } from './support/browser.ts';

type Bundled = Record<'whole' | 'slim', { readonly startSample: () => SampleApp }>;

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const WORDS = ['now', 'or', 'never'];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: await bundleSample('whole') });
  await page.addScriptTag({ content: await bundleSample('slim', [slimSvelte()]) });
}, 180_000);
afterAll(() => browser.close());

describe('the widget’s slimmed Svelte', () => {
  it('draws and runs effects exactly as the whole one does, step by step', async () => {
    const steps = randomSteps(300);
    const [whole, slim] = [await run('whole', steps), await run('slim', steps)];
    expect(slim).toEqual(whole);
    expect(new Set(whole.markups).size).toBeGreaterThan(200);
    expect(whole.markups.at(-1)).toBe('');
  }, 180_000);
});

/** What is on the page after each step and after the end, and what the effects noted in which order. */
async function run(
  name: keyof Bundled,
  steps: readonly Step[],
): Promise<{ markups: string[]; noted: string[] }> {
  return page.evaluate(
    async (given) => {
      const app = (globalThis as unknown as Bundled)[given.name].startSample();
      const markups = [];
      for (const step of given.steps) {
        await app.show(step);
        markups.push(app.markup());
      }
      await app.stop();
      return { markups: [...markups, app.markup()], noted: app.noted() };
    },
    { name, steps },
  );
}

/** Rows come, go, change places and open, all by the same seed. */
function randomSteps(count: number): Step[] {
  const random = seededRandom(7);
  const some = <T>(all: readonly T[]): T[] =>
    all
      .filter(() => random() < 0.6)
      .map((one) => ({ one, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ one }) => one);
  return Array.from({ length: count }, () => ({
    rows: some(KEYS).map((key) => ({
      key,
      words: random() < 0.7 ? some(WORDS) : null,
      open: random() < 0.4,
    })),
    title: random() < 0.7 ? `title ${Math.floor(random() * 3)}` : '',
    atOnce: random() < 0.3,
    press: Math.floor(random() * 8),
  }));
}
