import { InboxDocument, type MeFragment } from '@baton/graphql-client/console';
import { flushSync } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { soon } from '../shared/testing/soon.js';
import { Inbox } from './inbox.svelte.js';
import type { InboxEvent, InboxRow } from './inbox-lists.js';
import { inboxOf, rowOf } from './testing/rows.js';

const mira: MeFragment = {
  id: 'mira',
  name: 'Mira',
  title: 'Billing',
  role: 'LEAD',
  presence: 'ONLINE',
  presenceAutomatic: false,
  capacity: 4,
  load: 0,
  teams: [],
};

let stop: (() => void) | undefined;
afterEach(() => stop?.());

function open(transport: FakeTransport, offers: InboxRow[] = [], warned: InboxRow[] = []): Inbox {
  const inbox = new Inbox({
    transport,
    wake: () => () => undefined,
    agent: () => mira,
    onOffer: (row) => offers.push(row),
    onOfferOver: () => offers.pop(),
    onWarned: (row) => warned.push(row),
    onEvent: () => undefined,
  });
  stop = $effect.root(() => {
    $effect(() => void inbox.data);
  });
  flushSync();
  return inbox;
}

const event = (seq: number, conversation: InboxRow): InboxEvent => ({
  seq,
  type: 'state.changed',
  conversationId: conversation.id,
  resync: false,
  conversation,
});

it('moves a conversation the moment it is taken', async () => {
  const transport = new FakeTransport().on(InboxDocument, {
    inbox: inboxOf({ waiting: [rowOf({ id: 'a' })] }, 7),
  });
  const inbox = open(transport);
  await soon(() => expect(inbox.data?.waiting).toHaveLength(1));
  transport.push({ inboxEvents: event(8, rowOf({ id: 'a', state: 'WITH_AGENT', owner: mira })) });
  expect(inbox.data?.waiting).toEqual([]);
  expect(inbox.data?.mine.map((row) => row.id)).toEqual(['a']);
});

it('does not lose an event that arrives while an older snapshot is on its way', async () => {
  const transport = new FakeTransport().on(InboxDocument, { inbox: inboxOf({}, 7) });
  const inbox = open(transport);
  await soon(() => expect(inbox.data).toBeDefined());
  transport.push({ inboxEvents: event(8, rowOf({ id: 'late' })) });
  await inbox.refresh();
  expect(inbox.data?.waiting.map((row) => row.id)).toEqual(['late']);
});

it('says once that a conversation is offered to me, and when that is over', async () => {
  const offers: InboxRow[] = [];
  const transport = new FakeTransport().on(InboxDocument, { inbox: inboxOf({}, 1) });
  const inbox = open(transport, offers);
  await soon(() => expect(inbox.data).toBeDefined());
  const offered = rowOf({ id: 'a', offeredTo: mira });
  transport.push({ inboxEvents: event(2, offered) });
  transport.push({ inboxEvents: event(3, offered) });
  expect(offers.map((row) => row.id)).toEqual(['a']);
  expect(inbox.offered).toHaveLength(1);
  transport.push({ inboxEvents: event(4, rowOf({ id: 'a', offeredTo: null })) });
  expect(offers).toEqual([]);
});

it('walks through the open lists only and stops at the ends', async () => {
  const rows = { waiting: [rowOf({ id: 'a' }), rowOf({ id: 'b' })], resolved: [rowOf({ id: 'z' })] };
  const transport = new FakeTransport().on(InboxDocument, { inbox: inboxOf(rows) });
  const inbox = open(transport);
  await soon(() => expect(inbox.data).toBeDefined());
  expect([inbox.move(1, null), inbox.move(1, null), inbox.move(1, null), inbox.move(-1, null)]).toEqual([
    'a',
    'b',
    'b',
    'a',
  ]);
});

it('says once that a customer of mine waits for an answer, and again after I had answered', async () => {
  const warned: InboxRow[] = [];
  const mine = rowOf({ id: 'a', state: 'WITH_AGENT', owner: mira });
  const transport = new FakeTransport().on(InboxDocument, { inbox: inboxOf({ mine: [mine] }, 1) });
  const inbox = open(transport, [], warned);
  await soon(() => expect(inbox.data).toBeDefined());
  const late = { ...mine, requeueAt: '2026-11-23T12:10:00Z' };
  transport.push({ inboxEvents: event(2, late) });
  transport.push({ inboxEvents: event(3, late) });
  expect(warned.map(({ id }) => id)).toEqual(['a']);
  transport.push({ inboxEvents: event(4, mine) });
  transport.push({ inboxEvents: event(5, late) });
  expect(warned).toHaveLength(2);
});

it('knows how many one holds, also while the inbox is narrowed to something else', async () => {
  const mine = rowOf({ id: 'a', state: 'WITH_AGENT', owner: mira });
  const transport = new FakeTransport().on(InboxDocument, ({ filter }) => ({
    inbox: inboxOf(filter?.team ? {} : { mine: [mine] }, 1),
  }));
  const inbox = open(transport);
  await soon(() => expect(inbox.held).toBe(1));
  inbox.chooseTeam('orders');
  await soon(() => expect(inbox.data?.mine).toEqual([]));
  expect(inbox.held).toBe(1);
});
