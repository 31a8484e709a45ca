import { WithColleaguesDocument } from '@baton/graphql-client/console';
import { flushSync } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { soon } from '../shared/testing/soon.js';
import { Colleagues } from './colleagues.svelte.js';
import { rowOf } from './testing/rows.js';

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  vi.useRealTimers();
});

/** Pages of two; the first of each page is the viewer's own. */
function world(pages: number) {
  const filter = { team: null as string | null, search: null };
  const transport = new FakeTransport().on(WithColleaguesDocument, ({ after }) => {
    const page = Number(after ?? 0);
    const edges = ['me', 'tom'].map((id) => ({
      node: rowOf({ id: `${page}-${id}`, state: 'WITH_AGENT', owner: { id, name: id } }),
    }));
    const pageInfo = { endCursor: String(page + 1), hasNextPage: page + 1 < pages };
    return { conversations: { edges, pageInfo, totalCount: pages * 2 } };
  });
  const colleagues = new Colleagues({
    transport,
    wake: () => () => undefined,
    filter: () => filter,
    myId: () => 'me',
  });
  stop = $effect.root(() => {
    $effect(() => void colleagues.page);
  });
  flushSync();
  return { colleagues, transport, filter };
}

it('shows what others hold, a page at a time, and stays as long as it was', async () => {
  const { colleagues, transport } = world(3);
  await soon(() => expect(colleagues.page).toBeDefined());
  expect(colleagues.page?.rows.map(({ id }) => id)).toEqual(['0-tom']);
  await colleagues.more();
  expect(colleagues.page?.rows.map(({ id }) => id)).toEqual(['0-tom', '1-tom']);
  await colleagues.more();
  expect(colleagues.hasMore).toBe(false);
  const asked = transport.asked.length;
  await colleagues.more();
  expect(transport.asked).toHaveLength(asked);
});

it('reads anew once for a burst of events, and when the inbox is narrowed', async () => {
  vi.useFakeTimers();
  const { colleagues, transport, filter } = world(1);
  await vi.advanceTimersByTimeAsync(1);
  colleagues.heed();
  colleagues.heed();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(transport.asked).toHaveLength(2);
  colleagues.narrow(filter);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(transport.asked).toHaveLength(2);
  filter.team = 'billing';
  colleagues.narrow(filter);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(transport.asked.at(-1)?.variables).toMatchObject({ team: 'billing' });
});
