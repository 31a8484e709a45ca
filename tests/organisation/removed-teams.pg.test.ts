import { emptyRemovedTeams } from '@baton/application';
import { startTestServer, type Client, type TestServer } from '@baton/api/testing';
import { ConversationRow, PathExampleRow, TeamRow, loadTranscript } from '@baton/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openOffice, silent, type Office } from '../support/deployment.ts';
import {
  accept,
  agentOf,
  conversationOf,
  formOf,
  jobsOf,
  offer,
  removeTeam,
  saveAgent,
  saveTeam,
  setPresence,
  teamOf,
  waitingFor,
} from '../support/staff.ts';

let server: TestServer;
let office: Office;
let lead: Client;
beforeAll(async () => {
  server = await startTestServer();
  office = await openOffice(server.test.url);
  ({ client: lead } = await server.agent('lead'));
}, 180_000);
afterAll(async () => {
  await office.stop();
  await server.stop();
});

const CHECK_POLICY =
  'query ($text: String!) { checkPolicy(input: { text: $text }) { check { problems { message } } } }';
const SAVE_TAXONOMY =
  'mutation ($input: SaveTaxonomyInput!) { saveTaxonomy(input: $input) { problem { ... on InvalidInput { field } } } }';
const Reassigned = z.object({ teams: z.array(z.object({ key: z.string(), reassigned: z.int() })) });
const deps = () => ({ spine: office.spine, log: silent, now: () => new Date() });
const teamKeys = async (client: Client) =>
  (
    await client.ask(z.object({ teams: z.array(z.object({ key: z.string() })) }), '{ teams { key } }')
  ).teams.map(({ key }) => key);

async function said(id: Parameters<typeof loadTranscript>[1]): Promise<string[]> {
  return (await loadTranscript(server.test.db.fork(), id)).map(({ body }) => body);
}

describe('S3.1: a team that is removed', () => {
  it('leaves who waits for it to its fallback, who are told, and what is held to its agents', async () => {
    await saveTeam(lead, { key: 'loans', name: 'Loans', fallback: 'gear' });
    await saveTeam(lead, { key: 'skis', name: 'Skis', fallback: 'loans' });
    const member = await formOf(server, lead, 'agent4');
    await saveAgent(lead, { ...member, teams: ['gear', 'loans'] });
    const first = await waitingFor(server, 'loans');
    const offered = await waitingFor(server, 'loans');
    const held = await waitingFor(server, 'loans');
    await offer(server, offered.id, 'agent4');
    const { client: agent } = await server.agent('agent4');
    await accept(agent, held.id);
    const { rankAt } = await server.test.db.fork().findOneOrFail(ConversationRow, { id: first.id });

    expect(await removeTeam(lead, 'loans')).toMatchObject({ team: { key: 'loans' } });

    expect(await conversationOf(server, first.id)).toMatchObject({ state: 'queued', team: 'gear' });
    expect(await conversationOf(server, offered.id)).toMatchObject({ state: 'queued', team: 'gear' });
    expect(await conversationOf(server, held.id)).toMatchObject({ state: 'with_agent', team: 'loans' });
    expect((await said(first.id)).at(-1)).toContain('Gear Experts');
    const after = await server.test.db.fork().findOneOrFail(ConversationRow, { id: first.id });
    expect(after.rankAt).toEqual(rankAt);
    expect((await jobsOf(server, 'route', first.id)).length).toBeGreaterThan(0);
    const routing = await agent.the(
      'query ($id: ID!) { conversation(id: $id) { routing { team { key } fallbackFrom steps { result } } } }',
      { id: first.id },
    );
    expect(routing['routing']).toMatchObject({
      team: { key: 'gear' },
      fallbackFrom: 'loans',
      steps: [{ result: 'Loans was removed, so Gear Experts takes over' }],
    });
    expect(await teamKeys(lead)).not.toContain('loans');
    expect(await teamOf(lead, 'skis')).toMatchObject({ fallback: { key: 'gear' }, revision: 2 });
    // History and whoever holds it still name it.
    const shown = await agent.the(
      'query ($id: ID!) { conversation(id: $id) { team { name } routing { team { name } } } }',
      { id: held.id },
    );
    expect(shown).toEqual({ team: { name: 'Loans' }, routing: { team: { name: 'Loans' } } });
  });

  it('can be removed twice, tells customers once, and without a fallback leaves them to the generalist', async () => {
    await saveTeam(lead, { key: 'clubs', name: 'Clubs' });
    const { id } = await waitingFor(server, 'clubs');
    await removeTeam(lead, 'clubs');
    const before = await said(id);
    expect(await removeTeam(lead, 'clubs')).toMatchObject({ team: { key: 'clubs' } });
    expect(await said(id)).toEqual(before);
    expect(await conversationOf(server, id)).toMatchObject({ team: 'care' });
    expect(await removeTeam(lead, 'never')).toMatchObject({ problem: { __typename: 'NotFound' } });
  });

  it('is emptied by a worker when the process that removed it died, or somebody came a moment too late', async () => {
    await saveTeam(lead, { key: 'climbs', name: 'Climbs', fallback: 'gear' });
    const { id } = await waitingFor(server, 'climbs');
    await server.test.db.fork().nativeUpdate(TeamRow, { key: 'climbs' }, { removedAt: new Date() });
    const [one, other] = await Promise.all([emptyRemovedTeams(deps()), emptyRemovedTeams(deps())]);
    expect(one + other).toBe(1);
    expect(await conversationOf(server, id)).toMatchObject({ team: 'gear' });
    expect((await said(id)).filter((body) => body.includes('Gear Experts'))).toHaveLength(1);
  });

  it('is offered nowhere, and comes back with its agents when it is made again', async () => {
    const form = { key: 'boots', name: 'Boots', handles: 'boots', fallback: 'gear' };
    await saveTeam(lead, form);
    const person = await formOf(server, lead, 'agent11');
    await saveAgent(lead, { ...person, teams: ['gear', 'returns', 'boots'] });
    await removeTeam(lead, 'boots');

    expect((await agentOf(server, lead, 'agent11'))['teams']).not.toContainEqual({ key: 'boots' });
    const openings = await lead.ask(
      z.object({ openings: z.array(z.object({ key: z.string() })) }),
      '{ openings { key } }',
    );
    expect(openings.openings.map(({ key }) => key)).not.toContain('boots');
    const { client: admin } = await server.agent('admin');
    const joining = await formOf(server, admin, 'agent4');
    expect((await saveAgent(admin, { ...joining, teams: ['gear', 'boots'] })).problem).toMatchObject({
      field: 'teams.1',
      message: expect.stringContaining('there is no team “boots”'),
    });
    expect((await saveTeam(lead, { key: 'laces', name: 'Laces', fallback: 'boots' })).problem).toMatchObject({
      field: 'fallback',
    });
    const passed = await lead.the(
      `mutation ($input: TransferConversationInput!) { transferConversation(input: $input) { problem { __typename } } }`,
      { input: { conversationId: (await waitingFor(server, 'care')).id, team: 'boots', reason: 'Boots' } },
    );
    expect(passed).toMatchObject({ problem: { __typename: 'InvalidInput' } });
    const { text } = await lead.the('{ policy { text } }');
    const draft = String(text).replace(/^ {2}- id: low-sentiment$/m, '$&\n    path: boots');
    expect(await lead.the(CHECK_POLICY, { text: draft })).toMatchObject({
      check: { problems: [{ message: expect.stringContaining('no team "boots"') }] },
    });
    const topic = { id: 'soles', name: 'Soles', handling: 'BOT', path: 'boots', requiredFacts: [] };
    const upsert = [{ ...topic, smallTalk: false, examples: ['new soles for my boots'] }];
    const learned = { baseVersion: 1, note: 'Soles', upsert, delete: [] };
    expect(await lead.the(SAVE_TAXONOMY, { input: learned })).toMatchObject({
      problem: { field: 'upsert.0.path' },
    });
    // Whoever still has it open is told that it has changed; whoever makes it gets it back.
    expect((await saveTeam(lead, { ...form, baseRevision: 1 })).problem).toMatchObject({
      __typename: 'StaleVersion',
      version: 2,
    });
    expect((await saveTeam(lead, form)).team).toMatchObject({ revision: 3 });
    expect((await agentOf(server, lead, 'agent11'))['teams']).toContainEqual({ key: 'boots' });
  });
});

