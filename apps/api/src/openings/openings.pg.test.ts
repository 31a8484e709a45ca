import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { demoBlueprint } from '../demo/blueprint.js';
import { openConversation } from '../testing/conversations.js';
import { startTestServer, type Client, type TestServer, type Thing } from '../testing/server.js';

let server: TestServer;
let lead: Client;
let agent: Client;
let agentId: string;
let colleagueId: string;
beforeAll(async () => {
  server = await startTestServer();
  ({ client: lead } = await server.agent('lead'));
  ({ client: agent } = await server.agent('agent1'));
  agentId = await idOf(agent);
  colleagueId = await idOf((await server.agent('agent2')).client);
});
afterAll(() => server.stop());

async function idOf(client: Client): Promise<string> {
  return String(((await client.the('{ me { agent { id } } }'))['agent'] as Thing)['id']);
}

const Openings = z.object({ openings: z.array(z.record(z.string(), z.unknown())) });
const PROBLEM = 'problem { __typename ... on Problem { message } ... on InvalidInput { field } }';
const SAVE = `mutation ($input: SaveOpeningTemplateInput!) { saveOpeningTemplate(input: $input) {
  opening { source key name template mayEdit use { proposed } } ${PROBLEM} } }`;
const PREVIEW = `query ($input: PreviewOpeningInput!) { previewOpening(input: $input) {
  preview { problems { variable suggestion message } known bare } ${PROBLEM} } }`;
const LIST = '{ openings { source key name template mayEdit } }';

const billing = { source: 'TEAM', key: 'billing' };
const save = (client: Client, input: Thing): Promise<Thing> => client.the(SAVE, { input });
const preview = (client: Client, input: Thing): Promise<Thing> => client.the(PREVIEW, { input });
async function list(client: Client): Promise<Thing[]> {
  return (await client.ask(Openings, LIST)).openings;
}

