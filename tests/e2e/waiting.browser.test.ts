import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from './support/browser.ts';
import { startProduct, type Product } from './support/product.ts';
import { signedInAgent, write } from './support/walk.ts';

const MINUTES = 60_000;
const SLOW = { timeout: 60_000 };

let browser: Browser;
let baton: Product;
beforeAll(async () => {
  browser = await startBrowser();
  baton = await startProduct();
}, 10 * MINUTES);
afterAll(async () => {
  await baton.stop();
  await browser.close();
}, MINUTES);

/** A visitor who opens the chat and asks for a person before writing anything. */
async function asking(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 } });
  const page = await context.newPage();
  await page.goto(`${baton.url}/demo`);
  await page.getByRole('button', { name: 'Open chat' }).click(SLOW);
  return page;
}

const form = (page: Page, field: string): Locator => page.locator('form').filter({ hasText: field });

async function leave(page: Page, field: string, value: string): Promise<void> {
  await page.getByRole('textbox', { name: field, exact: true }).fill(value, SLOW);
  await form(page, field).getByRole('button', { name: 'Send', exact: true }).click();
}

it(
  'S8: nobody is online: the chat says so at first sight, and whoever asks for a person leaves where to be answered',
  async () => {
    const page = await asking();
    await page.getByText('Nobody is online. You can leave a message.').waitFor(SLOW);
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    await leave(page, 'E-mail address', 'ada');
    await page.getByText('Please enter a complete e-mail address').waitFor();
    await leave(page, 'E-mail address', 'ada@example.com');
    await page.getByText(/^Ticket #\d+: we will write to ada@example\.com\.$/).waitFor(SLOW);

    // Another thought: a call is better.
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByRole('button', { name: 'By phone instead' }).click();
    await leave(page, 'Phone number', '+44 20 7946 0018');
    await page.getByText(/^Ticket #\d+: we will call \+44 20 7946 0018\.$/).waitFor(SLOW);
    await page.reload();
    await page.getByText(/^Ticket #\d+: we will call/).waitFor(SLOW);

    // Or no person after all.
    await page.getByRole('button', { name: 'Go on with the assistant' }).click();
    await page.getByText('Assistant · usually answers at once').waitFor(SLOW);
    await page.close();
  },
  10 * MINUTES,
);

it(
  'S3.3: an agent who goes away in the middle leaves the customer at the front, with what they were writing',
  async () => {
    const agent = await signedInAgent(browser, baton.url, 'agent2');
    const page = await asking();
    await page.getByRole('button', { name: 'Talk to a person' }).click(SLOW);
    await write(page, 'I was charged twice');
    await agent
      .getByRole('button', { name: /^Accept/ })
      .first()
      .click(SLOW);
    await page.getByText(/^A person from/).waitFor(SLOW);
    const box = page.getByRole('textbox', { name: 'Your message' });
    await box.fill('half a sentence');
    await agent.getByRole('button', { name: /^Your availability/ }).click(SLOW);
    await agent.getByRole('menuitemradio', { name: /Offline/ }).click(SLOW);
    // The grace for lost connections first.
    await page.getByText('You are at the front of the queue').waitFor({ timeout: 3 * MINUTES });
    expect(await box.inputValue()).toBe('half a sentence');
    await page.close();
    await agent.close();
  },
  10 * MINUTES,
);
