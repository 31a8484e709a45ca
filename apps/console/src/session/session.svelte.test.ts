import {
  CreateFirstAdminDocument,
  SessionDocument,
  SetPresenceDocument,
  SignInDocument,
  type MeFragment,
} from '@baton/graphql-client/console';
import { TransportError } from '@baton/graphql-client/transport';
import { expect, it } from 'vitest';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { Session } from './session.svelte.js';

const mira: MeFragment = {
  id: 'mira',
  name: 'Mira Okonkwo',
  title: 'Billing',
  role: 'AGENT',
  presence: 'OFFLINE',
  presenceAutomatic: false,
  capacity: 4,
  load: 0,
  teams: [],
};

function world({
  agent = null,
  firstAdminNeeded = false,
}: {
  agent?: MeFragment | null;
  firstAdminNeeded?: boolean;
}) {
  const transport = new FakeTransport().on(SessionDocument, {
    setup: { firstAdminNeeded, demo: false, mailSetUp: false },
    me: { kind: agent ? 'AGENT' : 'ANONYMOUS', agent },
  });
  return { transport, session: new Session(transport) };
}

it('goes on where the cookie left off', async () => {
  const { session } = world({ agent: mira });
  await session.start();
  expect([session.phase, session.agent?.name]).toEqual(['signed_in', 'Mira Okonkwo']);
});

it('asks for the first admin of a new organisation, then signs them in', async () => {
  const { session, transport } = world({ firstAdminNeeded: true });
  transport.on(CreateFirstAdminDocument, { createFirstAdmin: { agent: { id: 'mira' }, problem: null } });
  transport.on(SignInDocument, { signIn: { agent: mira, problem: null } });
  await session.start();
  expect(session.phase).toBe('setup');
  await session.createFirstAdmin({
    organisation: 'Larkspur',
    name: 'Mira',
    email: 'm@x.test',
    password: 'long enough',
  });
  expect(session.phase).toBe('signed_in');
});

it('names the field that is wrong', async () => {
  const { session, transport } = world({ firstAdminNeeded: true });
  const problem = { __typename: 'InvalidInput', message: 'must be longer', field: 'input.password' } as const;
  transport.on(CreateFirstAdminDocument, { createFirstAdmin: { agent: null, problem } });
  const input = { organisation: 'Larkspur', name: 'Mira', email: 'm@x.test', password: 'short' };
  expect(await session.createFirstAdmin(input)).toEqual({
    text: null,
    fields: { password: 'must be longer' },
  });
  expect(Object.keys((await session.createFirstAdmin({ ...input, name: ' ' })).fields)).toEqual(['name']);
});

it('does not ask the server about an empty form', async () => {
  const { session, transport } = world({});
  const problem = await session.signIn({ email: '', password: '' });
  expect(Object.keys(problem.fields)).toEqual(['email', 'password']);
  expect(transport.asked).toEqual([]);
});

it('tells wrong credentials from a server that is away', async () => {
  const { session, transport } = world({});
  const problem = { __typename: 'WrongCredentials', message: 'E-mail or password is not right.' } as const;
  transport.on(SignInDocument, { signIn: { agent: null, problem } });
  expect((await session.signIn({ email: 'a@b.c', password: 'x' })).text).toBe(problem.message);
  transport.on(SignInDocument, () => {
    throw new TransportError('network', 'gone');
  });
  expect((await session.signIn({ email: 'a@b.c', password: 'x' })).text).toContain('could not be reached');
});

it('says why the agent is back at the door', async () => {
  const { session } = world({ agent: mira });
  await session.start();
  session.end();
  expect([session.phase, session.agent]).toEqual(['signed_out', null]);
  expect(session.notice).toContain('signed out');
});

it('notices when the server has set the agent away', async () => {
  const { session, transport } = world({ agent: mira });
  await session.start();
  const away = { ...mira, presence: 'AWAY' } as const;
  const setup = { firstAdminNeeded: false, demo: false, mailSetUp: false };
  transport.on(SessionDocument, { setup, me: { kind: 'AGENT', agent: away } });
  await session.refresh();
  expect(session.agent?.presence).toBe('AWAY');
  transport.on(SessionDocument, () => {
    throw new TransportError('network', 'gone');
  });
  await session.refresh();
  expect([session.phase, session.agent?.presence]).toEqual(['signed_in', 'AWAY']);
});

it('shows the availability the server has taken, or why not', async () => {
  const { session, transport } = world({ agent: mira });
  await session.start();
  transport.on(SetPresenceDocument, {
    setPresence: { agent: { ...mira, presence: 'ONLINE' }, problem: null },
  });
  await session.setPresence('ONLINE');
  expect(session.agent?.presence).toBe('ONLINE');
  const problem = { __typename: 'NotAllowed', message: 'Not now.' } as const;
  transport.on(SetPresenceDocument, { setPresence: { agent: null, problem } });
  await session.setPresence('AWAY');
  expect([session.agent?.presence, session.presenceProblem]).toEqual(['ONLINE', 'Not now.']);
});
