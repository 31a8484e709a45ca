import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ConversationId, VisitorCaller } from '@baton/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CuttingProxy } from '../support/cutting-proxy.ts';
import { inTurns } from '../support/in-turns.ts';
import { Onlooker, signIn } from '../support/onlooker.ts';
import { agents, opened, visitor } from '../support/people.ts';
import { RawSubscriber } from '../support/raw-subscriber.ts';
import { Stack } from '../support/stack.ts';
import { until } from '../support/until.ts';

const LONGEST = 4_000;
const LIGHT = `subscription ($conversationId: ID!) {
  conversationEvents(conversationId: $conversationId, afterSeq: 0) { seq payload { __typename } }
}`;

let stack: Stack;
let customer: VisitorCaller;
beforeAll(async () => {
  stack = await Stack.start('postgres');
  customer = await visitor(stack.office);
}, 600_000);
afterAll(() => stack.stop(), 60_000);

async function write(conversationId: ConversationId, number: number, body: string): Promise<void> {
  const sent = await stack.office.app.sendMessage(customer, {
    conversationId,
    clientMessageId: `m${number}`,
    body,
  });
  expect(sent).toMatchObject({ ok: true });
}

/** Many long notes at once: what a stream of weeks looks like to somebody who stopped reading. */
async function addNotes(conversationId: ConversationId, count: number): Promise<void> {
  const [mira] = await agents(stack.office);
  const { agentId, name } = mira!;
  await stack.office.spine.inConversation(conversationId, async (tx) => {
    const at = new Date();
    for (let i = 0; i < count; i += 1) {
      const body = 'x'.repeat(LONGEST);
      const note = {
        id: randomUUID(),
        seq: tx.nextSeq,
        agentId,
        agentName: name,
        body,
        mentions: [],
        at: at.toISOString(),
      };
      tx.append({ type: 'note.added', payload: { note }, actor: { kind: 'agent', id: agentId, name }, at });
    }
  });
}

it('bounds what subscribers cost who stop reading, and tells them to start over', async () => {
  const READERS = 5;
  const EVENTS = 1_200;
  /** Each event weighs 100 KB on the wire; together 600 MB if they were kept. */
  const weighty = Array.from({ length: 25 }, (_, i) => `copy${i}: body`).join(' ');
  const query = `subscription ($conversationId: ID!) { conversationEvents(conversationId: $conversationId, afterSeq: 0) {
    seq payload { __typename ... on NotePayload { note { ${weighty} } } }
  } }`;
  const conversationId = await opened(stack.office, customer);
  const token = await signIn(stack.url, 'lead');
  const variables = { conversationId };
  const level = await RawSubscriber.open(stack.url, { token, query: LIGHT, variables });
  const readers = await Promise.all(
    Array.from({ length: READERS }, () => RawSubscriber.open(stack.url, { token, query, variables })),
  );
  await until(async () => [level, ...readers].every((reader) => reader.seqs.length === 1));
  for (const reader of readers) reader.stopReading();
  const before = stack.api.memory;
  for (let written = 0; written < EVENTS; written += 100) {
    await addNotes(conversationId, 100);
    // Whoever keeps up shows that everybody has been told; what is kept is kept by then.
    await until(async () => level.seqs.length === 1 + written + 100, 120_000);
  }
  expect(stack.api.memory - before).toBeLessThan(250);

  for (const reader of readers) reader.readOn();
  await until(async () => readers.every((reader) => reader.over), 120_000);
  for (const { resynced, cut, seqs } of readers) {
    // Who stays deaf for long is cut off instead, and comes back with a cursor as after any lost connection.
    expect(resynced || cut).toBe(true);
    expect(seqs.length).toBeLessThan(EVENTS);
    expect(seqs).toEqual(seqs.map((_, i) => i + 1));
  }
  for (const reader of [level, ...readers]) reader.close();
}, 600_000);

it('shows a subscriber every event once and in order, however often the connection breaks', async () => {
  const proxy = new CuttingProxy(stack.url);
  const url = await proxy.start();
  const ids = await Promise.all(Array.from({ length: 4 }, () => opened(stack.office, customer)));
  const onlooker = await Onlooker.watch(url, ids);
  let cuts = 0;
  let written = 0;
  const cutting = (async () => {
    while (cuts < 6) {
      await sleep(400);
      if (proxy.cut() > 0) cuts += 1;
    }
  })();
  // Someone writes at every moment: before, during and after each cut.
  await inTurns(ids.length, ids.length, async (turn) => {
    const id = ids[turn];
    for (let i = 0; id && (cuts < 6 || i < 50); i += 1) {
      await write(id, i, `message ${i}`);
      written += 1;
      await sleep(10);
    }
  });
  await cutting;
  expect(written).toBeGreaterThanOrEqual(200);
  await onlooker.expectComplete(stack.office.db);
  await proxy.stop();
}, 600_000);
