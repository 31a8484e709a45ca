import {
  RemoveTeamDocument,
  SaveTeamDocument,
  TeamSheetsDocument,
  type SaveTeamInput,
} from '@baton/graphql-client/console';
import { flushSync } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { Announcer } from '../shared/announcer.svelte.js';
import { NEW } from '../shared/editor/records.svelte.js';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { soon } from '../shared/testing/soon.js';
import { t } from './messages.js';
import { keyFor, wrongWith } from './team-draft.js';
import { besideFields, TeamsEditor } from './teams.svelte.js';
import { teamOf } from './testing/sheets.js';

let stop: (() => void) | undefined;
afterEach(() => stop?.());

type Problem =
  | { __typename: 'InvalidInput'; message: string; field: string }
  | { __typename: 'StaleVersion'; message: string };

/** A server with two teams, as the editor sees it. */
class Server {
  readonly transport = new FakeTransport();
  readonly announcer = new Announcer();
  readonly saved: SaveTeamInput[] = [];
  teams = [teamOf(), teamOf({ key: 'care', name: 'Care', generalist: true })];
  refusal: Problem | null = null;

  constructor() {
    this.transport
      .on(TeamSheetsDocument, () => ({ teams: this.teams }))
      .on(SaveTeamDocument, ({ input }) => {
        if (this.refusal) return { saveTeam: { team: null, problem: this.refusal } };
        this.saved.push(input);
        const before = this.teams.find(({ key }) => key === input.key);
        const team = teamOf({
          ...before,
          key: input.key,
          name: input.name,
          handles: input.handles,
          generalist: input.generalist ?? false,
          revision: (before?.revision ?? 0) + 1,
        });
        this.teams = [...this.teams.filter(({ key }) => key !== input.key), team];
        return { saveTeam: { team, problem: null } };
      })
      .on(RemoveTeamDocument, ({ input }) => {
        this.teams = this.teams.filter(({ key }) => key !== input.key);
        return { removeTeam: { team: { id: input.key }, problem: null } };
      });
  }

  async editor(): Promise<TeamsEditor> {
    const { transport, announcer } = this;
    const editor = new TeamsEditor({ transport, announcer, wake: () => () => undefined });
    stop = $effect.root(() => {
      $effect(() => void editor.sheet);
    });
    flushSync();
    await soon(() => expect(editor.sheet).toBeDefined());
    return editor;
  }
}

it('saves one team on the revision that was changed, and keeps what was changed in another', async () => {
  const server = new Server();
  const editor = await server.editor();
  editor.change('gear', { handles: 'boots' });
  editor.change('care', { name: 'Customer Care' });
  expect(editor.changed).toEqual(['gear', 'care']);
  expect(await editor.save('gear')).toBe('gear');
  expect(server.saved[0]).toMatchObject({ key: 'gear', handles: 'boots', baseRevision: 1, fallback: null });
  expect(server.announcer.polite).toBe(t.save.done('Gear'));
  await soon(() => expect(editor.values('gear')?.handles).toBe('boots'));
  expect(editor.changed).toEqual(['care']);
});

it('a change taken back by hand is none, and blanks count for nothing', async () => {
  const editor = await new Server().editor();
  editor.change('gear', { name: 'Tents' });
  expect(editor.isEdited('gear')).toBe(true);
  editor.change('gear', {
    name: ' Gear ',
    languages: 'EN',
    skills: [
      { name: 'gear', level: 3 },
      { name: '', level: 1 },
    ],
  });
  expect(editor.isEdited('gear')).toBe(false);
  editor.change('gear', {
    hours: {
      timeZone: 'UTC',
      days: { MON: 'noon', TUE: '', WED: '', THU: '', FRI: '', SAT: '', SUN: '' },
      holidays: [],
    },
  });
  expect(editor.isEdited('gear')).toBe(true);
});

