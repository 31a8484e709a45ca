import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from './support/browser.ts';
import { startProduct } from './support/product.ts';
import { signedIn, signedInAgent, write } from './support/walk.ts';

const MINUTES = 60_000;
const SLOW = { timeout: 60_000 };
const QUESTION = 'Do you rent out avalanche transceivers?';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

it(
  'S2.3: an agent says what worked, a lead approves it, and the bot answers the next customer by itself',
  async () => {
    const baton = await startProduct();
    try {
      const agent = await signedInAgent(browser, baton.url);
      await asksForAPerson(baton.url);
      await takesOver(agent);
      // Not before: the conversation goes to either of two who are online.
      const colleague = await signedInAgent(browser, baton.url, 'agent1');
      await callsAColleague(agent, colleague);
      await resolves(agent);
      await approves(await signedIn(browser, baton.url, 'lead'));
      await isAnswered(baton.url);
    } finally {
      expect(await baton.stop()).toBe(0);
    }
  },
  15 * MINUTES,
);

/** A customer of their own: nothing is shared with other windows. */
async function customerAt(url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  await page.goto(`${url}/demo`);
  await page.getByRole('button', { name: 'Open chat' }).click(SLOW);
  return page;
}

const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' });

async function asksForAPerson(url: string): Promise<void> {
  const page = await customerAt(url);
  await write(page, QUESTION);
  await messages(page).getByText(QUESTION).waitFor(SLOW);
  await write(page, 'I want to talk to a human');
}

async function takesOver(agent: Page): Promise<void> {
  await agent.getByRole('button').filter({ hasText: 'avalanche' }).first().click(SLOW);
  await agent.getByRole('button', { name: /^Accept/ }).click(SLOW);
  await agent.getByRole('textbox', { name: /^Reply to/ }).waitFor(SLOW);
}

/** With the keyboard alone: “@”, a letter or two, the arrow keys, Enter. */
async function callsAColleague(agent: Page, colleague: Page): Promise<void> {
  await agent.getByRole('button', { name: 'Note', exact: true }).click();
  const note = agent.getByRole('textbox', { name: 'Only your team sees this' });
  await note.pressSequentially('Is that right, @m');
  const options = agent.getByRole('listbox', { name: 'Colleagues to mention' }).getByRole('option');
  await options.filter({ hasText: 'Mira Okonkwo' }).waitFor(SLOW);
  await note.pressSequentially('ir');
  await expect.poll(() => options.count(), SLOW).toBe(1);
  await note.press('Enter');
  await expect.poll(() => note.inputValue(), SLOW).toBe('Is that right, @Mira Okonkwo ');
  await note.press('Enter');
  await agent.locator('mark', { hasText: '@Mira Okonkwo' }).waitFor(SLOW);
  const mentions = colleague.getByRole('region', { name: /^Mentions/ });
  await mentions.getByRole('button').click(SLOW);
  await colleague.locator('mark', { hasText: '@Mira Okonkwo' }).waitFor(SLOW);
  await expect.poll(() => mentions.count(), SLOW).toBe(0);
}

async function resolves(agent: Page): Promise<void> {
  await agent
    .getByRole('button', { name: /^Resolve(?!d)/ })
    .first()
    .click();
  const dialog = agent.getByRole('dialog', { name: 'Resolve' });
  const picker = dialog.getByRole('combobox', { name: 'Answered by' });
  await picker.fill('guarantee');
  await dialog.getByRole('option').first().waitFor(SLOW);
  await picker.press('Enter');
  await dialog.getByRole('button', { name: 'Take another page' }).click();
  await dialog.getByRole('checkbox', { name: /^There is no page/ }).check();
  const worked = dialog.getByRole('textbox', { name: 'What worked?' });
  await worked.fill('Our Munich shop rents them by the day.');
  await worked.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden', ...SLOW });
  await agent.getByText('No page about this yet').waitFor(SLOW);
}

async function approves(lead: Page): Promise<void> {
  await lead.getByRole('button', { name: 'Knowledge, 1 proposal waits' }).click(SLOW);
  const card = lead.getByRole('form', { name: 'New article' });
  expect(await card.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(QUESTION);
  const summary = card.getByRole('textbox', { name: 'Summary' });
  await summary.fill('Our shop in Munich rents them by the day.');
  await summary.press('Control+Enter');
  await lead.getByText('Nothing to approve.').waitFor(SLOW);
  await lead.getByRole('button', { name: 'Articles', exact: true }).click();
  await lead.getByRole('searchbox', { name: 'Find an article' }).fill('avalanche');
  await lead.getByRole('button', { name: /from conversations/ }).click(SLOW);
  await lead.getByText('approved by Ruth Adeyemi').waitFor(SLOW);
}

async function isAnswered(url: string): Promise<void> {
  const page = await customerAt(url);
  await write(page, 'Can I rent an avalanche transceiver from you?');
  // The summary, or the paragraph of the article that says it.
  await messages(page)
    .getByText(/Munich.* rents them by the day/)
    .first()
    .waitFor(SLOW);
}
