import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const SLOW = { timeout: 60_000 };

export interface WalkOptions {
  readonly browser: Browser;
  readonly url: string;
  /** Keeps a picture of the moment the agent has answered. */
  readonly picture?: { readonly customer: string; readonly agent: string };
}

/**
 * The main job as two people live it: a customer asks, is not helped, is offered a person and accepts; an agent who
 * is already briefed takes over and answers; the conversation is resolved and rated.
 */
export async function walkMainJob({ browser, url, picture }: WalkOptions): Promise<void> {
  const question = 'How do I return something?';
  const agent = await signedInAgent(browser, url);
  const customer = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await customer.goto(`${url}/demo`);
  await askAndBeOfferedAPerson(customer, question);
  await customer.getByRole('button', { name: 'Yes, please' }).click();
  await takeOver(agent, question);
  // The same text stands in the live region for screen readers; this is the bubble.
  await said(customer, 'I am looking at your return now').waitFor(SLOW);
  await reloadKeepsTheConversation(customer);
  if (picture) {
    await customer.screenshot({ path: picture.customer });
    await agent.screenshot({ path: picture.agent });
  }
  await answerBack(customer, agent);
  await resolveAndRate(customer, agent);
  await customer.close();
  await agent.close();
}

function said(page: Page, text: string): Locator {
  return page.getByRole('region', { name: 'Messages' }).getByText(text);
}

/** The customer sends a message. */
export async function write(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Your message' });
  await box.fill(text);
  await box.press('Enter');
}

export async function askAndBeOfferedAPerson(page: Page, question: string): Promise<void> {
  await page.getByRole('button', { name: 'Open chat' }).click(SLOW);
  await write(page, question);
  await page.getByRole('button', { name: 'Not really' }).click(SLOW);
  // Another approach first; then, on the second failure, a person.
  await page.getByRole('button', { name: 'Not really' }).last().click(SLOW);
  await page.getByRole('button', { name: 'Yes, please' }).waitFor(SLOW);
}

/** Somebody of the demo shop at the console. */
export async function signedIn(browser: Browser, url: string, name: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}/console`);
  await page.getByLabel('E-mail').fill(`${name}@demo.test`);
  await page.getByLabel('Password').fill('baton-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  return page;
}

/** One of the demo shop's agents at the console, online. */
export async function signedInAgent(browser: Browser, url: string, name = 'agent3'): Promise<Page> {
  const page = await signedIn(browser, url, name);
  await page.getByRole('button', { name: /^Your availability/ }).click(SLOW);
  await page.getByRole('menuitemradio', { name: /Online/ }).click(SLOW);
  await page.getByRole('button', { name: 'Your availability: Online' }).waitFor(SLOW);
  return page;
}

async function takeOver(page: Page, question: string): Promise<void> {
  await page.getByRole('button').filter({ hasText: question }).first().click(SLOW);
  // Before accepting, the agent reads what the customer said and what was tried.
  await page.getByRole('button', { name: /^Accept/ }).waitFor(SLOW);
  await page.getByText('What was tried').waitFor(SLOW);
  await page.getByRole('button', { name: /^Accept/ }).click(SLOW);
  const composer = page.getByRole('textbox', { name: /^Reply to/ });
  await composer.waitFor(SLOW);
  await expect.poll(() => composer.inputValue(), SLOW).toContain('How do I return something');
  await composer.fill(`${await composer.inputValue()} I am looking at your return now.`);
  await composer.press('Enter');
}

async function reloadKeepsTheConversation(page: Page): Promise<void> {
  await page.reload();
  // The chat was open, so it opens again by itself.
  await said(page, 'I am looking at your return now').waitFor(SLOW);
}

async function answerBack(customer: Page, agent: Page): Promise<void> {
  await write(customer, '<b>thank you</b>, the boots are too small');
  // Markup stays text, on both sides.
  await agent.getByText('<b>thank you</b>, the boots are too small').first().waitFor(SLOW);
}

async function resolveAndRate(customer: Page, agent: Page): Promise<void> {
  await agent
    .getByRole('button', { name: /^Resolve(?!d)/ })
    .first()
    .click();
  await agent.getByRole('button', { name: 'Resolve conversation' }).click(SLOW);
  await customer.getByText('How was this conversation?').first().waitFor(SLOW);
  await customer.getByRole('radio', { name: 'Very good' }).click({ force: true });
  await customer.getByRole('button', { name: 'Send rating' }).click();
  await customer.getByText('Thank you, that helps us get better.').first().waitFor(SLOW);
}
