import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { soon } from './testing/soon.js';
import { Query } from './query.svelte.js';

function read<T>(query: Query<T>): () => void {
  const stop = $effect.root(() => {
    $effect(() => void query.data);
  });
  flushSync();
  return stop;
}

it('lives as long as somebody reads it', async () => {
  const stopLive = vi.fn();
  const load = vi.fn(async () => 'data');
  const query = new Query({ load, live: () => stopLive, wake: () => () => undefined });
  expect(query.data).toBeUndefined();
  const [one, other] = [read(query), read(query)];
  await soon(() => expect(query.data).toBe('data'));
  expect(load).toHaveBeenCalledOnce();
  one();
  await Promise.resolve();
  expect(stopLive).not.toHaveBeenCalled();
  other();
  await soon(() => expect(stopLive).toHaveBeenCalledOnce());
});

it('reads again when it is woken, and keeps what it shows when that fails', async () => {
  let wake = (): void => undefined;
  const load = vi.fn(async () => 1);
  const query = new Query({
    load,
    wake: (listener) => {
      wake = listener;
      return () => undefined;
    },
  });
  const stop = read(query);
  await soon(() => expect(query.data).toBe(1));
  load.mockRejectedValueOnce(new Error('offline'));
  wake();
  await soon(() => expect(query.failure?.kind).toBe('network'));
  expect(query.data).toBe(1);
  stop();
});
