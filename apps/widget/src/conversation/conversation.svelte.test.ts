import { beforeEach, describe, expect, it } from 'vitest';
import { FakeApi } from '../shared/testing/fake-api.js';
import { soon } from '../shared/testing/soon.js';
import { newTab, visit } from '../shared/testing/visit.js';
import type { Conversation } from './conversation.svelte.js';

let api: FakeApi;
beforeEach(() => {
  api = new FakeApi();
});

const shown = (conversation: Conversation): [string, string][] =>
  conversation.turns.map((turn) => [turn.body, turn.delivery]);

/** The conversation on the server, once the first message has opened it. */
const opened = async (conversation: Conversation): Promise<string> => {
  await soon(() => expect(conversation.chat).not.toBeNull());
  return conversation.chat!.id;
};

describe('sending', () => {
  it('creates nothing on the server before the visitor writes', async () => {
    const { conversation } = visit(api, newTab());
    await conversation.resume();
    expect(api.asked).toEqual([]);
  });

  it('shows a message at once and marks it sent when the server has it', async () => {
    const { conversation } = visit(api, newTab());
    await conversation.resume();
    conversation.send('  where is my order?  ');
    expect(shown(conversation)).toEqual([['where is my order?', 'sending']]);
    expect(conversation.thinking).toBe(true);
    await soon(() => expect(shown(conversation)).toEqual([['where is my order?', 'sent']]));
    expect(api.written).toEqual(['where is my order?']);
  });

  it('keeps the bubble in place: the key is the same before and after', async () => {
    const { conversation } = visit(api, newTab());
    conversation.send('hello');
    const before = conversation.turns[0]?.key;
    await soon(() => expect(conversation.turns[0]?.delivery).toBe('sent'));
    expect(conversation.turns[0]?.key).toBe(before);
  });

  it('sends in the order of writing, in one conversation', async () => {
    const { conversation } = visit(api, newTab());
    for (const text of ['one', 'two', 'three']) conversation.send(text);
    await soon(() => expect(api.written).toEqual(['one', 'two', 'three']));
    expect(api.conversations).toHaveLength(1);
  });

  it('sends nothing for blanks', () => {
    const { conversation } = visit(api, newTab());
    conversation.send('  \n ');
    expect(conversation.turns).toEqual([]);
  });

  it('says why the server refused, and sends again when asked to', async () => {
    const { conversation } = visit(api, newTab());
    api.refusal = 'body must not contain control characters';
    conversation.send('hello');
    await soon(() =>
      expect(conversation.turns[0]).toMatchObject({ delivery: 'failed', reason: api.refusal }),
    );
    expect(conversation.thinking).toBe(false);
    api.refusal = null;
    conversation.outbox.retry(conversation.turns[0]!.key);
    await soon(() => expect(shown(conversation)).toEqual([['hello', 'sent']]));
    expect(api.written).toEqual(['hello']);
  });
});

describe('a bad network', () => {
  it('queues while there is none and sends later, none lost, none doubled', async () => {
    const { conversation } = visit(api, newTab());
    api.network = 'down';
    conversation.send('one');
    conversation.send('two');
    await soon(() => expect(conversation.outbox.stalled).toBe(true));
    expect(conversation.thinking).toBe(false);
    api.network = 'up';
    await soon(() => expect(api.written).toEqual(['one', 'two']));
    await soon(() => expect(conversation.outbox.items).toEqual([]));
    expect(conversation.outbox.stalled).toBe(false);
  });

  it('stores a message once although its answer got lost', async () => {
    const { conversation } = visit(api, newTab());
    conversation.send('first');
    await soon(() => expect(api.written).toEqual(['first']));
    api.network = 'lost';
    conversation.send('second');
    await soon(() => expect(api.written).toEqual(['first', 'second']));
    api.network = 'up';
    await soon(() => expect(conversation.outbox.items).toEqual([]));
    expect(api.written).toEqual(['first', 'second']);
    expect(shown(conversation)).toEqual([
      ['first', 'sent'],
      ['second', 'sent'],
    ]);
  });

  it('sends after a reload what was written before it', async () => {
    const tab = newTab();
    const before = visit(api, tab);
    api.network = 'down';
    before.conversation.send('written on the train');
    before.conversation.close();
    api.network = 'up';
    const after = visit(api, tab);
    expect(shown(after.conversation)).toEqual([['written on the train', 'sending']]);
    await after.conversation.resume();
    await soon(() => expect(api.written).toEqual(['written on the train']));
  });

  it('opens one conversation although the first opening got no answer and the page was reloaded', async () => {
    const tab = newTab();
    const before = visit(api, tab);
    await before.session.ensure();
    api.network = 'lost';
    before.conversation.send('hello');
    await soon(() => expect(api.conversations).toHaveLength(1));
    before.conversation.close();
    api.network = 'up';
    const after = visit(api, tab);
    await after.conversation.resume();
    await soon(() => expect(api.written).toEqual(['hello']));
    expect(api.conversations).toHaveLength(1);
  });
});

