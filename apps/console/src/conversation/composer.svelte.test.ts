import { expect, it } from 'vitest';
import { ComposerState } from './composer.svelte.js';
import { Drafts } from './drafts.svelte.js';
import type { Sheet } from './sheet.js';
import { briefOf, sheetOf, turnOf } from './testing/sheets.js';

interface Scene {
  readonly composer: ComposerState;
  readonly sent: string[];
  readonly notes: string[];
  readonly called: string[];
  noteProblem: string | null;
}

function composerIn(sheet: Sheet, mayReply = true): Scene {
  const sent: string[] = [];
  const notes: string[] = [];
  const called: string[] = [];
  const scene: { noteProblem: string | null } = { noteProblem: null };
  const composer = new ComposerState({
    conversation: {
      id: 'c1',
      sheet,
      addNote: async (body, mentions) => {
        notes.push(body);
        called.push(...mentions);
        return scene.noteProblem;
      },
      reportTyping: () => undefined,
    },
    drafts: new Drafts(),
    outbox: { in: () => [], send: async (_, body) => void sent.push(body) },
    colleagues: () => [{ id: 'sam', name: 'Sam Vogel' }],
    mayReply: () => mayReply,
  });
  return Object.assign(scene, { composer, sent, notes, called });
}

const escalation = {
  mode: 'REQUESTED',
  reason: 'ASKED_FOR_PERSON',
  pathConfidence: 1,
  atSeq: 3,
  at: '',
} as const;
const mira = { author: 'AGENT', authorName: 'Mira Okonkwo' } as const;
const accepted = sheetOf({
  brief: briefOf('Hi Ada, I have read it all.'),
  escalation,
  messages: [turnOf(3)],
});

it('proposes the opening message of the brief until the agent has spoken', () => {
  expect(composerIn(accepted).composer.text).toBe('Hi Ada, I have read it all.');
  const spoken = sheetOf({ ...accepted, messages: [turnOf(3), turnOf(5, mira)] });
  expect(composerIn(spoken).composer.text).toBe('');
});

it('proposes it again after a second escalation, whoever spoke before that', () => {
  const before = sheetOf({ ...accepted, messages: [turnOf(2, mira), turnOf(3)] });
  expect(composerIn(before).composer.isOpening).toBe(true);
});

it('proposes one to the second agent too, after a transfer', () => {
  const paul = { author: 'AGENT', authorName: 'Paul Adeyemi' } as const;
  const passedOn = sheetOf({ ...accepted, messages: [turnOf(3), turnOf(5, paul)] });
  expect(composerIn(passedOn).composer.isOpening).toBe(true);
});

it('proposes one again to an agent who takes a conversation back, and says whose wording it is', () => {
  const opening = { seq: 8, source: 'TEAM', key: 'returns', name: 'Returns' } as const;
  const spoken = [turnOf(3), turnOf(5, mira)];
  const { composer } = composerIn(sheetOf({ ...accepted, messages: spoken, opening }));
  expect([composer.isOpening, composer.openingWording]).toEqual([true, opening]);
  const again = sheetOf({ ...accepted, messages: [...spoken, turnOf(9, mira)], opening });
  expect(composerIn(again).composer.text).toBe('');
});

it('does not bring it back once it was cleared', () => {
  const { composer } = composerIn(accepted);
  composer.write('');
  expect(composer.text).toBe('');
  expect(composer.sendable).toBe(false);
});

it('never mixes a note with a reply', async () => {
  const { composer, sent, notes } = composerIn(sheetOf());
  composer.write('for the customer');
  composer.turnTo('note');
  expect(composer.text).toBe('');
  composer.write('for the team');
  await composer.submit();
  composer.turnTo('reply');
  await composer.submit();
  expect([notes, sent]).toEqual([['for the team'], ['for the customer']]);
});

it('keeps a note that could not be saved, with the reason', async () => {
  const scene = composerIn(sheetOf(), false);
  scene.noteProblem = 'No.';
  scene.composer.turnTo('note');
  scene.composer.write('important');
  await scene.composer.submit();
  expect([scene.composer.text, scene.composer.problem, scene.composer.isOpen]).toEqual([
    'important',
    'No.',
    true,
  ]);
});

it('lets others write notes only', () => {
  const { composer } = composerIn(sheetOf(), false);
  composer.turnTo('reply');
  expect([composer.mode, composer.isOpen]).toEqual(['note', false]);
});

it('refuses what the API would refuse for its length', () => {
  const { composer } = composerIn(sheetOf());
  composer.write('x'.repeat(4001));
  expect([composer.left, composer.sendable]).toEqual([-1, false]);
});

it('tells the server which colleagues a note calls', async () => {
  const { composer, called } = composerIn(sheetOf());
  composer.turnTo('note');
  composer.write('@Sam Vogel knows this, @Nobody does not');
  await composer.submit();
  expect(called).toEqual(['sam']);
});
