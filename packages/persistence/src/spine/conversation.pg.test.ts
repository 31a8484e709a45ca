import { randomUUID } from 'node:crypto';
import { ConversationId, MessageId } from '@baton/domain';
import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectDatabase } from '../database/connect.js';
import { ConversationRow, MessageRow } from '../entities/conversation.js';
import { loadTranscript } from '../reading/transcript.js';
import { aConversation, aCustomer, customerActor, noon, receive } from '../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../testing/postgres.js';
import type { Commit } from './commits.js';
import { ConversationNotFound, inConversation, openConversation } from './conversation.js';
import { lastSeq, readEvents } from './events.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
const em = () => test.db.fork();

describe('inConversation', () => {
  it('numbers the events of fifty writers at once without gaps', async () => {
    const id = await aConversation(em());
    await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        inConversation(em(), id, async (tx) => void receive(tx, `message ${i}`)),
      ),
    );
    const events = await readEvents(em(), id, { afterSeq: 0, limit: 1000 });
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 51 }, (_, i) => i + 1));
    expect(await lastSeq(em(), id)).toBe(51);
    const transcript = await loadTranscript(em(), id);
    expect(transcript.map((message) => message.seq)).toEqual(Array.from({ length: 50 }, (_, i) => i + 2));
  });

  it('tells what was committed, and only after the commit', async () => {
    const id = await aConversation(em());
    const heard: Commit[] = [];
    const stop = test.db.onCommit((commit) => heard.push(commit));
    await inConversation(em(), id, async (tx) => {
      receive(tx, 'where is my parcel?');
      tx.afterCommit((commit) => heard.push(commit));
      expect(heard).toEqual([]);
    });
    stop();
    await inConversation(em(), id, async (tx) => void receive(tx, 'hello?'));
    expect(heard).toHaveLength(2);
    expect(heard[0]).toEqual({
      conversationId: id,
      lastSeq: 2,
      outboxIds: [expect.any(Number)],
      inboxTouched: true,
    });
  });

  it('leaves nothing behind when the work fails', async () => {
    const id = await aConversation(em());
    const heard: Commit[] = [];
    const stop = test.db.onCommit((commit) => heard.push(commit));
    const failing = inConversation(em(), id, async (tx) => {
      receive(tx, 'this is lost');
      throw new Error('the use case failed');
    });
    await expect(failing).rejects.toThrow('the use case failed');
    stop();
    expect(heard).toEqual([]);
    expect(await lastSeq(em(), id)).toBe(1);
    expect(await loadTranscript(em(), id)).toEqual([]);
  });

  it('does not let a broken listener look like a failed commit', async () => {
    const id = await aConversation(em());
    const stop = test.db.onCommit(() => {
      throw new Error('the bus is down');
    });
    const message = await inConversation(em(), id, async (tx) => receive(tx, 'still here'));
    stop();
    expect((await loadTranscript(em(), id)).map((m) => m.id)).toEqual([message.id]);
  });

  it('says which conversation does not exist', async () => {
    const id = ConversationId.parse(randomUUID());
    await expect(inConversation(em(), id, async () => undefined)).rejects.toEqual(
      new ConversationNotFound(id),
    );
  });

  it('refuses a payload that does not fit its event', async () => {
    const id = await aConversation(em());
    const bad = inConversation(em(), id, async (tx) => {
      tx.append({ type: 'csat.given', payload: { score: 9, comment: null }, actor: customerActor, at: noon });
    });
    await expect(bad).rejects.toThrow('score');
    expect(await lastSeq(em(), id)).toBe(1);
  });

  it('runs again after a deadlock, as if nothing had happened', async () => {
    const [a, b] = [await aConversation(em()), await aConversation(em())];
    let waiting = 2;
    let meet: () => void;
    const met = new Promise<void>((resolve) => (meet = resolve));
    // Both hold their own row before they reach for the other's: PostgreSQL has to abort one.
    const write = (mine: ConversationId, other: ConversationId) =>
      inConversation(em(), mine, async (tx) => {
        receive(tx, 'one of two');
        if (--waiting === 0) meet();
        await met;
        await tx.em.execute('update conversation set priority = priority + 1 where id = ?', [other]);
      });
    await Promise.all([write(a, b), write(b, a)]);
    const rows = await em().find(ConversationRow, { id: { $in: [a, b] } });
    expect(rows.map((row) => [row.lastSeq, row.priority])).toEqual([
      [2, 1],
      [2, 1],
    ]);
  });
});

