import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from './support/browser.ts';
import { startProduct } from './support/product.ts';

const MINUTES = 60_000;
const SLOW = { timeout: 60_000 };
/** The bot answers when it has learned the topics of the demo shop, on two busy cores. */
const TRAINED = { timeout: 8 * MINUTES };
const QUESTION = 'What is your return policy?';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

it(
  'a lead changes when a person is offered: tries it, publishes it, and finds it in the history',
  async () => {
    const baton = await startProduct();
    try {
      const customer = await ask(baton.url);
      const page = await policyOf(baton.url);
      await editANumber(page);
      await wordAnOffer(page);
      await tryIt(page);
      await tryAFile(page);
      await publish(page);
      await meetTheOffer(customer);
      await readTheHistory(page);
      await beRefused(page);
    } finally {
      expect(await baton.stop()).toBe(0);
    }
  },
  16 * MINUTES,
);

/** A conversation to try policies on; it is decided when the bot has answered. */
async function ask(url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await page.goto(`${url}/demo`);
  await page.getByRole('button', { name: 'Open chat' }).click(SLOW);
  const box = page.getByRole('textbox', { name: 'Your message' });
  await box.fill(QUESTION);
  await box.press('Enter');
  await page.getByRole('button', { name: 'Not really' }).waitFor(TRAINED);
  return page;
}

async function policyOf(url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}/console`);
  await page.getByLabel('E-mail').fill('lead@demo.test');
  await page.getByLabel('Password').fill('baton-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Policy', exact: true }).click(SLOW);
  await page.getByText('Version 1, in force').waitFor(SLOW);
  await page.getByText(/Offer a person when the mood fell twice/).waitFor(SLOW);
  return page;
}

async function open(page: Page, part: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: 'Parts of the policy' });
  await parts.getByRole('button', { name: part }).click(SLOW);
}

async function editANumber(page: Page): Promise<void> {
  await open(page, 'Numbers');
  const cell = page.getByRole('spinbutton', { name: 'low_sentiment, Everybody' });
  await cell.fill('7');
  await cell.press('Enter');
  await page.getByRole('alert').getByText('It must be −1 to 1').waitFor(SLOW);
  await cell.fill('0.99');
  await cell.press('Enter');
  await page.getByRole('status').getByText('1 line changed').waitFor(SLOW);
}

/** A template, and the rule that uses it. */
async function wordAnOffer(page: Page): Promise<void> {
  await open(page, 'Wordings');
  await page.getByRole('button', { name: 'Add a template' }).click(SLOW);
  const wording = page.getByRole('textbox', { name: 'new-template, wording 1' });
  await wording.fill('Someone from {{team}} knows all about this. Shall I ask them?');
  await wording.blur();
  await page.getByText('Someone from Billing knows all about this. Shall I ask them?').waitFor(SLOW);
  await open(page, 'As text');
  const text = page.getByRole('textbox', { name: 'The policy as text' });
  await expect.poll(() => text.inputValue(), SLOW).toContain('knows all about this');
  await text.fill(
    (await text.inputValue()).replace(
      '- id: low-sentiment\n',
      '- id: low-sentiment\n    template: new-template\n',
    ),
  );
  await open(page, 'Wordings');
  await page.getByText('Used by low-sentiment').waitFor(SLOW);
}

async function tryIt(page: Page): Promise<void> {
  await open(page, 'Try it');
  await page.getByRole('main').getByRole('button', { name: 'Try it' }).click(SLOW);
  await page.getByRole('main').getByText('1 of 1 conversation would have gone differently.').waitFor(SLOW);
  await page.getByRole('main').getByRole('button', { name: QUESTION }).click(SLOW);
  const first = page.getByRole('row').filter({ hasText: QUESTION });
  await first.getByText('Nothing called for a person.').waitFor(SLOW);
  await first.getByText(/Offered a person because/).waitFor(SLOW);
}

async function tryAFile(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await page.getByRole('button', { name: 'Back to the result' }).click(SLOW);
  const said = (text: string) => JSON.stringify({ id: text, turns: [{ author: 'customer', text }] });
  const upload = async (name: string, text: string) =>
    page
      .getByLabel('Upload dialogues')
      .first()
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await upload('broken.jsonl', `${said('hello')}\nnonsense`);
  await main.getByText(/The file cannot be read: line 2 is no JSON/).waitFor(SLOW);
  await upload('october.jsonl', `${said('Where is my parcel?')}\n${said('Do you repair tents?')}`);
  await main.getByText(/^2 dialogues, uploaded by/).waitFor(SLOW);
  await main.getByRole('button', { name: 'Try it' }).click(SLOW);
  await main.getByText('2 of 2 conversations would have gone differently.').waitFor(SLOW);
}

/** The next decision is the new version's. */
async function meetTheOffer(customer: Page): Promise<void> {
  const box = customer.getByRole('textbox', { name: 'Your message' });
  await box.fill('And how long does delivery take?');
  await box.press('Enter');
  await customer.getByRole('button', { name: 'Yes, please' }).waitFor(SLOW);
  await customer.close();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Why (for the history)' }).fill('Offer sooner');
  await page.getByRole('button', { name: 'Publish' }).click(SLOW);
  await page.getByText('Version 2, in force').waitFor(SLOW);
}

async function readTheHistory(page: Page): Promise<void> {
  await open(page, 'History');
  const second = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Offer sooner' });
  await second.getByRole('button', { name: 'What it changed' }).click(SLOW);
  await second.getByText(/low_sentiment: \{ default: 0.99/).waitFor(SLOW);
  await second.getByText(/low_sentiment: \{ default: -0.6/).waitFor(SLOW);
}

async function beRefused(page: Page): Promise<void> {
  await open(page, 'As text');
  const text = page.getByRole('textbox', { name: 'The policy as text' });
  await text.fill((await text.inputValue()).replace('health.declinePoints', 'health.moods'));
  await page
    .getByRole('alert')
    .getByText(/health.moods/)
    .waitFor(SLOW);
  await page.getByRole('status').getByText('1 problem to mend first').waitFor(SLOW);
  expect(await page.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Discard' }).click(SLOW);
  await expect.poll(() => text.inputValue(), SLOW).toContain('health.declinePoints');
}