describe('S5.4: openings', () => {
  it('are worded by leads for teams, and by agents for themselves', async () => {
    expect(await save(lead, { ...billing, template: '  Hello from {{team.name}}. Hi! ' })).toMatchObject({
      opening: {
        source: 'TEAM',
        key: 'billing',
        name: 'Billing',
        template: 'Hello from {{team.name}}. Hi!',
        mayEdit: true,
      },
      problem: null,
    });
    const own = { source: 'AGENT', template: 'Mine, {{customer.firstName}}. I am here.' };
    expect(await save(agent, own)).toMatchObject({ opening: { key: agentId, mayEdit: true }, problem: null });
    // Twice is once.
    expect(await save(agent, { ...own, key: agentId })).toMatchObject({ problem: null });
    expect(await list(agent)).toEqual([
      expect.objectContaining({ source: 'AGENT', key: agentId, template: own.template, mayEdit: true }),
      ...['billing', 'care', 'gear', 'orders', 'returns', 'membership'].map((key) =>
        expect.objectContaining({ source: 'TEAM', key, mayEdit: false }),
      ),
      expect.objectContaining({ source: 'DEFAULT', key: '', template: '', mayEdit: false }),
    ]);
  });

  it('of agents are shown to leads, who may change them and take them back', async () => {
    const openings = await list(lead);
    const shown = openings.filter(({ source }) => source === 'AGENT').map(({ key }) => key);
    expect(shown).toEqual([await idOf(lead), agentId]);
    expect(openings.filter(({ mayEdit }) => mayEdit === false).map(({ source }) => source)).toEqual([
      'DEFAULT',
    ]);
    expect(await save(lead, { source: 'AGENT', key: agentId, template: '' })).toMatchObject({
      opening: { source: 'AGENT', key: agentId, template: '' },
      problem: null,
    });
    expect((await list(lead)).some(({ key }) => key === agentId)).toBe(false);
  });

  it('of a team and of a colleague are not for agents to change, nor a colleague’s to see', async () => {
    const refused = { __typename: 'NotAllowed' };
    expect(await save(agent, { ...billing, template: 'Ours.' })).toMatchObject({
      opening: null,
      problem: refused,
    });
    const theirs = { source: 'AGENT', key: colleagueId, template: 'Theirs.' };
    expect(await save(agent, theirs)).toMatchObject({ opening: null, problem: refused });
    expect(await preview(agent, theirs)).toMatchObject({ preview: null, problem: refused });
    expect(await save(lead, theirs)).toMatchObject({ problem: null });
    await save(lead, { ...theirs, template: '' });
    expect(await list(lead)).toContainEqual(
      expect.objectContaining({ ...billing, template: 'Hello from {{team.name}}. Hi!' }),
    );
  });

  it('are not for customers and programs', async () => {
    const { client: visitor } = await server.visitor();
    const { client: program } = await server.program(
      'CONVERSATIONS_WRITE',
      'CONVERSATIONS_READ',
      'ORGANISATION_READ',
    );
    const input = { ...billing, template: 'Ours.' };
    for (const [query, variables] of [
      [LIST],
      ['{ openingGuide { starter } }'],
      [SAVE, { input }],
      [PREVIEW, { input }],
    ] as const) {
      expect((await server.anyone.send(query, variables)).errors[0]?.extensions['code']).toBe(
        'UNAUTHENTICATED',
      );
      expect((await visitor.send(query, variables)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    expect((await program.send(LIST)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    for (const refused of [await save(program, input), await preview(program, input)])
      expect(refused).toMatchObject({ problem: { __typename: 'NotAllowed' } });
  });

  it.each([
    [
      'an unknown variable',
      'Hi {{costumer.name}}. I am here.',
      'has {{costumer.name}}, which does not exist; did you mean {{customer.name}}?',
    ],
    [
      'what every object has',
      'Hi. {{constructor}} {{__proto__}}',
      'has {{constructor}}, which does not exist',
    ],
    ['ten thousand braces', '{'.repeat(10_000), 'must be at most 2000 characters'],
    ['a stray brace', 'Hi {name}. I am here.', 'has a brace that belongs to no variable'],
    ['nothing to say when nothing is known', 'You wrote {{issue}}.', 'leaves nothing when nothing is known'],
    ['a bell', 'Hi\u0007', 'must not contain control characters'],
    ['a null byte', 'Hi\0', 'must not contain null bytes'],
    ['half a character', 'Hi \ud800', 'must be well-formed Unicode'],
  ])('with %s are refused, naming the field', async (_, template, why) => {
    const { opening, problem } = await save(lead, { ...billing, template });
    expect(opening).toBeNull();
    expect(problem).toMatchObject({
      __typename: 'InvalidInput',
      field: 'template',
      message: expect.stringContaining(why),
    });
    expect(await list(lead)).toContainEqual(
      expect.objectContaining({ ...billing, template: 'Hello from {{team.name}}. Hi!' }),
    );
  });

  it.each([
    [{ source: 'TEAM', key: 'nobody' }, 'NotFound'],
    [{ source: 'TEAM' }, 'InvalidInput'],
    [{ source: 'TEAM', key: "'; drop table team; --" }, 'InvalidInput'],
    [{ source: 'AGENT', key: 'nobody' }, 'InvalidInput'],
    [{ source: 'AGENT', key: '01900000-0000-7000-8000-000000000000' }, 'NotFound'],
    [{ source: 'DEFAULT' }, 'InvalidInput'],
  ])('of %j cannot be saved', async (name, kind) => {
    expect(await save(lead, { ...name, template: 'Hello.' })).toMatchObject({
      problem: { __typename: kind },
    });
  });
});

describe('S5.4: a preview of an opening', () => {
  it('is filled from a made-up customer', async () => {
    const template =
      'Hi {{customer.firstName}}, {{agent.firstName}} from {{team.name}} here. {{lastAttempt}} “{{issue}}”? On it!';
    const { preview: shown } = await preview(lead, { ...billing, template });
    expect(shown).toMatchObject({ problems: [] });
    expect((shown as Thing)['known']).toMatch(
      /^Hi Ada, \S+ from Billing here\. You've already been shown “How long refunds take”.* On it!$/,
    );
    expect((shown as Thing)['bare']).toMatch(
      /^Hi, \S+ from Billing here\. “I was charged twice for order 48213”\? On it!$/,
    );
  });

  it('of no wording is what is used instead: of an agent the team’s, of a team the default', async () => {
    const theirs = await preview(agent, { source: 'AGENT', template: '' });
    expect(theirs).toMatchObject({ preview: { known: 'Hello from Billing. Hi!' } });
    for (const input of [
      { ...billing, template: '' },
      { source: 'DEFAULT', template: 'ignored' },
    ])
      expect(await preview(agent, input)).toMatchObject({
        preview: { known: expect.stringMatching(/and that “How long refunds take” didn’t resolve it/) },
      });
  });

  it('says what is wrong while it is being written', async () => {
    expect(
      await preview(lead, { ...billing, template: 'Hi {{team}}. There {{constructor}}. Hello.' }),
    ).toMatchObject({
      preview: {
        problems: [
          { variable: 'team', suggestion: 'team.name' },
          { variable: 'constructor', suggestion: null },
        ],
        known: 'Hi. Hello.',
        bare: 'Hi. Hello.',
      },
    });
    expect(await preview(lead, { ...billing, template: '{{'.repeat(5000) })).toMatchObject({
      preview: { problems: [{ message: 'must be at most 2000 characters' }], known: null, bare: null },
    });
  });

  it('needs a conversation that has been handed over', async () => {
    const { id } = await openConversation(server);
    const ask = { ...billing, template: 'Hello.' };
    expect(await preview(agent, { ...ask, conversationId: id })).toMatchObject({
      problem: { __typename: 'InvalidInput', field: 'conversationId' },
    });
    const unknown = '01900000-0000-7000-8000-000000000000';
    expect(await preview(agent, { ...ask, conversationId: unknown })).toMatchObject({
      problem: { __typename: 'NotFound' },
    });
  });
});

describe('S5.4: the wordings that come with the demo shop', () => {
  it.each(demoBlueprint(new Date()).teams.map(({ key, openingTemplate }) => [key, openingTemplate]))(
    'could be saved as they are: %s',
    async (key, template) => {
      expect(await preview(lead, { source: 'TEAM', key, template })).toMatchObject({
        preview: { problems: [] },
      });
    },
  );
});
