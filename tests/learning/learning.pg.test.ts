import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startShop, type Shop } from '../support/shop.ts';
import { openDesk, type Desk } from './desk.ts';

const MINUTES = { timeout: 300_000 };

let shop: Shop;
let desk: Desk;
beforeAll(async () => {
  shop = await startShop();
  desk = await openDesk(shop);
}, 300_000);
afterAll(() => shop.stop());

describe('S2.3: what an agent found out', MINUTES, () => {
  it('S2.3: answers the next such question by itself, after approval', async () => {
    const before = await (await shop.chat()).say('is it possible to rent an avalanche beacon from you');
    expect(before.said.join('\n')).not.toContain('twelve euros');

    const chat = await desk.taken('Do you rent out avalanche transceivers?');
    await desk.resolve(chat, {
      cause: 'Not on the site yet.',
      whatWorked: 'Our Munich shop rents them for twelve euros a day. Call ahead to reserve one.',
      articleMissing: true,
    });
    const proposal = await desk.proposed(chat, 'ArticleDraft');
    console.log(JSON.stringify(proposal, null, 1));
    expect(proposal.draft).toMatchObject({
      title: 'Do you rent out avalanche transceivers?',
      summary: 'Our Munich shop rents them for twelve euros a day. Call ahead to reserve one.',
      question: 'Do you rent out avalanche transceivers?',
    });
    const approved = await desk.approve(proposal.id);
    console.log(JSON.stringify(approved));
    for (const q of ['is it possible to rent an avalanche beacon from you', 'Can I rent avalanche transceivers in your shops?', 'do you hire out avalanche transceivers', 'hello, do you rent out avalanche transceivers?']) {
      const next = await shop.chat();
      const turn = await next.say(q);
      console.log(q, '=>', turn.said.join('\n'), JSON.stringify((await next.chart()).attempts));
    }
  });
});
