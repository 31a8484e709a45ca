import { BriefPeekDocument } from '@baton/graphql-client/console';
import { TransportError } from '@baton/graphql-client/transport';
import { expect, it } from 'vitest';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { Peeks } from './peeks.js';

const brief = { headline: 'Charged twice', issue: null, stakes: [], attempts: [], stateNow: '' };
const answering = (): FakeTransport =>
  new FakeTransport().on(BriefPeekDocument, { conversation: { id: 'a', brief } });

it('reads a brief once, and again when the conversation has moved on', async () => {
  const transport = answering();
  const peeks = new Peeks(transport);
  await peeks.of({ id: 'a', lastSeq: 1 });
  expect(await peeks.of({ id: 'a', lastSeq: 1 })).toEqual(brief);
  expect(transport.asked).toHaveLength(1);
  await peeks.of({ id: 'a', lastSeq: 2 });
  expect(transport.asked).toHaveLength(2);
});

it('tries again after a failure', async () => {
  const transport = new FakeTransport().on(BriefPeekDocument, () => {
    throw new TransportError('network', 'gone');
  });
  const peeks = new Peeks(transport);
  expect(await peeks.of({ id: 'a', lastSeq: 1 })).toBeNull();
  transport.on(BriefPeekDocument, { conversation: { id: 'a', brief } });
  expect(await peeks.of({ id: 'a', lastSeq: 1 })).toEqual(brief);
});
