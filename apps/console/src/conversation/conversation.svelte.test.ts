import { AddNoteDocument, ConversationDocument, OlderMessagesDocument } from '@baton/graphql-client/console';
import { flushSync } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { FakeTransport } from '../shared/testing/fake-transport.js';
import { soon } from '../shared/testing/soon.js';
import { Conversation } from './conversation.svelte.js';
import { PAGE, type Sheet, type Turn } from './sheet.js';
import { eventOf, messageEvent, sheetOf, turnOf } from './testing/sheets.js';

let stop: (() => void) | undefined;
afterEach(() => stop?.());

async function openOn(transport: FakeTransport, heard: Turn[] = []): Promise<Conversation> {
  const conversation = new Conversation({
    id: 'c1',
    transport,
    wake: () => () => undefined,
    onCustomerMessage: (turn) => heard.push(turn),
  });
  stop = $effect.root(() => {
    $effect(() => void conversation.sheet);
  });
  flushSync();
  await soon(() => expect(conversation.sheet).toBeDefined());
  return conversation;
}

const showing = (sheet: Sheet | null): FakeTransport =>
  new FakeTransport().on(ConversationDocument, { conversation: sheet });

it('shows and announces what the customer writes', async () => {
  const heard: Turn[] = [];
  const transport = showing(sheetOf({ messages: [turnOf(1)] }));
  const conversation = await openOn(transport, heard);
  transport.push({ conversationEvents: messageEvent(turnOf(2)) });
  await soon(() => expect(conversation.sheet?.messages).toHaveLength(2));
  expect(heard.map((turn) => turn.body)).toEqual(['message 2']);
});

it('reads again when it has changed hands', async () => {
  let state: Sheet['state'] = 'QUEUED';
  const transport = new FakeTransport().on(ConversationDocument, () => ({
    conversation: sheetOf({ state }),
  }));
  const conversation = await openOn(transport);
  state = 'WITH_AGENT';
  transport.push({ conversationEvents: eventOf(7, null) });
  await soon(() => expect(conversation.sheet?.state).toBe('WITH_AGENT'));
});

it('shows that the customer types until the message comes', async () => {
  const transport = showing(sheetOf());
  const conversation = await openOn(transport);
  transport.push({ typing: { author: 'CUSTOMER', name: 'Ada', at: '' } });
  expect(conversation.typingName).toBe('Ada');
  transport.push({ conversationEvents: messageEvent(turnOf(2)) });
  await soon(() => expect(conversation.typingName).toBeNull());
});

it('pages back to the first message', async () => {
  const page = Array.from({ length: PAGE }, (_, i) => turnOf(10 + i));
  const transport = showing(sheetOf({ messages: page })).on(OlderMessagesDocument, {
    conversation: { id: 'c1', messages: [turnOf(1), turnOf(2)] },
  });
  const conversation = await openOn(transport);
  expect(conversation.hasOlder).toBe(true);
  await conversation.loadOlder();
  expect(conversation.sheet?.messages[0]?.seq).toBe(1);
  expect(conversation.hasOlder).toBe(false);
});

it('shows a saved note once, though its event comes too', async () => {
  const at = '2026-11-23T12:00:00Z';
  const note = { id: 'n1', seq: 3, agentName: 'Mira', body: 'careful', mentions: ['sam'], at };
  const transport = showing(sheetOf()).on(AddNoteDocument, { addNote: { note, problem: null } });
  const conversation = await openOn(transport);
  expect(await conversation.addNote('careful', ['sam'])).toBeNull();
  transport.push({ conversationEvents: eventOf(3, { __typename: 'NotePayload', note }) });
  await soon(() => expect(conversation.sheet?.lastSeq).toBe(3));
  expect(conversation.sheet?.notes).toEqual([note]);
});

it('says that there is nothing to see', async () => {
  const conversation = await openOn(showing(null));
  expect(conversation.sheet).toBeNull();
});