describe('S3.1: the queue of a team', () => {
  it('says how many wait, how many too long, and since when', async () => {
    await saveTeam(lead, { key: 'slow', name: 'Slow', routing: { targetSeconds: 600 } });
    const first = await waitingFor(server, 'slow');
    await waitingFor(server, 'slow');
    const since = new Date(Date.now() - 601_000);
    await server.test.db.fork().nativeUpdate(ConversationRow, { id: first.id }, { queuedAt: since });
    expect(await teamOf(lead, 'slow')).toMatchObject({
      waiting: 2,
      overTarget: 1,
      waitingSince: since.toISOString(),
    });
    // The usual target is two minutes.
    await saveTeam(lead, { key: 'slow', name: 'Slow', baseRevision: 1 });
    const recent = new Date(Date.now() - 119_000);
    await server.test.db.fork().nativeUpdate(ConversationRow, { id: first.id }, { queuedAt: recent });
    expect(await teamOf(lead, 'slow')).toMatchObject({ waiting: 2, overTarget: 0 });
  });

  it('says how many of the last thirty days came to the wrong team', async () => {
    await saveTeam(lead, { key: 'wrong', name: 'Wrong' });
    const em = server.test.db.fork();
    for (const daysAgo of [1, 29, 31]) {
      const { id: conversationId } = await waitingFor(server, 'care');
      em.create(PathExampleRow, {
        conversationId,
        fromTeam: 'wrong',
        toTeam: 'care',
        intent: null,
        vector: [],
        vectorModel: 'none',
        agentId: null,
        createdAt: new Date(Date.now() - daysAgo * 86_400_000),
      });
    }
    await em.flush();
    const { teams } = await lead.ask(Reassigned, '{ teams { key reassigned } }');
    expect(teams.filter(({ reassigned }) => reassigned > 0)).toEqual([{ key: 'wrong', reassigned: 2 }]);
  });

  it('counts units as load, and lists what an agent holds, the oldest first', async () => {
    const { client } = await server.agent('agent5');
    await setPresence(client, { presence: 'ONLINE' });
    const held = [await waitingFor(server, 'membership'), await waitingFor(server, 'membership')];
    for (const { id } of held) await accept(client, id);
    const [first] = held;
    await server.test.db.fork().nativeUpdate(ConversationRow, { id: first!.id }, { units: 3 });
    expect(await agentOf(server, lead, 'agent5')).toMatchObject({
      load: 4,
      conversations: held.map(({ id }) => ({ id })),
    });
  });
});
