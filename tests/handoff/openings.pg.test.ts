import type { Client, Thing } from '@baton/api/testing';
import { OpeningRow } from '@baton/persistence';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PREVIEW, openingOf, word } from '../support/openings.ts';
import { startShop, type Shop } from '../support/shop.ts';
import { toldInVain, type Takeover } from '../support/takeover.ts';

let shop: Shop;
let agent: Client;
let other: Client;
let agentId: string;

beforeAll(async () => {
  shop = await startShop();
  ({ client: agent } = await shop.server.agent('agent3'));
  ({ client: other } = await shop.server.agent('agent11'));
  agentId = String(((await agent.the('{ me { agent { id } } }'))['agent'] as Thing)['id']);
}, 600_000);
afterAll(() => shop.stop());

/** Agents hold only so many at once. */
let held: Takeover[] = [];
afterEach(async () => {
  for (const conversation of held) await conversation.resolve(shop.lead);
  held = [];
});

const PATIENT = { timeout: 120_000 };
const QUESTION = 'How do I return something?';
const team = { source: 'TEAM', key: 'returns' };

/** A conversation that waits for the team that takes returns. */
async function waiting(name: string | null = 'Nora Lind'): Promise<Takeover> {
  const customer = name
    ? await shop.server.customer(crypto.randomUUID(), { name })
    : (await shop.server.visitor()).client;
  const conversation = await toldInVain(customer, { agent, question: QUESTION });
  held.push(conversation);
  return conversation;
}

describe('S5.4: an opening message', PATIENT, () => {
  it('is in the team’s wording, filled with the issue and what was tried, and in the agent’s own before that', async () => {
    await word(shop.lead, {
      ...team,
      template:
        'Hello {{customer.firstName}}! {{agent.firstName}} from {{team.name}}. “{{issue}}”: I read it. {{lastAttempt}} Let me look.',
    });
    const first = await (await waiting()).accept(agent);
    expect(first.opening).toMatchObject({ source: 'TEAM', key: 'returns', name: 'Returns & Exchanges' });
    expect(first.brief.openingMessage).toMatch(
      /^Hello Nora! \S+ from Returns & Exchanges\. “How do I return something\??”: I read it\. You've already been shown “.+”, and that didn't settle it\. Let me look\.$/,
    );

    await word(agent, {
      source: 'AGENT',
      template: 'Ahoy {{customer.firstName}}, about “{{issue}}”.\n\nI have it.',
    });
    const second = await (await waiting()).accept(agent);
    expect(second.opening).toMatchObject({ source: 'AGENT', key: agentId });
    expect(second.brief.openingMessage).toMatch(
      /^Ahoy Nora, about “How do I return something\??”\.\s+I have it\.$/,
    );
    expect((await (await waiting()).accept(other)).opening.source).toBe('TEAM');

    await word(agent, { source: 'AGENT', template: '' });
    await word(shop.lead, { ...team, template: ' \n ' });
    const third = await (await waiting()).accept(agent);
    expect(third.opening).toMatchObject({ source: 'DEFAULT', key: '', name: null });
    expect(third.brief.openingMessage).toMatch(
      /^Hi Nora, this is \S+ from Returns & Exchanges\. I can see that you wrote “.+” and that “.+” didn’t resolve it\. Let me take it from here\.$/,
    );
  });

  it('never shows what is missing: a customer without a name is greeted without one', async () => {
    await word(shop.lead, {
      ...team,
      template: 'Hi {{customer.firstName}}, good that you are here. {{account.highlights}} I am on it.',
    });
    const { brief } = await (await waiting(null)).accept(agent);
    expect(brief.openingMessage).toBe('Hi, good that you are here. I am on it.');
  });

  it('is previewed with the brief of a conversation, in two lights, and nothing is kept', async () => {
    const { id } = await waiting('Ida Berg');
    const before = await openingOf(shop.lead, 'returns');
    const template = 'Hi {{customer.firstName}}. You wrote “{{issue}}”. {{lastAttempt}} Done.';
    const { preview } = await agent.the(PREVIEW, { input: { ...team, template, conversationId: id } });
    expect(preview).toMatchObject({
      problems: [],
      known: expect.stringMatching(
        /^Hi Ida\. You wrote “How do I return something\??”\. You've already been shown “.+”.* Done\.$/,
      ),
      bare: expect.stringMatching(/^Hi\. You wrote “How do I return something\??”\. Done\.$/),
    });
    expect(await openingOf(shop.lead, 'returns')).toEqual(before);
  });
});

