import { SendMessageDocument, type SendMessageMutation } from '@baton/graphql-client/console';
import { TransportError } from '@baton/graphql-client/transport';
import { expect, it } from 'vitest';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { soon } from '../shared/testing/soon.js';
import { Outbox } from './outbox.svelte.js';
import type { Turn } from './sheet.js';
import { turnOf } from './testing/sheets.js';

function outboxOn(transport: FakeTransport): { outbox: Outbox; sent: Turn[] } {
  const sent: Turn[] = [];
  return { outbox: new Outbox({ transport, onSent: (_, turn) => sent.push(turn) }), sent };
}

const taken: SendMessageMutation = { sendMessage: { message: turnOf(9), problem: null } };

it('shows a message while it is on its way and lets go when it has arrived', async () => {
  const { outbox, sent } = outboxOn(new FakeTransport().on(SendMessageDocument, taken));
  const sending = outbox.send('c1', 'hello');
  expect(outbox.in('c1')).toMatchObject([{ body: 'hello', state: 'sending' }]);
  expect(outbox.in('c2')).toEqual([]);
  await sending;
  expect(outbox.in('c1')).toEqual([]);
  expect(sent).toHaveLength(1);
});

it('keeps a refused message with the reason', async () => {
  const problem = { __typename: 'WrongState', message: 'This conversation is no longer yours.' } as const;
  const transport = new FakeTransport().on(SendMessageDocument, { sendMessage: { message: null, problem } });
  const { outbox } = outboxOn(transport);
  await outbox.send('c1', 'hello');
  expect(outbox.in('c1')).toMatchObject([{ state: 'failed', problem: problem.message, retryable: false }]);
});

it('sends a lost message again under the same id when the connection is back', async () => {
  let online = false;
  const transport = new FakeTransport().on(SendMessageDocument, () => {
    if (!online) throw new TransportError('network', 'gone');
    return taken;
  });
  const { outbox } = outboxOn(transport);
  outbox.watchConnection();
  await outbox.send('c1', 'hello');
  online = true;
  transport.connectionState.set('connected');
  await soon(() => expect(outbox.in('c1')).toEqual([]));
  const ids = transport.asked.map(
    ({ variables }) => (variables as { input: { clientMessageId: string } }).input.clientMessageId,
  );
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

it('forgets what the agent discards', async () => {
  const transport = new FakeTransport().on(SendMessageDocument, () => {
    throw new TransportError('server', 'masked', { requestId: 'r1' });
  });
  const { outbox } = outboxOn(transport);
  await outbox.send('c1', 'hello');
  const [message] = outbox.in('c1');
  outbox.discard(message?.clientMessageId ?? '');
  expect(outbox.in('c1')).toEqual([]);
});
