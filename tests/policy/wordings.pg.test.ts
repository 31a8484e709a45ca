import type { Client } from '@baton/api/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { opened, type Chat } from '../support/chat.ts';
import { startShop, type Shop } from '../support/shop.ts';

let shop: Shop;
let agent: Client;
let usual: string;

beforeAll(async () => {
  shop = await startShop();
  ({ client: agent } = await shop.server.agent('agent1'));
  await shop.comesOnline('agent1');
  ({ text: usual } = z.object({ text: z.string() }).parse(await shop.lead.the('{ policy { text } }')));
}, 600_000);
afterAll(() => shop.stop());

const PATIENT = { timeout: 120_000 };
const CHECK = `query ($input: CheckPolicyInput!) { checkPolicy(input: $input) { check {
  problems { line path message }
  outline { rules { id sentence } templates { name usedBy line wordings { text team language } } } } } }`;

/** The usual policy with templates, and more for one of its rules. */
function worded(rule: string, more: string, templates: string): string {
  return usual
    .replace('\nrules:', `\ntemplates:\n${templates}\n\nrules:`)
    .replace(new RegExp(`(- id: ${rule}\\n)`), `$1${more}`);
}

/** A conversation of somebody whom the host says this about. */
async function chatOf(claims: Readonly<Record<string, unknown>>): Promise<Chat> {
  return opened(await shop.server.customer(crypto.randomUUID(), claims), agent);
}

const FURIOUS = 'The zip of my new jacket is broken and I am furious about it!';

describe('S4.2: a rule words its offer', PATIENT, () => {
  const templates = `  deeper:
    - text: 'Hello {{customer.firstName}}, {{team}} can go deeper into this. Shall I bring them in?'
    - { text: '{{team}} are still there for you. Shall I ask them?' }
    - { text: 'Soll ich jemanden holen?', language: de }`;

  it('with what is known, another way the second time, and with a cool-down and a team of its own', async () => {
    const more = '    template: deeper\n    path: gear_care\n    coolDownMessages: 1\n';
    const { teams } = z
      .object({ teams: z.array(z.object({ key: z.string(), name: z.string() })) })
      .parse((await shop.lead.send('{ teams { key name } }')).data);
    const team = teams.find(({ key }) => key === 'gear_care') ?? teams[0];
    await shop.publish(worded('low-sentiment', more.replace('gear_care', team?.key ?? ''), templates));
    const chat = await chatOf({ name: 'Nora Lind' });
    const first = await chat.say(FURIOUS);
    expect(first.decision).toMatchObject({ outcome: 'OFFER', ruleId: 'low-sentiment' });
    expect(first.offer?.body).toBe(
      `Hello Nora, ${team?.name} can go deeper into this. Shall I bring them in?`,
    );
    await chat.answerOffer(false);
    await chat.say('How long does delivery take?');
    const again = await chat.say('The zip of the jacket is still broken and I am furious about it!');
    expect(again.offer?.body).toBe(`${team?.name} are still there for you. Shall I ask them?`);

    await chat.answerOffer(true);
    expect(await chat.chart()).toMatchObject({ state: 'QUEUED', escalation: { path: team?.key } });
  });

  it('leaves out the sentence whose value is not known', async () => {
    const unnamed = await shop.chat();
    const { offer } = await unnamed.say(FURIOUS);
    expect(offer?.body).toMatch(/^Hello, .+ can go deeper into this\. Shall I bring them in\?$/);
  });

  it('words a handoff, too, and says place and wait after it', async () => {
    const own = `  handed: [{ text: 'I am bringing in {{team}}.' }]`;
    await shop.publish(worded('asked-for-person', '    template: handed\n', own));
    const { said, state } = await (await shop.chat()).say('get me a human');
    expect(state).toBe('QUEUED');
    expect(said.at(-1)).toMatch(/^I am bringing in .+\. \S/);
  });
});

describe('S1.3: a rule asks for what the host says of its customer', PATIENT, () => {
  it('by attribute, and decides alike when it is tried on yesterday’s conversations', async () => {
    const rule = `  - id: gold
    description: Gold customers get somebody who knows them.
    when: { signal: customer.attributes.tier, op: '=', value: gold }
    outcome: offer
    reason: needs_person_intent
    priority: 5
`;
    await shop.publish(usual + rule);
    const gold = await chatOf({ attributes: { tier: 'gold', seats: 12 } });
    const ordinary = await chatOf({ attributes: { tier: 'silver' } });
    expect((await gold.say('What is your return policy?')).decision).toMatchObject({
      outcome: 'OFFER',
      ruleId: 'gold',
      evidence: [{ signal: 'customer.attributes.tier', value: 'gold' }],
    });
    expect((await ordinary.say('What is your return policy?')).decision).toMatchObject({ ruleId: null });

    const replay = `query ($input: ReplayPolicyInput!) { replayPolicy(input: $input) { replay { messages { before { ruleId } after { ruleId } } } } }`;
    const input = { text: usual, conversationId: gold.id };
    const { messages } = z
      .object({ messages: z.array(z.looseObject({})) })
      .parse((await shop.lead.the(replay, { input }))['replay']);
    expect(messages[0]).toEqual({ before: { ruleId: 'gold' }, after: { ruleId: null } });
    const shown = await agent.the(
      'query ($id: ID!) { conversation(id: $id) { customer { attributes { name value } } } }',
      { id: gold.id },
    );
    expect(shown).toEqual({
      customer: {
        attributes: [
          { name: 'seats', value: '12' },
          { name: 'tier', value: 'gold' },
        ],
      },
    });
  });

  it('and refuses an identity that says more than can be kept', async () => {
    const attributes = Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`a${i}`, i]));
    await expect(shop.server.customer('C-1', { attributes })).rejects.toThrow(
      'identity: attributes: at most 50',
    );
  });
});

it('reads templates in plain English, and refuses with the line what cannot be said or sent', async () => {
  const templates = `  deeper:\n    - text: 'Hi {{nmae}}'\n    - { text: Hallo, team: no_such_team }`;
  const text = worded('low-sentiment', '    template: deeper\n    path: nowhere\n', templates);
  const lineOf = (part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;
  const { check } = await shop.lead.the(CHECK, { input: { text } });
  expect(check).toMatchObject({
    problems: [{ line: lineOf('{{nmae}}'), message: expect.stringContaining('{{nmae}}') }],
  });
  const mended = text.replace('{{nmae}}', '{{team}}');
  const { check: then } = await shop.lead.the(CHECK, { input: { text: mended } });
  expect(then).toMatchObject({
    problems: [
      { line: lineOf('path: nowhere'), message: expect.stringContaining('no team "nowhere"') },
      { line: lineOf('team: no_such_team'), message: expect.stringContaining('no team "no_such_team"') },
    ],
    outline: {
      templates: [
        {
          name: 'deeper',
          usedBy: ['low-sentiment'],
          line: lineOf('deeper:') + 1,
          wordings: [
            { text: 'Hi {{team}}', team: null, language: null },
            { text: 'Hallo', team: 'no_such_team', language: null },
          ],
        },
      ],
    },
  });
}, 120_000);
