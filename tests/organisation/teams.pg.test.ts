import { startTestServer, type Client, type TestServer } from '@baton/api/testing';
import { TeamRow } from '@baton/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { agentOf, removeTeam, saveTeam, teamOf } from '../support/staff.ts';

const Members = z.object({
  agents: z.array(z.object({ teams: z.array(z.object({ key: z.string() })) })),
});
let server: TestServer;
let lead: Client;
let agent: Client;
beforeAll(async () => {
  server = await startTestServer();
  ({ client: lead } = await server.agent('lead'));
  ({ client: agent } = await server.agent('agent1'));
}, 180_000);
afterAll(() => server.stop());

const invalid = (field: string, message: string | RegExp) => ({
  team: null,
  problem: { __typename: 'InvalidInput', field, message: expect.stringMatching(message) },
});

describe('S3.1: a team', () => {
  it('has a specialisation, says what it handles, and falls back to another', async () => {
    expect(await teamOf(agent, 'membership')).toMatchObject({
      name: 'Summit Club',
      handles: 'Summit Club memberships',
      skills: [{ name: 'membership', level: 3 }],
      languages: ['en', 'de'],
      fallback: { key: 'billing' },
      generalist: false,
    });
    expect(await teamOf(agent, 'care')).toMatchObject({ generalist: true, fallback: null });
  });

  it('is made with all it has, read back by everybody, and changed as a whole', async () => {
    const hours = {
      timeZone: 'America/New_York',
      weekly: [
        { day: 'FRI', intervals: ['13:00-24:00', '09:00-12:00'] },
        { day: 'MON', intervals: ['09:00-17:30'] },
        { day: 'SUN', intervals: [] },
      ],
      holidays: [
        { date: '2026-12-25', name: 'Christmas Day', yearly: true },
        { date: '2026-11-26', name: 'Thanksgiving', hours: ['10:00-12:00'] },
      ],
    };
    const made = await saveTeam(lead, {
      key: 'rentals',
      name: 'Rentals',
      handles: 'gear on loan',
      description: 'Tents and skis for a weekend.',
      hours,
      fallback: 'gear',
      languages: ['EN', 'fr', 'en'],
      skills: [
        { name: 'Tents', level: 2 },
        { name: 'skis', level: 4 },
      ],
      claims: { segments: ['MEMBER'], products: ['Ridge 2'] },
      routing: { mode: 'PULL', targetSeconds: 30, units: 2 },
      offerTemplate: 'Somebody from {{team}} can lend you one. Shall I ask?',
    });
    expect(made.problem).toBeNull();
    expect(await teamOf(agent, 'rentals')).toEqual({
      key: 'rentals',
      name: 'Rentals',
      handles: 'gear on loan',
      description: 'Tents and skis for a weekend.',
      generalist: false,
      revision: 1,
      languages: ['en', 'fr'],
      offerTemplate: 'Somebody from {{team}} can lend you one. Shall I ask?',
      fallback: { key: 'gear' },
      skills: [
        { name: 'skis', level: 4 },
        { name: 'tents', level: 2 },
      ],
      claims: { segments: ['MEMBER'], products: ['Ridge 2'] },
      hours: {
        timeZone: 'America/New_York',
        weekly: [
          { day: 'MON', intervals: ['09:00-17:30'] },
          { day: 'FRI', intervals: ['09:00-12:00', '13:00-24:00'] },
        ],
        holidays: [
          { date: '2026-11-26', name: 'Thanksgiving', yearly: false, hours: ['10:00-12:00'] },
          { date: '2026-12-25', name: 'Christmas Day', yearly: true, hours: [] },
        ],
      },
      routing: { mode: 'PULL', acceptSeconds: 60, targetSeconds: 30, units: 2 },
      waiting: 0,
      overTarget: 0,
      waitingSince: null,
    });
    await saveTeam(lead, { key: 'rentals', baseRevision: 1, name: 'Loans', handles: 'loans' });
    expect(await teamOf(agent, 'rentals')).toMatchObject({
      name: 'Loans',
      revision: 2,
      hours: null,
      fallback: null,
      skills: [],
      routing: { mode: 'PUSH', targetSeconds: 120 },
      // Worded, not filled in: a form that does not show it leaves it alone.
      offerTemplate: 'Somebody from {{team}} can lend you one. Shall I ask?',
    });
    const row = await server.test.db.fork().findOneOrFail(TeamRow, { key: 'rentals' });
    expect(row.routing).toEqual({});
  });

  it.each([
    ['key', { key: 'No Spaces' }, 'key', 'small letters'],
    ['an empty name', { name: ' ' }, 'name', 'must not be empty'],
    ['a long name', { name: 'x'.repeat(61) }, 'name', 'at most 60 characters'],
    ['a name that turns text around', { name: 'Billing \u202e' }, 'name', 'direction'],
    ['nothing that it handles', { handles: '' }, 'handles', 'must not be empty'],
    ['too much that it handles', { handles: 'x'.repeat(121) }, 'handles', 'at most 120'],
    ['a language in words', { languages: ['english'] }, 'languages.0', 'such as “en”'],
    ['a level nobody has', { skills: [{ name: 'a', level: 6 }] }, 'skills.0.level', 'from 1 to 5'],
    [
      'one skill twice',
      {
        skills: [
          { name: 'a', level: 1 },
          { name: 'A', level: 2 },
        ],
      },
      'skills.1.name',
      'twice',
    ],
    [
      'thirty-one skills',
      { skills: Array.from({ length: 31 }, (_, i) => ({ name: `s${i}`, level: 1 })) },
      'skills',
      'at most 30 skills',
    ],
    ['too short a time', { routing: { acceptSeconds: 1 } }, 'routing.acceptSeconds', 'at least 10'],
    ['too much of an agent', { routing: { units: 11 } }, 'routing.units', 'at most 10'],
    ['a fallback nobody knows', { fallback: 'nowhere' }, 'fallback', 'there is no team “nowhere”'],
    ['itself as fallback', { key: 'solo', fallback: 'solo' }, 'fallback', 'must be another team'],
    ['an unknown variable', { offerTemplate: 'Hi {{name}}' }, 'offerTemplate', 'does not exist'],
    ['a lone brace', { offerTemplate: 'Hi {team}' }, 'offerTemplate', 'brace'],
  ])('is refused with %s, naming the field', async (...[, input, field, message]) => {
    const refused = await saveTeam(lead, { key: 'refused', name: 'Refused', ...input });
    expect(refused).toMatchObject(invalid(field, message));
  });

  const open = { timeZone: 'Europe/Berlin', weekly: [] as object[] };
  it.each([
    ['a zone nobody lives in', { ...open, timeZone: 'Mars/Base' }, 'hours.timeZone', 'Europe/Berlin'],
    [
      'an interval that runs backwards',
      { ...open, weekly: [{ day: 'MON', intervals: ['17:00-09:00'] }] },
      'hours.weekly.0.intervals.0',
      'begin before it ends',
    ],
    [
      'words for an interval',
      { ...open, weekly: [{ day: 'MON', intervals: ['nine to five'] }] },
      'hours.weekly.0.intervals.0',
      'must look like 09:00-17:30',
    ],
    [
      'intervals on top of each other',
      { ...open, weekly: [{ day: 'TUE', intervals: ['09:00-12:00', '11:00-13:00'] }] },
      'hours.weekly.0.intervals',
      'must not overlap',
    ],
    [
      'one day twice',
      {
        ...open,
        weekly: [
          { day: 'MON', intervals: [] },
          { day: 'MON', intervals: [] },
        ],
      },
      'hours.weekly.1.day',
      'twice',
    ],
    [
      'a day that no month has',
      { ...open, holidays: [{ date: '2026-02-30', name: 'Never' }] },
      'hours.holidays.0.date',
      'must be a date',
    ],
    [
      'one holiday twice',
      {
        ...open,
        holidays: [
          { date: '2026-01-01', name: 'New Year', yearly: true },
          { date: '2027-01-01', name: 'Again', yearly: true },
        ],
      },
      'hours.holidays.1.date',
      'twice',
    ],
  ])('is refused with hours that have %s', async (...[, hours, field, message]) => {
    const refused = await saveTeam(lead, { key: 'refused', name: 'Refused', hours });
    expect(refused).toMatchObject(invalid(field, message));
  });

  it('is refused when its fallbacks would go round in a circle, and the message shows it', async () => {
    for (const [key, fallback] of [
      ['north', null],
      ['east', 'north'],
      ['south', 'east'],
    ] as const)
      await saveTeam(lead, { key, name: key.toUpperCase(), fallback });
    const refused = await saveTeam(lead, { key: 'north', baseRevision: 1, name: 'North', fallback: 'south' });
    expect(refused).toMatchObject(invalid('fallback', 'North → SOUTH → EAST → North'));
    expect(await teamOf(agent, 'north')).toMatchObject({ revision: 1, fallback: null });
  });

  it('is not written over: whoever saves second is told, and may repeat what they sent', async () => {
    const form = { key: 'press', name: 'Press', handles: 'questions of journalists' };
    for (let i = 0; i < 2; i++)
      expect((await saveTeam(lead, form)).team).toMatchObject({ revision: 1, name: 'Press' });
    const other = await saveTeam(lead, { ...form, name: 'Media' });
    expect(other.problem).toMatchObject({ __typename: 'StaleVersion', version: 1 });
    const saved = { ...form, name: 'Press office', baseRevision: 1 };
    for (let i = 0; i < 2; i++) expect((await saveTeam(lead, saved)).team).toMatchObject({ revision: 2 });
    const late = await saveTeam(lead, { ...form, name: 'Media', baseRevision: 1 });
    expect(late.problem).toMatchObject({ __typename: 'StaleVersion', version: 2 });
    expect(await teamOf(agent, 'press')).toMatchObject({ name: 'Press office' });
    const gone = await saveTeam(lead, { ...form, key: 'nobody', baseRevision: 3 });
    expect(gone).toMatchObject(invalid('key', 'there is no team “nobody” to change'));
  });

  it('is saved by one of two at once', async () => {
    await saveTeam(lead, { key: 'events', name: 'Events' });
    const results = await Promise.all(
      ['First', 'Second'].map((name) => saveTeam(lead, { key: 'events', baseRevision: 1, name })),
    );
    expect(results.map(({ problem }) => problem?.__typename ?? 'saved').toSorted()).toEqual([
      'StaleVersion',
      'saved',
    ]);
    const winner = results.find(({ team }) => team)?.team;
    expect(await teamOf(agent, 'events')).toMatchObject({ name: winner?.name, revision: 2 });
  });

  it('cannot be part of a circle that two close at once', async () => {
    await saveTeam(lead, { key: 'left', name: 'Left' });
    await saveTeam(lead, { key: 'right', name: 'Right' });
    const results = await Promise.all([
      saveTeam(lead, { key: 'left', baseRevision: 1, name: 'Left', fallback: 'right' }),
      saveTeam(lead, { key: 'right', baseRevision: 1, name: 'Right', fallback: 'left' }),
    ]);
    expect(results.filter(({ team }) => team)).toHaveLength(1);
    expect(results.filter(({ problem }) => problem)).toMatchObject([
      { problem: { __typename: 'InvalidInput', field: 'fallback' } },
    ]);
  });

  it('has its agents counted, and nobody else’s', async () => {
    const { agents } = await lead.ask(Members, '{ agents { id teams { key } } }');
    expect(agents.filter(({ teams }) => teams.some(({ key }) => key === 'gear'))).toHaveLength(3);
    expect(await agentOf(server, lead, 'agent11')).toMatchObject({
      teams: expect.arrayContaining([{ key: 'gear' }, { key: 'returns' }]),
      skills: [
        { name: 'gear', level: 4 },
        { name: 'returns', level: 4 },
      ],
      languages: ['en'],
    });
  });
});

