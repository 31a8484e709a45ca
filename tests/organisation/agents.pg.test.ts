import { startTestServer, type Client, type TestServer } from '@baton/api/testing';
import { AgentRow } from '@baton/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  agentOf,
  disable,
  formOf,
  jobsOf,
  newcomer,
  offer,
  rowOf,
  saveAgent,
  setPresence,
  waitingFor,
} from '../support/staff.ts';
import { until } from '../support/until.ts';

let server: TestServer;
let admin: Client;
let lead: Client;
beforeAll(async () => {
  server = await startTestServer();
  ({ client: admin } = await server.agent('admin'));
  ({ client: lead } = await server.agent('lead'));
}, 180_000);
afterAll(() => server.stop());

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { token problem { __typename } } }`;
const signIn = (email: unknown, password: string) =>
  server.anyone.the(SIGN_IN, { input: { email, password } });

describe('S3.1: an agent', () => {
  it('has teams, skills with levels, languages and a capacity, given by an admin', async () => {
    const person = newcomer({
      email: ' Nils.Aune@Larkspur.test ',
      title: 'Tent doctor',
      teams: ['gear', 'returns'],
      skills: [
        { name: 'gear', level: 4 },
        { name: 'tents', level: 5 },
      ],
      languages: ['no', 'EN'],
    });
    const { agent, problem } = await saveAgent(admin, person);
    expect(problem).toBeNull();
    expect(agent).toMatchObject({
      id: person['id'],
      email: 'nils.aune@larkspur.test',
      title: 'Tent doctor',
      revision: 1,
      capacity: 3,
      presence: 'OFFLINE',
      languages: ['no', 'en'],
      teams: expect.arrayContaining([{ key: 'gear' }, { key: 'returns' }]),
      skills: [
        { name: 'tents', level: 5 },
        { name: 'gear', level: 4 },
      ],
    });
  });

  it('who is new signs in once an admin has set a password, and anew after it has changed', async () => {
    const person = newcomer();
    await saveAgent(admin, person);
    expect(await signIn(person['email'], 'a long enough one')).toMatchObject({
      problem: { __typename: 'WrongCredentials' },
    });
    await saveAgent(admin, { ...person, baseRevision: 1, password: 'a long enough one' });
    const { token } = await signIn(person['email'], 'a long enough one');
    const client = server.bearer(String(token));
    expect(await client.the('{ me { kind } }')).toEqual({ kind: 'AGENT' });
    const again = { ...person, baseRevision: 2, password: 'another one, as long' };
    // Sent twice, it counts once.
    for (let i = 0; i < 2; i++) expect((await saveAgent(admin, again)).agent).toMatchObject({ revision: 3 });
    expect((await client.send('{ me { kind } }')).status).toBe(401);
    expect(await signIn(person['email'], 'a long enough one')).toMatchObject({ token: null });
    expect((await signIn(person['email'], 'another one, as long'))['token']).toEqual(expect.any(String));
  });

  it.each([
    ['a negative capacity', { capacity: -1 }, 'capacity', 'must not be negative'],
    ['too much capacity', { capacity: 51 }, 'capacity', 'at most 50'],
    ['half an address', { email: 'nils@' }, 'email', 'complete e-mail address'],
    ['no address', { email: ' ' }, 'email', 'must not be empty'],
    ['somebody’s address', { email: 'AGENT1@demo.test' }, 'email', 'somebody else'],
    ['no name', { name: '' }, 'name', 'must not be empty'],
    ['a team nobody knows', { teams: ['billing', 'nowhere'] }, 'teams.1', 'there is no team “nowhere”'],
    ['level zero', { skills: [{ name: 'a', level: 0 }] }, 'skills.0.level', 'from 1 to 5'],
    ['a short password', { password: 'short' }, 'password', 'at least 12 characters'],
    ['an id that is none', { id: 'nils' }, 'id', ''],
    ['a revision of nobody', { baseRevision: 1 }, 'id', 'no such agent'],
  ])('is refused with %s, naming the field', async (...[, given, field, message]) => {
    const { agent, problem } = await saveAgent(admin, newcomer(given));
    expect(agent).toBeNull();
    expect(problem).toMatchObject({
      __typename: 'InvalidInput',
      field,
      message: expect.stringContaining(message),
    });
  });

  it('is made once however often it is sent, and not written over', async () => {
    const person = newcomer({ title: 'Adviser' });
    for (let i = 0; i < 2; i++) expect((await saveAgent(admin, person)).agent).toMatchObject({ revision: 1 });
    const results = await Promise.all(
      [4, 5].map((capacity) => saveAgent(admin, { ...person, baseRevision: 1, capacity })),
    );
    expect(results.map(({ problem }) => problem?.__typename ?? 'saved').toSorted()).toEqual([
      'StaleVersion',
      'saved',
    ]);
    expect((await saveAgent(admin, { ...person, capacity: 9 })).problem).toMatchObject({
      __typename: 'StaleVersion',
      version: 2,
    });
  });

  it('with less capacity than was offered is looked at again', async () => {
    const { id } = await waitingFor(server, 'billing');
    await offer(server, id, 'agent8');
    const before = await jobsOf(server, 'route', id);
    await saveAgent(admin, { ...(await formOf(server, admin, 'agent8')), capacity: 0 });
    expect(await jobsOf(server, 'route', id)).toHaveLength(before.length + 1);
  });
});

describe('S3.1: what leads may change of agents', () => {
  it('is where they work, what they can do and how much', async () => {
    const form = await formOf(server, lead, 'agent2');
    // Leads do not see the address, and leave it.
    expect(form['email']).toBe('');
    const { agent, problem } = await saveAgent(lead, {
      ...form,
      teams: ['orders', 'care'],
      skills: [{ name: 'orders', level: 3 }],
      languages: ['en'],
      capacity: 7,
    });
    expect(problem).toBeNull();
    expect(agent).toMatchObject({ capacity: 7, languages: ['en'], skills: [{ name: 'orders', level: 3 }] });
    expect((await rowOf(server, 'agent2')).email).toBe('agent2@demo.test');
  });

  it.each([
    ['name', { name: 'Somebody' }],
    ['role', { role: 'ADMIN' }],
    ['address', { email: 'mine@larkspur.test' }],
    ['password', { password: 'known to the lead' }],
  ])('is not the %s', async (_, given) => {
    const form = await formOf(server, lead, 'agent3');
    const { problem } = await saveAgent(lead, { ...form, ...given });
    expect(problem).toMatchObject({
      __typename: 'NotAllowed',
      message: expect.stringContaining('teams, skills, languages and capacity'),
    });
    expect((await rowOf(server, 'agent3')).revision).toBe(1);
  });

  it('is nothing of leads and admins, and nobody new', async () => {
    for (const name of ['admin', 'lead']) {
      const form = await formOf(server, lead, name);
      expect((await saveAgent(lead, { ...form, email: '', capacity: 9 })).problem).toMatchObject({
        __typename: 'NotAllowed',
      });
    }
    expect((await saveAgent(lead, newcomer())).problem).toMatchObject({
      __typename: 'NotAllowed',
      message: 'Only admins can add agents.',
    });
  });

  it('is what programs may change too, and more than agents may', async () => {
    const { client: program } = await server.program('ORGANISATION_WRITE', 'CONVERSATIONS_READ');
    const form = await formOf(server, lead, 'agent6');
    expect((await saveAgent(program, { ...form, capacity: 6 })).agent).toMatchObject({ capacity: 6 });
    const input = await formOf(server, lead, 'agent6');
    const query = 'mutation ($input: SaveAgentInput!) { saveAgent(input: $input) { agent { id } } }';
    const off = 'mutation ($input: DisableAgentInput!) { disableAgent(input: $input) { agent { id } } }';
    const { client: agent } = await server.agent('agent1');
    const { client: visitor } = await server.visitor();
    const { client: reader } = await server.program('ORGANISATION_READ');
    const disabled = { input: { agentId: input['id'], disabled: true } };
    for (const [client, text, variables] of [
      [agent, query, { input }],
      [visitor, query, { input }],
      [reader, query, { input }],
      [lead, off, disabled],
      [program, off, disabled],
    ] as const) {
      const { errors } = await client.send(text, variables);
      expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });
});

describe('S3.1: a role', () => {
  it('holds from the next request on, and on sockets that are open', async () => {
    const { client, token } = await server.agent('agent9');
    const socket = server.socket({ connectionParams: { token } });
    const inbox = socket.follow('subscription { inboxEvents(afterSeq: 0) { seq } }');
    const input = { key: 'evening', name: 'Evening', handles: 'evenings' };
    const save = 'mutation ($input: SaveTeamInput!) { saveTeam(input: $input) { team { key } } }';
    const mayOverSocket = async (): Promise<boolean> => {
      const tried = socket.follow(save, { input });
      await tried.end();
      return tried.errors.length === 0;
    };
    expect(await mayOverSocket()).toBe(false);
    await saveAgent(admin, { ...(await formOf(server, admin, 'agent9')), role: 'LEAD' });
    expect((await client.send(save, { input })).errors).toEqual([]);
    await until(mayOverSocket, 10_000);
    await saveAgent(admin, { ...(await formOf(server, admin, 'agent9')), role: 'AGENT' });
    expect((await client.send(save, { input })).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    await until(async () => !(await mayOverSocket()), 10_000);
    expect(inbox.ended).toBe(false);
    await socket.close();
  });

  it('of admin remains with somebody, even when two give it up at once', async () => {
    const form = await formOf(server, admin, 'admin');
    expect((await saveAgent(admin, { ...form, role: 'LEAD' })).problem).toMatchObject({
      __typename: 'InvalidInput',
      field: 'role',
      message: expect.stringContaining('last admin'),
    });
    const second = newcomer({ role: 'ADMIN', password: 'a second admin’s' });
    const made = await saveAgent(admin, second);
    const { token } = await signIn(second['email'], 'a second admin’s');
    const other = server.bearer(String(token));
    const results = await Promise.all([
      disable(admin, String(second['id'])),
      disable(other, String(form['id'])),
    ]);
    expect(results.filter(({ agent }) => agent)).toHaveLength(1);
    expect(await server.test.db.fork().count(AgentRow, { role: 'admin', disabled: false })).toBe(1);
    expect(made.agent).toMatchObject({ role: 'ADMIN' });
    await server.test.db.fork().nativeUpdate(AgentRow, { role: 'admin' }, { disabled: false });
    ({ client: admin } = await server.agent('admin'));
    await disable(admin, String(second['id']));
  });
});

describe('S3.1: an agent who is disabled', () => {
  it('is signed out, cannot sign in, and leaves what they held to the queue at once', async () => {
    const { client, token } = await server.agent('agent7');
    await setPresence(client, { presence: 'ONLINE' });
    const held = await waitingFor(server, 'care');
    const offered = await waitingFor(server, 'care');
    await accept(client, held.id);
    await offer(server, offered.id, 'agent7');
    const socket = server.socket({ connectionParams: { token } });
    const inbox = socket.follow('subscription { inboxEvents(afterSeq: 0) { seq } }');
    await inbox.until((events) => events.length > 0);
    const before = await jobsOf(server, 'route', offered.id);
    const { id } = await rowOf(server, 'agent7');
    const { teams } = await agentOf(server, lead, 'agent7');

    expect((await disable(admin, id)).agent).toMatchObject({ disabled: true, presence: 'OFFLINE' });

    expect(await socket.closed).toBe(4403);
    expect((await client.send('{ me { kind } }')).status).toBe(401);
    expect(await signIn('agent7@demo.test', 'baton-demo')).toMatchObject({ token: null });
    // Another watches over the silence of whoever holds it.
    const guards = await jobsOf(server, 'guard', held.id);
    expect(guards).toContainEqual({ delayMs: 0 });
    expect(await jobsOf(server, 'route', offered.id)).toHaveLength(before.length + 1);
    const { data } = await lead.send('{ agents { id } }');
    expect(JSON.stringify(data)).not.toContain(id);
    expect(teams).not.toEqual([]);
    expect(await agentOf(server, lead, 'agent7')).toMatchObject({ disabled: true, teams });
    // Again changes nothing; and back they are, with a session of their own.
    expect((await disable(admin, id)).agent).toMatchObject({ revision: 2 });
    expect(await jobsOf(server, 'guard', held.id)).toEqual(guards);
    expect((await disable(admin, id, false)).agent).toMatchObject({ disabled: false, presence: 'OFFLINE' });
    expect((await client.send('{ me { kind } }')).status).toBe(401);
    expect((await signIn('agent7@demo.test', 'baton-demo'))['token']).toEqual(expect.any(String));
  });

  it('is never oneself, nor somebody who does not exist', async () => {
    const { id } = await rowOf(server, 'admin');
    expect((await disable(admin, id)).problem).toMatchObject({
      __typename: 'NotAllowed',
      message: expect.stringContaining('Nobody can disable themself'),
    });
    expect((await disable(admin, crypto.randomUUID())).problem).toMatchObject({ __typename: 'NotFound' });
  });
});
