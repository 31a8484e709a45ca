import {
  DisableAgentDocument,
  PeopleDocument,
  SaveAgentDocument,
  type SaveAgentInput,
} from '@baton/graphql-client/console';
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Announcer } from '../shared/announcer.svelte.js';
import { NEW } from '../shared/editor/records.svelte.js';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { soon } from '../shared/testing/soon.js';
import { t } from './messages.js';
import { PeopleEditor } from './people.svelte.js';
import { blankPerson, listed, rightsOver, wrongWith, type Person } from './person-draft.js';

let stop: (() => void) | undefined;
afterEach(() => stop?.());

function personOf(person: Partial<Person> = {}): Person {
  return {
    id: 'mira',
    revision: 1,
    email: 'mira@x.test',
    name: 'Mira Okonkwo',
    title: 'Billing',
    role: 'AGENT',
    disabled: false,
    presence: 'ONLINE',
    load: 1,
    capacity: 4,
    languages: ['en'],
    skills: [],
    teams: [{ id: 'b', key: 'billing', name: 'Billing' }],
    ...person,
  };
}

async function world(known: Person[] = [personOf()]) {
  let people = known;
  const saved: SaveAgentInput[] = [];
  const announcer = new Announcer();
  const transport = new FakeTransport()
    .on(PeopleDocument, () => ({
      agents: people,
      teams: [{ id: 'b', key: 'billing', name: 'Billing', skills: [{ name: 'refunds', level: 3 }] }],
    }))
    .on(SaveAgentDocument, ({ input }) => {
      saved.push(input);
      const agent = personOf({
        id: String(input.id),
        name: input.name,
        capacity: input.capacity,
        revision: (input.baseRevision ?? 0) + 1,
      });
      people = [...people.filter(({ id }) => id !== input.id), agent];
      return { saveAgent: { agent, problem: null } };
    })
    .on(DisableAgentDocument, ({ input }) => {
      const agent = personOf({ id: String(input.agentId), disabled: input.disabled, revision: 2 });
      people = [agent];
      return { disableAgent: { agent, problem: null } };
    });
  const editor = new PeopleEditor({ transport, announcer, wake: () => () => undefined });
  stop = $effect.root(() => {
    $effect(() => void editor.sheet);
  });
  flushSync();
  await soon(() => expect(editor.sheet).toBeDefined());
  return { editor, saved, announcer };
}

it('saves somebody as a whole, and a password only when there is a new one', async () => {
  const { editor, saved } = await world();
  editor.change('mira', { capacity: 6, teams: ['billing'] });
  expect(await editor.save('mira')).toBe('mira');
  expect(saved[0]).toMatchObject({
    id: 'mira',
    baseRevision: 1,
    capacity: 6,
    email: 'mira@x.test',
    password: null,
  });
  editor.change('mira', { password: 'a long enough one' });
  await editor.save('mira');
  expect(saved[1]).toMatchObject({ password: 'a long enough one', baseRevision: 2 });
  expect(editor.values('mira')?.password).toBe('');
});

it('gives somebody new one id from the first letter on, so that saving twice makes one', async () => {
  const { editor, saved } = await world();
  editor.change(NEW, { name: 'T' });
  const id = editor.values(NEW)?.id;
  editor.change(NEW, { name: 'Tom' });
  expect(editor.values(NEW)?.id).toBe(id);
  expect(await editor.save(NEW)).toBe(id);
  expect(saved[0]).toMatchObject({ id, baseRevision: null, role: 'AGENT' });
});

it('disables somebody and keeps what was changed and not saved', async () => {
  const { editor, announcer } = await world();
  editor.change('mira', { title: 'Lead of billing' });
  expect(await editor.disable('mira', true)).toBe(true);
  expect(announcer.polite).toBe(t.access.disabled('Mira Okonkwo'));
  expect(editor.find('mira')?.disabled).toBe(true);
  expect(editor.values('mira')?.title).toBe('Lead of billing');
  expect(editor.isOvertaken('mira')).toBe(false);
});

it('knows the skills of teams and of people', async () => {
  const { editor } = await world([personOf({ skills: [{ name: 'gear', level: 1 }] })]);
  expect(editor.skills).toEqual(['gear', 'refunds']);
});

describe('who may change what', () => {
  it.each([
    ['ADMIN', 'ADMIN', null, null],
    ['LEAD', 'AGENT', t.form.forAdmins, null],
    ['LEAD', 'LEAD', t.form.notYours, t.form.notYours],
    ['LEAD', 'ADMIN', t.form.notYours, t.form.notYours],
  ] as const)('%s of %s', (...[me, role, person, work]) => {
    expect(rightsOver({ role: me }, { role })).toEqual({ person, work });
  });
});

it('says what is missing; an address only where it can be seen', () => {
  const draft = { ...blankPerson('x'), name: 'Tom' };
  expect(wrongWith(draft, true)).toBe(t.wrong.email);
  expect(wrongWith(draft, false)).toBeNull();
  expect(wrongWith({ ...draft, email: 'a@b.c', password: 'short' }, true)).toBe(t.wrong.password);
  expect(wrongWith({ ...draft, name: '' }, true)).toBe(t.wrong.name);
});

it('lists who fits the search, those who left last', () => {
  const people = [
    personOf({ id: 'z', name: 'Zoe', disabled: true }),
    personOf({ id: 'b', name: 'Bo', teams: [] }),
    personOf({ id: 'a', name: 'Al' }),
  ];
  expect(listed(people, '').map(({ id }) => id)).toEqual(['a', 'b', 'z']);
  expect(listed(people, 'BILLING').map(({ id }) => id)).toEqual(['a', 'b', 'z']);
  expect(listed([people[1] ?? personOf()], 'orders')).toEqual([]);
});
