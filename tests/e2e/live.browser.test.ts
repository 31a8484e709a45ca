import { it } from 'vitest';
import { startBrowser } from './support/browser.ts';
import { walkMainJob } from './support/walk.ts';
it('live', async () => {
  const browser = await startBrowser();
  try {
    await walkMainJob({
      browser,
      url: 'http://127.0.0.1:4000',
      picture: { customer: '/tmp/h/shots/cust.png', agent: '/tmp/h/shots/agent.png' },
    });
  } catch (e) {
    let i = 0;
    for (const c of browser.contexts())
      for (const p of c.pages()) await p.screenshot({ path: `/tmp/h/shots/fail${i++}.png` });
    throw e;
  } finally {
    await browser.close();
  }
}, 240000);
