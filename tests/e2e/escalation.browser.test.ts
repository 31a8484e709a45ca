import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from './support/browser.ts';
import { startProduct, type Product } from './support/product.ts';
import { signedInAgent, write } from './support/walk.ts';

const MINUTES = 60_000;
const SLOW = { timeout: 60_000 };
/** The bot answers when it has learned the topics of the demo shop, on two busy cores. */
const TRAINED = { timeout: 8 * MINUTES };
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 780 };

let browser: Browser;
let baton: Product;
let agent: Page;
beforeAll(async () => {
  browser = await startBrowser();
  baton = await startProduct();
  agent = await signedInAgent(browser, baton.url, 'agent7');
}, 10 * MINUTES);
afterAll(async () => {
  await browser.close();
  expect(await baton.stop()).toBe(0);
});

it(
  'S1.3: “get me a human” as the first message puts the customer in line',
  async () => {
    const page = await openChat(PHONE);
    await write(page, 'get me a human');
    await isInLine(page, TRAINED);
    await said(page, 'because you asked').waitFor(SLOW);
    await page.close();
  },
  10 * MINUTES,
);

it(
  'S4.3: as the mood goes down another page is offered, then a person; the customer decides each time',
  async () => {
    const page = await openChat(DESK);
    await write(page, 'Hello, I love your shop! How long does a delivery take?');
    await said(page, 'Standard delivery takes').waitFor(TRAINED);
    await write(page, 'I can not wait that long for the delivery');
    await said(page, 'Express costs').waitFor(SLOW);
    await declineAnotherPage(page);
    await goOn(page);
    await acceptAPerson(page);
    await isInLine(page, SLOW);
    await seenByTheAgent();
    await page.close();
  },
  10 * MINUTES,
);

/** The mood has gone down twice: a page first, which this customer does not want. */
async function declineAnotherPage(page: Page): Promise<void> {
  await write(page, 'And why do you not deliver on weekends? That is sad');
  const card = page.getByRole('group').filter({ hasText: 'Weekends, holidays and choosing the day' });
  await card.getByRole('button', { name: 'Show me' }).waitFor(SLOW);
  await card.getByRole('button', { name: 'No, thanks' }).click();
  await card.getByText('You chose to keep going').waitFor(SLOW);
}

/** The bot answers on, and offers nothing for a while. */
async function goOn(page: Page): Promise<void> {
  await write(page, 'How do I wash a down jacket?');
  await said(page, 'special down detergent').waitFor(SLOW);
  await write(page, 'Where are your shops?');
  await said(page, 'All three shops').waitFor(SLOW);
  expect(await page.getByRole('button', { name: 'Yes, please' }).count()).toBe(0);
}

/** Something new: now it is a person. */
async function acceptAPerson(page: Page): Promise<void> {
  await write(page, 'The zip of my new jacket is broken and I am furious about it!');
  await page.getByRole('button', { name: 'Keep going' }).waitFor(SLOW);
  await page.getByRole('button', { name: 'Yes, please' }).click();
  await page.getByText('You said yes').waitFor(SLOW);
}

/** Whoever takes it reads why it came to them. */
async function seenByTheAgent(): Promise<void> {
  await agent.getByRole('button').filter({ hasText: 'zip of my new jacket' }).first().click(SLOW);
  await agent.getByRole('button', { name: /^Accept/ }).waitFor(SLOW);
  await agent
    .getByText(/^Offered another article because the customer's mood went down in messages/)
    .waitFor(SLOW);
  await agent.getByText(/^Offered a person because/).waitFor(SLOW);
}

async function isInLine(page: Page, patience: { timeout: number }): Promise<void> {
  await page.getByText('Your place is kept').waitFor(patience);
  await page
    .getByText(/^Waiting for /)
    .first()
    .waitFor(SLOW);
}

/** The chat of a visitor who was never here before. */
async function openChat(viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.goto(`${baton.url}/demo`);
  await page.getByRole('button', { name: 'Open chat' }).click(SLOW);
  return page;
}

/** The bubble; the same text stands in the live region for screen readers. */
function said(page: Page, text: string): Locator {
  return page.getByRole('region', { name: 'Messages' }).getByText(text);
}