describe('S3.1: the generalist', () => {
  it('is one team at every moment, and passes on what it is only to another', async () => {
    const { revision, ...care } = await teamOf(lead, 'care');
    const form = { key: 'care', baseRevision: revision, name: care['name'], handles: care['handles'] };
    expect(await saveTeam(lead, { ...form, generalist: false })).toMatchObject(
      invalid('generalist', 'make another one the generalist instead'),
    );
    expect(await removeTeam(lead, 'care')).toMatchObject({
      team: null,
      problem: { __typename: 'InvalidInput', message: expect.stringContaining('cannot be removed') },
    });
    expect(await saveTeam(lead, { ...form, fallback: 'gear' })).toMatchObject(
      invalid('fallback', 'it has none'),
    );
    const desk = { key: 'desk', name: 'Front desk', generalist: true };
    expect((await saveTeam(lead, desk)).team).toMatchObject({ generalist: true });
    expect(await teamOf(lead, 'care')).toMatchObject({ generalist: false, revision: revision + 1 });
    // Whoever edited Customer Care as the generalist is told that it is none any more.
    expect((await saveTeam(lead, { ...form, name: 'Care' })).problem).toMatchObject({
      __typename: 'StaleVersion',
    });
    await saveTeam(lead, { ...form, baseRevision: revision + 1, generalist: true });
    expect(await teamOf(lead, 'desk')).toMatchObject({ generalist: false });
    expect(await server.test.db.fork().count(TeamRow, { generalist: true })).toBe(1);
  });
});

