import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from './support/browser.ts';
import { startProduct } from './support/product.ts';

const MINUTES = 60_000;
const SLOW = { timeout: 60_000 };
/** All topics of the demo shop, on two busy cores. */
const TRAINED = { timeout: 6 * MINUTES };

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

it(
  'a lead changes what the bot understands, sees what became of it, and goes back',
  async () => {
    const baton = await startProduct();
    try {
      const page = await topicsOf(baton.url);
      await readTheReport(page);
      await addAnExample(page);
      await beRefused(page);
      await goBack(page);
    } finally {
      expect(await baton.stop()).toBe(0);
    }
  },
  20 * MINUTES,
);

async function topicsOf(url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}/console`);
  await page.getByLabel('E-mail').fill('lead@demo.test');
  await page.getByLabel('Password').fill('baton-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Topics' }).click(SLOW);
  await page.getByText('Version 1, in use').waitFor(TRAINED);
  return page;
}

const examples = (page: Page): Locator => page.getByRole('textbox', { name: 'Examples, one on each line' });

function topic(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: 'Topics' }).getByRole('button', { name }).first();
}

async function readTheReport(page: Page): Promise<void> {
  for (const figure of ['Right topic', 'Confidence off by', 'Not for us, noticed', 'Most often confused'])
    await page.getByText(figure, { exact: true }).waitFor(SLOW);
  expect(await page.getByRole('row').count()).toBeGreaterThan(10);
}

/** How many examples the model in use has learned from. */
async function learnedFrom(page: Page): Promise<number> {
  await topic(page, 'Report').click();
  return Number(await page.locator('dt:text-is("Examples") + dd strong').textContent());
}

async function addAnExample(page: Page): Promise<void> {
  const before = await learnedFrom(page);
  await topic(page, 'Where is my order').click();
  const box = examples(page);
  await box.fill(`${await box.inputValue()}\nthe carrier says my walking boots are still in transit`);
  await page.getByRole('textbox', { name: 'Why (for the history)' }).fill('Boots in transit');
  await page.getByRole('button', { name: 'Save and learn' }).click();
  await page.getByText(/Learning version 2…/).waitFor(SLOW);
  await page.getByText('Version 2, in use').waitFor(TRAINED);
  await expect.poll(() => learnedFrom(page), SLOW).toBe(before + 1);
  await page.getByText('in version 2, which is in use').waitFor(SLOW);
}

async function beRefused(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New topic' }).click();
  await page.getByRole('textbox', { name: 'Name of the new topic' }).fill('Lost property');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await examples(page).fill('I left my gloves in your shop in town');
  await page.getByRole('button', { name: 'Save and learn' }).click();
  // The same sentence stands in the live region for screen readers.
  await page.getByRole('banner').getByText('Version 3 cannot be learned from: 1 problem.').waitFor(SLOW);
  await page.getByRole('banner').getByText('Version 2 is still in use.').waitFor(SLOW);
  await page.getByRole('alert').getByText('needs at least 3 different examples').waitFor(SLOW);
}

async function goBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'History' }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  const second = history.getByRole('listitem').filter({ hasText: 'Boots in transit' });
  await second.getByRole('button', { name: 'Use this one again' }).click();
  await page.getByText('Version 4, in use').waitFor(SLOW);
  await expect.poll(() => topic(page, 'Lost property').count(), SLOW).toBe(0);
}