it('makes a team, with a key from its name, and shows it', async () => {
  const server = new Server();
  const editor = await server.editor();
  expect(editor.isEdited(NEW)).toBe(false);
  editor.change(NEW, { name: 'Gear', handles: 'rucksacks' });
  expect(editor.nameOf(NEW)).toBe('Gear');
  expect(await editor.save(NEW)).toBe('gear_2');
  expect(server.saved[0]).toMatchObject({ key: 'gear_2', baseRevision: null });
  await soon(() => expect(editor.sheet?.map(({ key }) => key)).toContain('gear_2'));
  expect(editor.isEdited(NEW)).toBe(false);
});

it('says what was refused beside its field, and keeps what was written', async () => {
  const server = new Server();
  const editor = await server.editor();
  server.refusal = {
    __typename: 'InvalidInput',
    message: 'hours.weekly.0.intervals: must look like 09:00-17:30',
    field: 'hours.weekly.0.intervals',
  };
  editor.change('gear', { name: 'Tents' });
  expect(await editor.save('gear')).toBeNull();
  expect(editor.refusal('gear', 'hours')).toBe('Must look like 09:00-17:30');
  expect(editor.isRefused('gear')).toBe(true);
  expect(editor.refusal('gear', 'name')).toBeNull();
  expect(editor.refusalBeside('gear', besideFields)).toBeNull();
  expect(editor.refusalBeside('gear', ['name'])).toBe('hours.weekly.0.intervals: must look like 09:00-17:30');
  expect(editor.values('gear')?.name).toBe('Tents');
});

it('notices that somebody saved meanwhile, and saves over it only when asked', async () => {
  const server = new Server();
  const editor = await server.editor();
  editor.change('gear', { name: 'Mine' });
  server.teams = [teamOf({ name: 'Theirs', revision: 2 }), ...server.teams.slice(1)];
  server.refusal = { __typename: 'StaleVersion', message: 'There is a newer version.' };
  expect(await editor.save('gear')).toBeNull();
  expect(editor.isOvertaken('gear')).toBe(true);
  expect(editor.problem).toBeNull();
  editor.change('gear', { name: 'Mine, still' });
  expect(editor.isOvertaken('gear')).toBe(true);
  server.refusal = null;
  editor.putOnTop('gear');
  expect(editor.isOvertaken('gear')).toBe(false);
  await editor.save('gear');
  expect(server.saved[0]).toMatchObject({ name: 'Mine, still', baseRevision: 2 });
});

it('there is one generalist, and a chain of what is in the form', async () => {
  const server = new Server();
  const editor = await server.editor();
  expect(editor.chain('gear').names).toEqual(['Gear', 'Care']);
  editor.change('gear', { generalist: true, fallback: 'care' });
  expect(editor.chain('gear')).toEqual({ names: ['Gear'], circles: false });
  expect(editor.chain('care').names).toEqual(['Care']);
  await editor.save('gear');
  expect(editor.sheet?.filter(({ generalist }) => generalist).map(({ key }) => key)).toEqual(['gear']);
});

it('sees a circle before the server does', async () => {
  const editor = await new Server().editor();
  editor.change('gear', { fallback: 'gear' });
  expect(editor.chain('gear')).toEqual({ names: ['Gear', 'Gear'], circles: true });
});

it('removes a team and what was changed of it', async () => {
  const server = new Server();
  const editor = await server.editor();
  editor.change('gear', { name: 'Tents' });
  expect(await editor.remove('gear')).toBe(true);
  expect(editor.sheet?.map(({ key }) => key)).toEqual(['care']);
  expect(editor.isChanged).toBe(false);
});

it('says what is missing before anything is sent', async () => {
  const editor = await new Server().editor();
  const draft = editor.values('gear');
  if (!draft) throw new Error('no draft');
  expect(wrongWith(draft)).toBeNull();
  expect(wrongWith({ ...draft, name: ' ' })).toBe(t.wrong.name);
  expect(wrongWith({ ...draft, handles: '' })).toBe(t.wrong.handles);
  expect(wrongWith({ ...draft, languages: 'english' })).toBe(t.wrong.languages);
});

it('makes keys that a team may have', () => {
  expect(keyFor('Gear & Tents', new Set())).toBe('gear_tents');
  expect(keyFor('Überseeversand', new Set(['uberseeversand']))).toBe('uberseeversand_2');
  expect(keyFor('日本', new Set())).toBe('team');
});
