import { CustomerPanelDocument } from '@baton/graphql-client/console';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { customerQuery, type CustomerData, type CustomerQuery } from './customer.svelte.js';

type State = CustomerData['accountState'];
const SECOND = 1_000;

beforeEach(() => void vi.useFakeTimers());
let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  vi.useRealTimers();
});

/** A shop whose account system is in the given states, look by look; the last one lasts. */
function shop(...states: State[]): { query: CustomerQuery; looks: () => number; window: { seen: boolean } } {
  let looks = 0;
  const window = { seen: true };
  const transport = new FakeTransport().on(CustomerPanelDocument, () => {
    const accountState = states[Math.min(looks, states.length - 1)] ?? null;
    looks += 1;
    return { conversation: { id: 'c', customer: customer(accountState) } };
  });
  const query = customerQuery('c', {
    transport,
    wake: () => () => undefined,
    isSeen: () => window.seen,
  });
  return { query, looks: () => looks, window };
}

function customer(accountState: State): CustomerData {
  return {
    id: '1',
    externalId: 'C-1',
    name: 'Ada Park',
    email: null,
    locale: 'en',
    segments: [],
    attributes: [],
    highlights: [],
    accountState,
    account: null,
    history: [],
  };
}

function watch(query: CustomerQuery): void {
  stop = $effect.root(() => {
    $effect(() => void query.data);
  });
  flushSync();
}

it('tries again after longer and longer pauses until the account is found', async () => {
  const { query, looks } = shop('UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE', 'FOUND');
  watch(query);
  await vi.advanceTimersByTimeAsync(0);
  expect(query.data?.accountState).toBe('UNAVAILABLE');
  for (const [pause, tries] of [
    [4, 1],
    [1, 2],
    [9, 2],
    [1, 3],
    [19, 3],
    [1, 4],
  ] as const) {
    await vi.advanceTimersByTimeAsync(pause * SECOND);
    expect(looks()).toBe(tries);
  }
  expect(query.data?.accountState).toBe('FOUND');
  await vi.advanceTimersByTimeAsync(600 * SECOND);
  expect(looks()).toBe(4);
});

it('never waits for longer than a minute', async () => {
  const { query, looks } = shop('UNAVAILABLE');
  watch(query);
  await vi.advanceTimersByTimeAsync(0);
  // 5, 10, 20 and 40 seconds, then one a minute.
  await vi.advanceTimersByTimeAsync(75 * SECOND);
  expect(looks()).toBe(5);
  await vi.advanceTimersByTimeAsync(600 * SECOND);
  expect(looks()).toBe(15);
});

it('does not try while nobody can see it, or when nobody looks any more', async () => {
  const { query, looks, window } = shop('UNAVAILABLE');
  watch(query);
  await vi.advanceTimersByTimeAsync(0);
  window.seen = false;
  await vi.advanceTimersByTimeAsync(600 * SECOND);
  expect(looks()).toBe(1);
  window.seen = true;
  await query.refetch();
  expect(looks()).toBe(2);
  stop?.();
  await vi.advanceTimersByTimeAsync(600 * SECOND);
  expect(looks()).toBe(2);
});

it('does not try for somebody who has no account', async () => {
  const { query, looks } = shop('NONE');
  watch(query);
  await vi.advanceTimersByTimeAsync(600 * SECOND);
  expect(looks()).toBe(1);
});