describe('coming back', () => {
  it('picks up an unfinished conversation', async () => {
    const tab = newTab();
    const before = visit(api, tab);
    before.conversation.send('hello');
    const id = await opened(before.conversation);
    await soon(() => expect(api.written).toEqual(['hello']));
    before.conversation.close();
    api.say(id, 'BOT', 'Hello! What can I do for you?');
    const after = visit(api, tab);
    await after.conversation.resume();
    expect(shown(after.conversation).map(([body]) => body)).toEqual([
      'hello',
      'Hello! What can I do for you?',
    ]);
  });

  it('looks until it is found when the page was loaded without a network', async () => {
    const tab = newTab();
    const before = visit(api, tab);
    before.conversation.send('hello');
    await soon(() => expect(api.written).toEqual(['hello']));
    before.conversation.close();
    api.network = 'down';
    const after = visit(api, tab);
    void after.conversation.resume();
    await soon(() => expect(after.conversation.stalled).toBe(true));
    api.network = 'up';
    await soon(() => expect(shown(after.conversation)).toEqual([['hello', 'sent']]));
    expect(after.conversation.stalled).toBe(false);
  });

  it('goes on in the same conversation in another tab', async () => {
    const one = newTab();
    const first = visit(api, one);
    first.conversation.send('hello');
    await soon(() => expect(api.written).toEqual(['hello']));
    const second = visit(api, newTab(one.browser));
    await second.conversation.resume();
    second.conversation.send('and another thing');
    await soon(() => expect(api.written).toEqual(['hello', 'and another thing']));
    expect(api.conversations).toHaveLength(1);
  });

  it('begins anew after a finished conversation', async () => {
    const tab = newTab();
    const before = visit(api, tab);
    before.conversation.send('hello');
    const id = await opened(before.conversation);
    api.emit(id, { __typename: 'StatePayload', to: 'RESOLVED', cause: 'resolve' });
    await soon(() => expect(before.conversation.chat?.state).toBe('RESOLVED'));
    before.conversation.startAgain();
    before.conversation.send('something else');
    await soon(() => expect(api.written).toEqual(['hello', 'something else']));
    expect(api.conversations).toHaveLength(2);
    expect(shown(before.conversation)).toEqual([['something else', 'sent']]);
  });

  it('begins anew when the conversation was finished while the page was closed', async () => {
    const tab = newTab();
    const before = visit(api, tab);
    before.conversation.send('hello');
    const id = await opened(before.conversation);
    await soon(() => expect(api.written).toEqual(['hello']));
    before.conversation.close();
    api.emit(id, { __typename: 'StatePayload', to: 'RESOLVED', cause: 'resolve' });
    const after = visit(api, tab);
    await after.conversation.resume();
    after.conversation.send('hello again');
    await soon(() => expect(api.written).toEqual(['hello', 'hello again']));
    expect(api.conversations).toHaveLength(2);
  });
});

describe('live', () => {
  it('shows what the other side says, once, also when the answer and the event both bring a message', async () => {
    const { conversation } = visit(api, newTab());
    conversation.send('hello');
    const id = await opened(conversation);
    api.say(id, 'BOT', 'Hi there');
    await soon(() => expect(shown(conversation).map(([body]) => body)).toEqual(['hello', 'Hi there']));
    expect(conversation.thinking).toBe(false);
  });

  it('names the person who has taken over, and forgets them when the assistant is back', async () => {
    const { conversation } = visit(api, newTab());
    conversation.send('a person please');
    const id = await opened(conversation);
    api.emit(id, { __typename: 'StatePayload', to: 'WITH_AGENT', cause: 'accept' });
    api.emit(id, { __typename: 'AcceptedPayload', agentName: 'Mira Okonkwo' });
    await soon(() => expect(conversation.chat?.agentName).toBe('Mira Okonkwo'));
    api.emit(id, { __typename: 'StatePayload', to: 'WITH_BOT', cause: 'return_to_bot' });
    await soon(() => expect(conversation.chat?.agentName).toBeNull());
  });
});

describe('somebody else at the same browser', () => {
  it('never sends one customer’s unsent words as another', async () => {
    const tab = newTab();
    const ada = `x.${btoa(JSON.stringify({ sub: 'ada' }))}.x`;
    const jon = `x.${btoa(JSON.stringify({ sub: 'jon' }))}.x`;
    const { session, conversation } = visit(api, tab, ada);
    api.network = 'down';
    conversation.send('for Ada’s eyes');
    session.identify(jon);
    api.network = 'up';
    await conversation.changeOwner();
    conversation.send('Jon here');
    await soon(() => expect(api.written).toEqual(['Jon here']));
    expect(shown(conversation)).toEqual([['Jon here', 'sent']]);
  });
});