describe('a process that hangs in the middle of its transaction', () => {
  it('loses the lock and the work, and everybody else goes on', async () => {
    const id = await aConversation(em());
    // Long enough for the way to the lock, which a busy machine may stretch.
    const stuck = await connectDatabase({ url: test.url, stalledTransactionMs: 2_000 });
    let wakeUp = () => {};
    const asleep = new Promise<void>((resolve) => (wakeUp = resolve));
    let hasLock = () => {};
    const locked = new Promise<void>((resolve) => (hasLock = resolve));
    const hanging = inConversation(stuck.fork(), id, async (tx) => {
      receive(tx, 'written by a ghost');
      hasLock();
      await asleep;
    });
    const outcome = expect(hanging).rejects.toThrow();
    await locked;
    await inConversation(em(), id, async (tx) => void receive(tx, 'written by the living'));
    wakeUp();
    await outcome;
    await stuck.close();
    expect((await loadTranscript(em(), id)).map((message) => message.body)).toEqual([
      'written by the living',
    ]);
    expect(await lastSeq(em(), id)).toBe(2);
  });
});

describe('openConversation', () => {
  it('opens one conversation however often a widget asks with the same id', async () => {
    const customer = await aCustomer(em());
    const open = () =>
      openConversation(em(), {
        row: {
          id: ConversationId.parse(randomUUID()),
          customerId: customer.id,
          clientConversationId: 'tab-1',
        },
        work: async (tx) => {
          tx.append({ type: 'conversation.opened', payload: { page: null }, actor: customerActor, at: noon });
        },
      });
    const answers = await Promise.all([open(), open(), open(), open()]);
    expect(new Set(answers.map((answer) => answer.conversationId)).size).toBe(1);
    expect(answers.filter((answer) => answer.created)).toHaveLength(1);
    expect(await em().count(ConversationRow, { customerId: customer.id })).toBe(1);
  });
});

describe('what the tables refuse', () => {
  it('a second message with the same client id', async () => {
    const id = await aConversation(em());
    await inConversation(em(), id, async (tx) => void receive(tx, 'first', 'twice'));
    const again = inConversation(em(), id, async (tx) => void receive(tx, 'second', 'twice'));
    await expect(again).rejects.toBeInstanceOf(UniqueConstraintViolationException);
    expect((await loadTranscript(em(), id)).map((m) => m.body)).toEqual(['first']);
  });

  it('two messages at one place', async () => {
    const id = await aConversation(em());
    const message = await inConversation(em(), id, async (tx) => receive(tx, 'first'));
    const own = em();
    own.create(MessageRow, {
      id: MessageId.parse(randomUUID()),
      conversationId: id,
      seq: message.seq,
      author: 'bot',
      body: 'me too',
    });
    await expect(own.flush()).rejects.toBeInstanceOf(UniqueConstraintViolationException);
  });

  it('an owner without the state, and the state without an owner', async () => {
    const id = await aConversation(em());
    const orphaned = inConversation(em(), id, async ({ conversation }) => {
      conversation.state = 'with_agent';
    });
    await expect(orphaned).rejects.toThrow('conversation_owner');
  });

  it('to change or delete history, except for erasure', async () => {
    const id = await aConversation(em());
    const change = `update conversation_event set type = 'note.added' where conversation_id = ?`;
    await expect(em().execute(change, [id])).rejects.toThrow('append-only');
    const remove = 'delete from conversation where id = ?';
    await expect(em().execute(remove, [id])).rejects.toThrow('append-only');
    await em().transactional(async (tx) => {
      await tx.execute(`select set_config('baton.erase', 'on', true)`);
      await tx.execute(remove, [id]);
    });
    expect(await readEvents(em(), id, { afterSeq: 0, limit: 10 })).toEqual([]);
    // The permission ended with that transaction.
    const other = await aConversation(em());
    await expect(em().execute(remove, [other])).rejects.toThrow('append-only');
  });
});
