import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from './support/browser.ts';
import { startProduct } from './support/product.ts';
import { signedInAgent } from './support/walk.ts';

const MINUTES = 60_000;
const SLOW = { timeout: 60_000 };
/** The customer whom the demo shop signs in, with a number that the file gives an order to. */
const NUMBER = 'C-10024';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

it(
  'a lead imports customers, is told which row is wrong, mends it; an agent sees the account beside the conversation',
  async () => {
    const baton = await startProduct();
    try {
      const lead = await customersOf(baton.url);
      await importWithAWrongRow(lead);
      await importMended(lead);
      await lookUpAndEdit(lead);
      await ask(baton.url);
      await seeTheAccount(baton.url);
    } finally {
      expect(await baton.stop()).toBe(0);
    }
  },
  16 * MINUTES,
);

async function customersOf(url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}/console`);
  await page.getByLabel('E-mail').fill('lead@demo.test');
  await page.getByLabel('Password').fill('baton-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Customers', exact: true }).click(SLOW);
  await page.getByText('200 customers').waitFor(SLOW);
  return page;
}

const HEADER = 'externalId,name,email,order.number,order.placedAt,order.status,order.total,currency';
const GOOD = `${NUMBER},,,70001,2026-11-01,shipped,64.50,EUR`;

async function choose(page: Page, ...rows: readonly string[]): Promise<void> {
  const buffer = Buffer.from([HEADER, ...rows].join('\n'));
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'customers.csv', mimeType: 'text/csv', buffer });
}

async function importWithAWrongRow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click(SLOW);
  await page.getByRole('link', { name: 'Download a CSV template' }).waitFor(SLOW);
  await choose(page, GOOD, 'Z-1,Zora Zeman,not-an-address,,,,,');
  const wrong = page.getByRole('row').filter({ hasText: 'is not an e-mail address' });
  await wrong.getByRole('cell', { name: '3', exact: true }).waitFor(SLOW);
  await wrong.getByText('email', { exact: true }).waitFor(SLOW);
  // What can be read could come in already.
  await page.getByRole('button', { name: 'Import 1 customer', exact: true }).waitFor(SLOW);
}

async function importMended(page: Page): Promise<void> {
  await choose(page, GOOD, 'Z-1,Zora Zeman,zora@example.com,,,,,');
  await page.getByRole('button', { name: 'Import 2 customers' }).click(SLOW);
  await page.getByRole('status').getByText('1 customer added, 1 changed, 0 as before.').waitFor(SLOW);
  await page.getByRole('button', { name: 'Show the customers' }).click(SLOW);
  await page.getByText('201 customers').waitFor(SLOW);
}

async function lookUpAndEdit(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: /Search by name/ }).fill('zora');
  await page.getByText('1 customer', { exact: true }).waitFor(SLOW);
  await page.getByRole('link', { name: 'Zora Zeman' }).click(SLOW);
  await page.getByRole('textbox', { name: 'E-mail' }).fill('nobody');
  await page.getByRole('button', { name: 'Save' }).click(SLOW);
  await page.getByText('must be an e-mail address').waitFor(SLOW);
  await page.getByRole('textbox', { name: 'E-mail' }).fill('zora.z@example.com');
  await page.getByRole('checkbox', { name: 'High value' }).check(SLOW);
  await page.getByRole('button', { name: 'Save' }).click(SLOW);
  // The panel beside the form shows what is saved.
  await page.getByText('High-value customer').waitFor(SLOW);
  await page.reload();
  await page.getByText('zora.z@example.com').waitFor(SLOW);
}

/** The customer is signed in on the shop and asks for a person. */
async function ask(url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await page.goto(`${url}/demo`);
  await page.locator(`input[name="who"][value="${NUMBER}"]`).check({ force: true });
  await page.getByRole('button', { name: 'Open chat' }).click(SLOW);
  const box = page.getByRole('textbox', { name: 'Your message' });
  await box.fill('Can I talk to a person about order 70001?');
  await box.press('Enter');
  await page.getByText('Can I talk to a person about order 70001?').first().waitFor(SLOW);
}

async function seeTheAccount(url: string): Promise<void> {
  const page = await signedInAgent(browser, url, 'agent12');
  await page
    .getByRole('button')
    .filter({ hasText: /order 70001/ })
    .first()
    .click({ timeout: 8 * MINUTES });
  const panel = page.getByRole('complementary', { name: 'Customer' });
  await panel.getByText('70001').waitFor(SLOW);
  await panel.getByText('€64.50').waitFor(SLOW);
  await panel.getByText('This is the first conversation.').waitFor(SLOW);
}
