import { startBrowser } from '../tests/e2e/support/browser.ts';
const url = 'http://127.0.0.1:4000';
const browser = await startBrowser();
const SLOW = { timeout: 60_000 };
async function agent(name: string, w = 1440, h = 900, dark = false) {
  const page = await browser.newPage({ viewport: { width: w, height: h }, colorScheme: dark ? 'dark' : 'light' });
  await page.goto(`${url}/console`);
  await page.getByLabel('E-mail').fill(`${name}@demo.test`);
  await page.getByLabel('Password').fill('baton-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /^Your availability/ }).click(SLOW);
  await page.getByRole('menuitemradio', { name: /Online/ }).click(SLOW);
  await page.waitForTimeout(1000);
  return page;
}
const a = await agent('agent1');
const c = await browser.newPage({ viewport: { width: 1280, height: 860 } });
await c.goto(`${url}/demo`);
await c.getByRole('button', { name: 'Open chat' }).click(SLOW);
const box = c.getByRole('textbox', { name: 'Your message' });
for (const t of process.argv[2] === 'charge' ? ['Hello', 'I was charged twice for my tent, this is the third time I write to you', 'No, that does not help. I need the 389 euros back before Friday', 'you are useless, get me a human being'] : ['Where is my order?', 'I do not have the number here', 'it was supposed to come on Monday. get me a person please']) {
  await box.fill(t); await box.press('Enter'); await c.waitForTimeout(2500);
}
await c.waitForTimeout(1500);
await c.screenshot({ path: '/tmp/w/shots/1-customer-waiting.png' });
await a.waitForTimeout(1500);
await a.screenshot({ path: '/tmp/w/shots/2-agent-offered.png' });
await a.getByText(/Read the brief/).first().click({ timeout: 5000 }).catch(() => a.locator('main').first().press('j'));
await a.waitForTimeout(1500);
await a.screenshot({ path: '/tmp/w/shots/3-agent-brief.png' });
// customer gives a fact meanwhile
const ask = c.locator('input[id^="baton-ask-"]');
if (await ask.count()) { await ask.first().fill('48213'); await ask.first().press('Enter'); await c.waitForTimeout(2500); await c.screenshot({ path: '/tmp/w/shots/4-customer-gave.png' }); }
await a.waitForTimeout(1500);
await a.screenshot({ path: '/tmp/w/shots/5-agent-news.png' });
await a.keyboard.press('a');
await a.waitForTimeout(2500);
await a.screenshot({ path: '/tmp/w/shots/6-agent-accepted.png' });
await a.keyboard.press('Enter');
await a.waitForTimeout(2000);
await a.screenshot({ path: '/tmp/w/shots/7-agent-sent.png' });
await c.screenshot({ path: '/tmp/w/shots/8-customer-agent.png' });
await a.setViewportSize({ width: 1024, height: 768 }); await a.waitForTimeout(800);
await a.getByRole('button', { name: /Show the brief/ }).first().click({ timeout: 3000 }).catch(() => null);
await a.waitForTimeout(500);
await a.screenshot({ path: '/tmp/w/shots/9-1024.png' });
await a.setViewportSize({ width: 400, height: 800 }); await a.waitForTimeout(800);
await a.screenshot({ path: '/tmp/w/shots/10-400.png' });
await browser.close();
