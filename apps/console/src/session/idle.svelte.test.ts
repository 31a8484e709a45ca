import type { MeFragment, Presence } from '@baton/graphql-client/console';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Idle } from './idle.svelte.js';

const QUARTER = 15 * 60_000;
const agent: MeFragment = {
  id: 'mira',
  name: 'Mira',
  title: '',
  role: 'AGENT',
  presence: 'ONLINE',
  presenceAutomatic: false,
  capacity: 4,
  load: 0,
  teams: [],
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function world(presence: Presence = 'ONLINE') {
  const surface = new EventTarget();
  const set: [Presence, boolean][] = [];
  const session = {
    agent: { ...agent, presence },
    setPresence: async (next: Presence, { automatic = false } = {}) => {
      set.push([next, automatic]);
      session.agent = { ...session.agent, presence: next, presenceAutomatic: automatic };
    },
  };
  const stop = new Idle(session, surface).watch();
  return { session, set, stop, touch: () => surface.dispatchEvent(new Event('keydown')) };
}

it('sets whoever has left the keyboard away, and online with the first key', async () => {
  const { set, touch } = world();
  await vi.advanceTimersByTimeAsync(QUARTER - 1);
  expect(set).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(set).toEqual([['AWAY', true]]);
  await vi.advanceTimersByTimeAsync(QUARTER * 3);
  touch();
  touch();
  await vi.advanceTimersByTimeAsync(1);
  expect(set).toEqual([
    ['AWAY', true],
    ['ONLINE', true],
  ]);
});

it('counts from the last sign of life', async () => {
  const { set, touch } = world();
  await vi.advanceTimersByTimeAsync(QUARTER - 5_000);
  touch();
  await vi.advanceTimersByTimeAsync(QUARTER - 1);
  expect(set).toEqual([]);
});

it('leaves a presence alone that was chosen', async () => {
  const { set, touch } = world('AWAY');
  await vi.advanceTimersByTimeAsync(QUARTER);
  touch();
  await vi.advanceTimersByTimeAsync(1);
  expect(set).toEqual([]);
});

it('does not take back what the server or the agent decided meanwhile', async () => {
  const { session, set, touch } = world();
  await vi.advanceTimersByTimeAsync(QUARTER);
  session.agent = { ...session.agent, presence: 'OFFLINE', presenceAutomatic: false };
  touch();
  await vi.advanceTimersByTimeAsync(1);
  expect(set).toEqual([['AWAY', true]]);
});

it('ends with the session', async () => {
  const { set, stop } = world();
  stop();
  await vi.advanceTimersByTimeAsync(QUARTER * 2);
  expect(set).toEqual([]);
});