describe('S3.1: teams are changed', () => {
  const input = { key: 'parties', name: 'Parties', handles: 'parties' };
  const SAVE = 'mutation ($input: SaveTeamInput!) { saveTeam(input: $input) { team { key } } }';
  const REMOVE = `mutation ($input: RemoveTeamInput!) { removeTeam(input: $input) { team { key } } }`;

  it('by leads and admins, and by programs that may write the organisation', async () => {
    const clients = [
      lead,
      (await server.agent('admin')).client,
      (await server.program('ORGANISATION_WRITE')).client,
    ];
    for (const client of clients) expect((await saveTeam(client, input)).team?.key).toBe('parties');
  });

  it('by nobody else', async () => {
    const { anyone } = server;
    const clients = [
      agent,
      (await server.visitor()).client,
      anyone,
      (await server.program('ORGANISATION_READ')).client,
    ];
    for (const client of clients) {
      for (const [query, variables] of [
        [SAVE, { input }],
        [REMOVE, { input: { key: 'gear' } }],
      ] as const) {
        const { errors } = await client.send(query, variables);
        expect(errors[0]?.extensions['code']).toBe(client === anyone ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      }
    }
    expect(await teamOf(agent, 'gear')).toMatchObject({ key: 'gear' });
  });

  it('and read by agents and by programs that may, not by customers', async () => {
    const program = (await server.program('ORGANISATION_READ')).client;
    expect(await teamOf(program, 'gear')).toMatchObject({ fallback: { key: 'returns' } });
    const { client } = await server.visitor();
    const { errors } = await client.send('{ teams { key } }');
    expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
