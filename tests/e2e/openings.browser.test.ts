import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from './support/browser.ts';
import { startProduct } from './support/product.ts';
import { askAndBeOfferedAPerson, signedInAgent } from './support/walk.ts';

const MINUTES = 60_000;
const SLOW = { timeout: 60_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

it(
  'S5.4: a lead words an opening, an agent finds it in the composer and sends it as it is, and the page counts that',
  async () => {
    const baton = await startProduct();
    try {
      const lead = await signedInAgent(browser, baton.url, 'lead');
      await wordTheOpening(lead);
      const agent = await signedInAgent(browser, baton.url);
      await readOnlyForAgents(agent);
      await sendAsItIs(agent, baton.url);
      await lead.reload();
      await lead.getByText('Sent as it was 1 of 1 time.').waitFor(SLOW);
      await opening(lead, 'Returns & Exchanges').getByText('1/1').waitFor(SLOW);
    } finally {
      expect(await baton.stop()).toBe(0);
    }
  },
  20 * MINUTES,
);

function opening(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: 'Whose opening' }).getByRole('button', { name });
}

const wording = (page: Page): Locator => page.getByRole('textbox', { name: 'Wording' });
const withEverything = (page: Page): Locator => page.getByRole('figure', { name: 'With everything known' });
const withLittle = (page: Page): Locator =>
  page.getByRole('figure', { name: 'With nothing known but what they wrote' });

async function wordTheOpening(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Openings' }).click(SLOW);
  await opening(page, 'Returns & Exchanges').click(SLOW);
  await wording(page).fill('Good day {{custmer.firstName}}.');
  await page.getByText('{{custmer.firstName}}, which does not exist').waitFor(SLOW);
  expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Use {{customer.firstName}}' }).click();
  await wording(page).press('End');
  await wording(page).pressSequentially(' You wrote “');
  await page.getByRole('group', { name: 'Insert' }).getByRole('button', { name: 'issue' }).click();
  await wording(page).pressSequentially('”. {{lastAttempt}} I am reading it now.');
  await withEverything(page)
    .getByText(/^Good day Ada\. You wrote “I was charged twice.*”\. .+ I am reading it now\.$/)
    .waitFor(SLOW);
  await withLittle(page)
    .getByText(/^You wrote “I was charged twice.*”\. I am reading it now\.$/)
    .waitFor(SLOW);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor({ state: 'detached', ...SLOW });
  await page.reload();
  await expect.poll(() => wording(page).inputValue(), SLOW).toContain('I am reading it now.');
}

async function readOnlyForAgents(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Openings' }).click(SLOW);
  await wording(page).waitFor(SLOW);
  await opening(page, 'Returns & Exchanges').click(SLOW);
  await page.getByText('Your lead words this one.').waitFor(SLOW);
  expect(await wording(page).count()).toBe(0);
  await page.getByRole('button', { name: /^Inbox/ }).click();
}

async function sendAsItIs(page: Page, url: string): Promise<void> {
  const customer = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await customer.goto(`${url}/demo`);
  await askAndBeOfferedAPerson(customer, 'How do I return something?');
  await customer.getByRole('button', { name: 'Yes, please' }).click();
  await page.getByRole('button').filter({ hasText: 'How do I return something?' }).first().click(SLOW);
  await page.getByRole('button', { name: /^Accept/ }).click(SLOW);
  const composer = page.getByRole('textbox', { name: /^Reply to/ });
  await expect.poll(() => composer.inputValue(), SLOW).toContain('I am reading it now.');
  await page.getByRole('button', { name: 'Opening message of Returns & Exchanges' }).waitFor(SLOW);
  await composer.press('Enter');
  await customer.getByRole('region', { name: 'Messages' }).getByText('I am reading it now.').waitFor(SLOW);
  await customer.close();
}