describe('S5.4: what becomes of an opening is counted', PATIENT, () => {
  const template =
    'Hello {{customer.firstName}}, {{agent.firstName}} here. You wrote “{{issue}}”. {{lastAttempt}} I will look at it now.';

  it('sent as it was, edited, replaced, or never sent', async () => {
    await word(shop.lead, { ...team, template });
    const conversations: Takeover[] = [];
    const proposals: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      const conversation = await waiting();
      conversations.push(conversation);
      proposals.push((await conversation.accept(agent)).brief.openingMessage);
      if (i === 1) await conversation.write(agent, `${proposals[1]} It takes two minutes.`);
    }
    const again = crypto.randomUUID();
    // White space is no edit, and a message that is sent twice counts once.
    await conversations[0]?.write(agent, `  ${proposals[0]?.replaceAll('. ', '.\n')} `, again);
    await conversations[0]?.write(agent, `  ${proposals[0]?.replaceAll('. ', '.\n')} `, again);
    await conversations[0]?.write(agent, 'And one more thing, about something else.');
    await conversations[2]?.write(agent, 'Sorry about the wait! Which order is it?');
    const { use } = await openingOf(agent, 'returns');
    expect(use).toMatchObject({ proposed: 4, asIs: 1, edited: 1, replaced: 1 });
    expect(use.similarity).toBeGreaterThan(0.6);
    expect(use.similarity).toBeLessThan(0.9);
    expect(Date.parse(use.lastAt ?? '')).toBeGreaterThan(Date.now() - 120_000);
  });

  it('once for every accept, and for whoever accepted', async () => {
    const conversation = await waiting();
    const first = await conversation.accept(agent);
    // Asking twice is one accept.
    expect((await conversation.accept(agent)).opening).toEqual(first.opening);
    await conversation.transfer(agent, 'returns');
    const second = await conversation.accept(other);
    expect(second.opening.seq).toBeGreaterThan(first.opening.seq);
    expect(second.brief.openingMessage).not.toBe(first.brief.openingMessage);
    await conversation.write(other, second.brief.openingMessage);
    const rows = await shop.server.test.db
      .fork()
      .find(OpeningRow, { conversationId: conversation.id } as object, { orderBy: { seq: 'asc' } });
    expect(rows.map(({ verdict, similarity }) => [verdict, similarity])).toEqual([
      [null, null],
      ['as_is', 1],
    ]);
    expect(rows[0]?.messageSeq).toBeNull();
    expect(rows[1]?.messageSeq).toBeGreaterThan(second.opening.seq);
  });

  it('for each wording on its own: a new one begins at nothing, and coming back finds its figures', async () => {
    const before = (await openingOf(agent, 'returns')).use;
    expect(before.proposed).toBeGreaterThan(0);
    await word(shop.lead, { ...team, template: 'Hello! I am reading your chat.' });
    const changed = await openingOf(agent, 'returns');
    expect(changed.use).toMatchObject({ proposed: 0, asIs: 0, similarity: null, lastAt: null });
    expect(changed.earlier[0]).toEqual({ template, use: before });
    await word(shop.lead, { ...team, template });
    expect((await openingOf(agent, 'returns')).use).toEqual(before);
  });

  it('for ninety days', async () => {
    const used = await openingOf(agent, 'returns');
    const { db } = shop.server.test;
    await db.fork().execute("update opening set accepted_at = accepted_at - interval '91 days'");
    const { use, earlier } = await openingOf(agent, 'returns');
    expect(used.use.proposed).toBeGreaterThan(0);
    expect([use.proposed, earlier]).toEqual([0, []]);
  });
});
