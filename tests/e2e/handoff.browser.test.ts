import type { Browser, Page } from 'playwright-core';
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

/** A customer who is without their order number and wants a person. */
async function waitingCustomer(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await page.goto(`${baton.url}/demo`);
  await page.getByRole('button', { name: 'Open chat' }).click(SLOW);
  await write(page, 'My parcel has not arrived and I need it before Friday');
  await page
    .getByRole('region', { name: 'Messages' })
    .getByText(/order number/i)
    .first()
    .waitFor(SLOW);
  await write(page, 'I do not have it here. Please let me talk to a person');
  await page.getByRole('textbox', { name: 'Order number' }).waitFor(SLOW);
  return page;
}

it(
  'S5.2, S2.4: an agent is briefed before accepting, sees what the customer adds, and answers in two key presses',
  async () => {
    const agent = await signedInAgent(browser, baton.url, 'agent2');
    const customer = await waitingCustomer();
    await agent.getByRole('button', { name: 'Read the brief' }).click(SLOW);
    const brief = agent.getByRole('region', { name: 'Brief' });
    await brief.getByText('Not known: Order').waitFor(SLOW);
    await brief.getByText('Deadline', { exact: true }).waitFor();
    await agent
      .getByRole('button', { name: /^Accept/ })
      .first()
      .waitFor();

    // The customer fills in what was asked for; the agent, who is reading, is told what is new.
    await customer.getByRole('textbox', { name: 'Order number' }).fill('48213');
    await customer.getByRole('button', { name: 'Send Order number' }).click();
    const news = agent.getByRole('complementary', { name: 'New since you began to read' });
    await news.getByText('order number 48213 (confirmed)').waitFor(SLOW);
    await brief.getByTitle('confirmed by the customer').waitFor(SLOW);
    await news.getByRole('button', { name: 'Got it' }).click();
    await expect.poll(() => news.count()).toBe(0);

    // Every claim leads to the message that it rests on.
    await brief
      .getByText('Deadline', { exact: true })
      .locator('xpath=ancestor::li')
      .getByRole('button')
      .click();
    await expect.poll(() => agent.locator(':focus').getAttribute('id')).toMatch(/^turn-/);

    // Two keys from the brief to the first reply.
    await agent.keyboard.press('a');
    const composer = agent.getByRole('textbox', { name: /^Reply to/ });
    await composer.waitFor(SLOW);
    await expect.poll(() => composer.inputValue(), SLOW).toContain('My parcel has not arrived');
    await expect.poll(() => agent.locator('textarea:focus').count()).toBe(1);
    await agent.keyboard.press('Enter');
    await customer
      .getByRole('region', { name: 'Messages' })
      .getByText(/My parcel has not arrived and I need it before Friday”/)
      .waitFor(SLOW);
    expect(await composer.inputValue()).toBe('');
  },
  10 * MINUTES,
);
