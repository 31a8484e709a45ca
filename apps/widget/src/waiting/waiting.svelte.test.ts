import { beforeEach, describe, expect, it } from 'vitest';
import { Actions } from '../conversation/actions.svelte.js';
import type { ChatRouting } from '../conversation/chat.js';
import type { Conversation } from '../conversation/conversation.svelte.js';
import { FakeApi } from '../shared/testing/fake-api.js';
import { soon } from '../shared/testing/soon.js';
import { newTab, visit, type Tab } from '../shared/testing/visit.js';

let api: FakeApi;
let tab: Tab;
let conversation: Conversation;
let actions: Actions;

beforeEach(() => {
  api = new FakeApi();
  tab = newTab();
  ({ conversation } = visit(api, tab));
  actions = new Actions(conversation);
});

const byMail = { email: 'ada@example.com', phone: null, note: null };
const routing: ChatRouting = {
  team: { name: 'Billing' },
  position: 4,
  expectedWait: { text: '10 to 20 minutes' },
  nobodyOnline: false,
  opensAt: null,
  alternatives: ['EMAIL', 'CALLBACK', 'BOT'],
};

/** Asks for a person, and waits. */
async function queued(): Promise<string> {
  await actions.requestHuman();
  await soon(() => expect(conversation.chat?.state).toBe('QUEUED'));
  const { id } = conversation.chat!;
  api.emit(id, { __typename: 'RoutingPayload', routing });
  await soon(() => expect(conversation.chat?.routing).toEqual(routing));
  return id;
}

describe('asking for a person', () => {
  it('works before anything was written', async () => {
    await queued();
    expect(api.asked).toContain('OpenConversation');
    expect(api.written).toEqual([]);
  });
});

describe('leaving where to answer', () => {
  it('gives a ticket and stays in line', async () => {
    await queued();
    expect(await actions.leaveContact(byMail)).toBeNull();
    expect(conversation.chat).toMatchObject({
      state: 'QUEUED',
      contact: { email: 'ada@example.com' },
      ticket: { number: 1042, channel: 'EMAIL' },
      routing: { position: 4 },
    });
  });

  it('can be changed to a call', async () => {
    await queued();
    await actions.leaveContact(byMail);
    await actions.leaveContact({ email: null, phone: '+44 20 7946 0018', note: 'after five' });
    expect(conversation.chat).toMatchObject({
      contact: { phone: '+44 20 7946 0018', note: 'after five' },
      ticket: { number: 1042, channel: 'CALLBACK' },
    });
  });

  it('shows in every tab', async () => {
    await queued();
    const other = visit(api, newTab(tab.browser)).conversation;
    await other.resume();
    await actions.leaveContact(byMail);
    await soon(() => expect(other.chat?.ticket?.number).toBe(1042));
    expect(other.chat?.contact?.email).toBe('ada@example.com');
  });

  it('is still known after a reload', async () => {
    await queued();
    await actions.leaveContact(byMail);
    conversation.close();
    const after = visit(api, tab).conversation;
    await after.resume();
    expect(after.chat?.ticket?.number).toBe(1042);
  });

  it('says beside the field, and nowhere else, why the server refused', async () => {
    await queued();
    api.refusal = 'is not a complete e-mail address';
    expect(await actions.leaveContact(byMail)).toBe('is not a complete e-mail address');
    expect(actions.failure).toBeNull();
    expect(conversation.chat?.ticket).toBeNull();
  });

  it('says so when there is no connection', async () => {
    await queued();
    api.network = 'down';
    expect(await actions.leaveContact(byMail)).toMatch(/^No connection/);
  });

  it('belongs to one handoff: the next one begins without a ticket', async () => {
    const id = await queued();
    await actions.leaveContact(byMail);
    await actions.withdraw();
    await soon(() => expect(conversation.chat?.state).toBe('WITH_BOT'));
    api.emit(id, { __typename: 'StatePayload', to: 'QUEUED', cause: 'escalate' });
    await soon(() => expect(conversation.chat?.state).toBe('QUEUED'));
    expect(conversation.chat?.ticket).toBeNull();
    expect(conversation.chat?.contact?.email).toBe('ada@example.com');
  });
});

describe('an agent who is lost in the middle', () => {
  beforeEach(async () => {
    const id = await queued();
    api.emit(id, { __typename: 'StatePayload', to: 'WITH_AGENT', cause: 'accept' });
    api.emit(id, { __typename: 'AcceptedPayload', agentName: 'Mira' });
    api.say(id, 'AGENT', 'I am looking into it');
    await soon(() => expect(conversation.chat?.agentName).toBe('Mira'));
    conversation.live.showTyping('Mira');
    api.emit(id, { __typename: 'StatePayload', to: 'QUEUED', cause: 'requeue' });
    await soon(() => expect(conversation.chat?.state).toBe('QUEUED'));
  });

  it('leaves the customer at the front, in the same team’s line, without a guess from before', () => {
    expect(conversation.chat).toMatchObject({
      returned: true,
      agentName: null,
      routing: { team: { name: 'Billing' }, position: 1, expectedWait: null, alternatives: [] },
    });
  });

  it('types no more', () => {
    expect(conversation.live.typing).toBeNull();
  });

  it('is forgotten with the next one', async () => {
    const { id } = conversation.chat!;
    api.emit(id, { __typename: 'StatePayload', to: 'WITH_AGENT', cause: 'accept' });
    api.emit(id, { __typename: 'StatePayload', to: 'QUEUED', cause: 'transfer' });
    await soon(() => expect(conversation.chat?.returned).toBe(false));
    expect(conversation.chat?.routing).toBeNull();
  });
});
