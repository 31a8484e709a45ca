import {
  FloorDocument,
  FloorQueueDocument,
  SetColleaguePresenceDocument,
} from '@baton/graphql-client/console';
import { flushSync } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { Announcer } from '../shared/announcer.svelte.js';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { soon } from '../shared/testing/soon.js';
import { heldPassable, waitingPassable } from './board.js';
import { Floor } from './floor.svelte.js';
import { agentOf, cardOf, teamOf } from './testing/floor.js';

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  stop = undefined;
  vi.useRealTimers();
});

const teams = [teamOf({ waiting: 1 }), teamOf({ key: 'orders', name: 'Orders', waiting: 2 })];

function world(waiting = 1) {
  const announcer = new Announcer();
  const transport = new FakeTransport()
    .on(FloorDocument, () => ({
      teams,
      agents: [agentOf()],
      inbox: { waiting: [cardOf()], counts: { waiting } },
    }))
    .on(FloorQueueDocument, ({ team }) => ({
      inbox: { waiting: [1, 2].map((n) => cardOf({ id: `${team}${n}` })) },
    }))
    .on(SetColleaguePresenceDocument, ({ input }) => ({
      setPresence: { agent: { id: 'mira', presence: input.presence }, problem: null },
    }));
  const floor = new Floor({ transport, announcer, wake: () => () => undefined });
  const reads = () => transport.asked.filter(({ document }) => document === FloorDocument.toString()).length;
  return { floor, transport, announcer, reads };
}

function look(floor: Floor): void {
  stop = $effect.root(() => {
    $effect(() => void floor.data);
  });
  flushSync();
}

it('reads the queues that did not fit by themselves', async () => {
  const { floor, transport } = world(3);
  look(floor);
  await soon(() => expect(floor.data).toBeDefined());
  expect(floor.data?.lanes.map(({ cards }) => cards.map(({ id }) => id))).toEqual([
    ['c1'],
    ['orders1', 'orders2'],
  ]);
  expect(transport.asked).toHaveLength(2);
});

it('reads once for a burst of events, and not at all while nobody looks', async () => {
  vi.useFakeTimers();
  const { floor, reads } = world();
  floor.heed();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(reads()).toBe(0);
  look(floor);
  await vi.advanceTimersByTimeAsync(1);
  expect(reads()).toBe(1);
  for (let i = 0; i < 20; i += 1) floor.heed();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(reads()).toBe(2);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(reads()).toBe(3);
  stop?.();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reads()).toBe(3);
});

it('asks for a reason before anything that was dropped is passed on', () => {
  const { floor } = world();
  const card = waitingPassable(cardOf());
  floor.dragged = card;
  floor.drop({ kind: 'agent', agent: agentOf() });
  expect(floor.passing).toEqual({ card, target: { agentId: 'mira' } });
  expect(floor.dragged).toBeNull();
  floor.dragged = card;
  floor.drop({ kind: 'team', key: 'orders' });
  expect(floor.passing?.target).toEqual({ team: 'orders' });
});

it('drops nothing where it cannot be', () => {
  const { floor } = world();
  floor.dragged = waitingPassable(cardOf());
  const away = { kind: 'agent', agent: agentOf({ presence: 'AWAY' }) } as const;
  expect(floor.obstacle(away)).toBe('Away');
  floor.drop(away);
  expect([floor.passing, floor.dragged]).toEqual([null, null]);
  floor.drop({ kind: 'team', key: 'orders' });
  expect(floor.passing).toBeNull();
});

it('by keyboard the target is chosen in the dialog', () => {
  const { floor, announcer } = world();
  const conversation = {
    id: 'c9',
    headline: null,
    intentName: null,
    unansweredSince: null,
    requeueAt: null,
    units: 1,
    customer: { id: 'ada', name: 'Ada Park' },
    team: null,
  };
  floor.pass(heldPassable(conversation, 'mira'));
  expect(floor.passing).toMatchObject({ card: { id: 'c9' }, target: null });
  floor.passed();
  expect(floor.passing).toBeNull();
  expect(announcer.polite).toBe('The conversation with Ada Park was passed on.');
});

it('sets a colleague’s availability, or says why not', async () => {
  const { floor, transport, announcer } = world();
  look(floor);
  await floor.setPresence(agentOf(), 'AWAY');
  expect(announcer.polite).toBe('Mira Okonkwo is now away.');
  const problem = { __typename: 'NotAllowed', message: 'Not yours.' } as const;
  transport.on(SetColleaguePresenceDocument, { setPresence: { agent: null, problem } });
  await floor.setPresence(agentOf(), 'OFFLINE');
  expect(floor.problem).toBe('Not yours.');
});
