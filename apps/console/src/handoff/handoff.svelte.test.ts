import {
  AcceptConversationDocument,
  TakeNextDocument,
  TransferConversationDocument,
} from '@baton/graphql-client/console';
import { TransportError } from '@baton/graphql-client/transport';
import { expect, it, vi } from 'vitest';
import { sheetOf } from '../conversation/testing/sheets.js';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { Handoff } from './handoff.svelte.js';
import { allowedVerbs } from './verbs.js';

function handoffOn(transport: FakeTransport) {
  const onChanged = vi.fn();
  const onStale = vi.fn();
  return { handoff: new Handoff({ transport, onChanged, onStale }), onChanged, onStale };
}

it('takes a conversation over', async () => {
  const conversation = sheetOf();
  const transport = new FakeTransport().on(AcceptConversationDocument, {
    acceptConversation: { conversation, problem: null },
  });
  const { handoff, onChanged } = handoffOn(transport);
  expect(await handoff.accept('c1')).toBe(true);
  expect(onChanged).toHaveBeenCalledWith(conversation);
});

it('says who was faster, there and only there', async () => {
  const problem = { __typename: 'AlreadyTaken', message: 'Taken.', by: 'Mira Okonkwo' } as const;
  const transport = new FakeTransport().on(AcceptConversationDocument, {
    acceptConversation: { conversation: null, problem },
  });
  const { handoff, onStale } = handoffOn(transport);
  expect(await handoff.accept('c1')).toBe(false);
  expect(handoff.problem('c1', 'accept')).toBe('Mira took it a moment ago.');
  expect(handoff.problem('c2', 'accept')).toBeNull();
  expect(handoff.problem('c1', 'resolve')).toBeNull();
  expect(onStale).toHaveBeenCalledOnce();
});

it('keeps the reason and the target of a transfer together', async () => {
  const transport = new FakeTransport().on(TransferConversationDocument, {
    transferConversation: { conversation: sheetOf(), problem: null },
  });
  const { handoff } = handoffOn(transport);
  await handoff.transfer('c1', { agentId: 'tom' }, 'knows the parcel');
  expect(transport.asked[0]?.variables).toEqual({
    input: { conversationId: 'c1', agentId: 'tom', reason: 'knows the parcel' },
  });
});

it('explains a failure and can be tried again', async () => {
  const transport = new FakeTransport().on(AcceptConversationDocument, () => {
    throw new TransportError('network', 'gone');
  });
  const { handoff } = handoffOn(transport);
  await handoff.accept('c1');
  expect(handoff.problem('c1', 'accept')).toContain('could not be reached');
  expect(handoff.running).toBeNull();
});

it('offers only what can work in a state', () => {
  const queued = sheetOf({ state: 'QUEUED', owner: null, offeredTo: { id: 'mira', name: 'Mira' } });
  expect([...allowedVerbs(queued, 'mira')]).toContain('decline');
  expect([...allowedVerbs(queued, 'tom')]).not.toContain('decline');
  expect([...allowedVerbs(sheetOf(), 'tom')]).toEqual([]);
  expect([...allowedVerbs(sheetOf(), 'mira')]).toContain('resolve');
});

it('takes the next one, or says that nothing waits', async () => {
  const transport = new FakeTransport().on(TakeNextDocument, {
    takeNext: { conversation: sheetOf({ id: 'c7' }), problem: null },
  });
  const { handoff, onChanged } = handoffOn(transport);
  expect(await handoff.takeNext()).toEqual({ taken: { id: 'c7', name: 'Ada Park' }, problem: null });
  expect(onChanged).toHaveBeenCalledOnce();
  transport.on(TakeNextDocument, { takeNext: { conversation: null, problem: null } });
  expect(await handoff.takeNext()).toEqual({ taken: null, problem: 'Nothing waits for you.' });
  const full = { __typename: 'AgentAtCapacity', message: 'Full.', capacity: 4 } as const;
  transport.on(TakeNextDocument, { takeNext: { conversation: null, problem: full } });
  expect((await handoff.takeNext()).problem).toContain('4 conversations');
});
