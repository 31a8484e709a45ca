import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from './support/browser.ts';
import { startProduct, type Product } from './support/product.ts';
import { signedIn, signedInAgent, write } from './support/walk.ts';

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

/** A visitor in a browser of their own who was charged twice and wants a person. */
async function charged(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 } });
  const page = await context.newPage();
  await page.goto(`${baton.url}/demo`);
  await page.getByRole('button', { name: 'Open chat' }).click(SLOW);
  await write(page, 'I was charged twice for my order 48213');
  await page.getByRole('button', { name: 'Not really' }).click(SLOW);
  await write(page, 'I would like to talk to a person please');
  return page;
}

const inChat = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('region', { name: 'Messages' }).getByText(text);

async function accept(agent: Page): Promise<void> {
  await agent
    .getByRole('button', { name: /^Accept/ })
    .first()
    .click(SLOW);
  await agent.getByRole('textbox', { name: /^Reply to/ }).waitFor(SLOW);
}

/** A lead gives an agent room for one conversation at a time. */
async function roomForOne(lead: Page, name: string): Promise<void> {
  await lead.getByRole('button', { name: 'People' }).click(SLOW);
  await lead.getByRole('button', { name: new RegExp(name) }).click(SLOW);
  await lead.getByRole('spinbutton', { name: /Capacity/ }).fill('1', SLOW);
  await lead.getByRole('button', { name: 'Save', exact: true }).click(SLOW);
  await lead.getByText('Saved: Mira Okonkwo.').first().waitFor(SLOW);
}

it(
  'S3.3: of two agents one is full and one goes away in the middle; the customer ends with the right person and was told what happened',
  async () => {
    const lead = await signedIn(browser, baton.url, 'lead');
    await roomForOne(lead, 'Mira Okonkwo');
    const mira = await signedInAgent(browser, baton.url, 'agent1');
    const first = await charged();
    await accept(mira);
    await inChat(first, /Mira Okonkwo/)
      .first()
      .waitFor(SLOW);

    // Mira is full, so the next one is for Yusuf, though both are of Billing.
    const yusuf = await signedInAgent(browser, baton.url, 'agent8');
    const second = await charged();
    await inChat(second, /Billing.*because/s)
      .first()
      .waitFor(SLOW);
    await accept(yusuf);
    await inChat(second, /Yusuf Demir/)
      .first()
      .waitFor(SLOW);
    await write(second, 'It is about 389 euros');

    await lead.getByRole('button', { name: /^Floor/ }).click(SLOW);
    await lead.getByText('1 of 1').first().waitFor(SLOW);

    await yusuf.getByRole('button', { name: /^Your availability/ }).click(SLOW);
    await yusuf.getByRole('menuitemradio', { name: /Offline/ }).click(SLOW);
    // After the grace for lost connections.
    await second.getByText('You are at the front of the queue').waitFor({ timeout: 3 * MINUTES });
    await inChat(second, /I'm sorry, Yusuf Demir can't go on with this/).waitFor(SLOW);
    await lead
      .getByText(/1 waiting/)
      .first()
      .waitFor(SLOW);

    // Mira has room again as soon as her first customer is done.
    await mira
      .getByRole('button', { name: /^Resolve(?!d)/ })
      .first()
      .click(SLOW);
    await mira.getByRole('button', { name: 'Resolve conversation' }).click(SLOW);
    await accept(mira);
    await inChat(second, /Mira Okonkwo/)
      .first()
      .waitFor(SLOW);
    // Nothing was lost on the way.
    await mira.getByText('It is about 389 euros').first().waitFor(SLOW);
    expect(await inChat(second, /front of the queue/).count()).toBe(0);
    for (const page of [first, second, mira, yusuf, lead]) await page.close();
  },
  12 * MINUTES,
);
