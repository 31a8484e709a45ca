import { afterAll, beforeAll, expect, it } from 'vitest';
import { MessageRow } from '../entities/conversation.js';
import { aConversation, customerActor, noon, receive } from '../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../testing/postgres.js';
import { statementsOf } from '../testing/statements.js';
import { inConversation } from './conversation.js';
import { takeOutbox } from './outbox.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
const em = () => test.db.fork();

/** `insert into "message"` and the like: enough to compare, and blind to the order of columns. */
const verb = /^(?:insert into|update|select .*? from) ("\w+")/;
const shape = (sql: string) =>
  sql.replace(verb, (all, table) => `${all.split(' ')[0]} ${table} …`).split(' …')[0];

it('stores a customer message with nine statements', async () => {
  const id = await aConversation(em());
  const statements = await statementsOf(test.db, () =>
    inConversation(em(), id, async (tx) => {
      await tx.em.findOne(MessageRow, { conversationId: id, clientMessageId: 'c1' });
      receive(tx, 'where is my parcel?', 'c1');
    }),
  );
  expect(statements.map(shape)).toEqual([
    'begin',
    'select "conversation"',
    'select "message"',
    'insert "inbox_event"',
    'insert "outbox"',
    'insert "message"',
    'insert "conversation_event"',
    'update "conversation"',
    'commit',
  ]);
});

it('writes the events and jobs of a turn with one statement per table', async () => {
  const id = await aConversation(em());
  const statements = await statementsOf(test.db, () =>
    inConversation(em(), id, async (tx) => {
      for (let i = 0; i < 5; i++) {
        tx.append({
          type: 'csat.given',
          payload: { score: 5, comment: null },
          actor: customerActor,
          at: noon,
        });
        tx.enqueue('brief', { i });
        tx.touchInbox('csat.given');
      }
    }),
  );
  expect(statements.map(shape)).toEqual([
    'begin',
    'select "conversation"',
    'insert "inbox_event"',
    'insert "outbox"',
    'insert "conversation_event"',
    'update "conversation"',
    'commit',
  ]);
});

it('dispatches any number of jobs with four statements', async () => {
  const statements = await statementsOf(test.db, () => takeOutbox(em(), 100, async () => undefined));
  expect(statements.map(shape)).toEqual(['begin', 'select "outbox"', 'update "outbox"', 'commit']);
});
