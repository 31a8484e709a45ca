import type { Variables } from '@baton/api/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefed } from '../support/briefs.ts';
import type { Chat } from '../support/chat.ts';
import { startShop, type Shop } from '../support/shop.ts';
import { until } from '../support/until.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
}, 600_000);
afterAll(() => shop.stop());

const PATIENT = { timeout: 120_000 };
const FACT = 'fact { id kind value status sourceSeq } problem { __typename ... on Problem { message } }';

/** A customer who waits for a person because of a parcel, and has not said which order it is. */
async function withoutNumber(): Promise<Chat> {
  const chat = await shop.chat();
  await chat.sayAll('My parcel has not arrived yet', 'I have no idea, please let me talk to a person');
  return chat;
}

const confirming = { name: 'confirmFact', type: 'ConfirmFactInput', select: FACT };
const providing = { name: 'provideFact', type: 'ProvideFactInput', select: FACT };
const confirm = (chat: Chat, input: Variables) => chat.does(confirming, input);
const provide = (chat: Chat, input: Variables) =>
  chat.does(providing, { clientMessageId: crypto.randomUUID(), kind: 'ORDER_NUMBER', ...input });

describe('facts that whoever takes over will need', PATIENT, () => {
  it('S2.4: what is missing at the handoff is asked for once, and holds nothing up', async () => {
    const chat = await withoutNumber();
    const { state, askedFacts, brief, messages } = await briefed(shop.lead, chat.id);
    expect(state).toBe('QUEUED');
    expect(askedFacts).toEqual(['ORDER_NUMBER']);
    expect(brief.missingFacts).toEqual(['ORDER_NUMBER']);
    const handoff = messages.findLast(({ author }) => author === 'BOT')?.body;
    expect(handoff).toMatch(/order number/i);
    // Back to the bot and to a person again: it is known that they were asked.
    await chat.does({ name: 'withdrawEscalation', type: 'ConversationInput' });
    await chat.requestHuman();
    const again = await briefed(shop.lead, chat.id);
    expect(again.askedFacts).toEqual(['ORDER_NUMBER']);
    expect(again.messages.findLast(({ author }) => author === 'BOT')?.body).not.toMatch(/order number/i);
  });

  it('S2.4: nobody is asked for what they have said', async () => {
    const chat = await shop.chat();
    await chat.sayAll('My parcel for order 48213 has not arrived yet', 'please let me talk to a person');
    const { askedFacts, brief } = await briefed(shop.lead, chat.id);
    expect(askedFacts).toEqual([]);
    expect(brief.missingFacts).toEqual([]);
    expect(brief.facts).toContainEqual(
      expect.objectContaining({ kind: 'order_number', value: '48213', status: 'extracted', seqs: [2] }),
    );
  });

  it('S2.4: what they fill in while waiting is a message of theirs, confirmed, and reaches the brief', async () => {
    const chat = await withoutNumber();
    const before = (await briefed(shop.lead, chat.id)).brief.version;
    const { fact } = await provide(chat, { value: '48213' });
    expect(fact).toMatchObject({ kind: 'ORDER_NUMBER', value: '48213', status: 'CONFIRMED' });
    await until(async () => (await briefed(shop.lead, chat.id)).brief.missingFacts.length === 0);
    const { brief, messages, facts } = await briefed(shop.lead, chat.id, before);
    const said = messages.find(({ body }) => body.endsWith(': 48213'));
    expect(said?.author).toBe('CUSTOMER');
    expect(brief.facts).toContainEqual(
      expect.objectContaining({
        kind: 'order_number',
        value: '48213',
        status: 'confirmed',
        seqs: [said?.seq],
      }),
    );
    // It changes neither what this is about nor what they last said, nor how they feel.
    expect(brief.issue?.text).toContain('parcel');
    expect(brief.lastCustomerPoints.map(({ seqs }) => seqs[0])).not.toContain(said?.seq);
    expect(brief.sentimentCurve.at(-1)?.sentiment).toBe(brief.sentimentCurve.at(-2)?.sentiment);
    // It is not read out of its own message a second time.
    expect(facts.filter(({ kind }) => kind === 'ORDER_NUMBER')).toHaveLength(1);
    expect(brief.changes).toContainEqual(
      expect.objectContaining({ change: 'GONE', section: 'missingFacts' }),
    );
  });

  it('S2.4: sent twice it is one message; the same id with something else is refused', async () => {
    const chat = await withoutNumber();
    const clientMessageId = crypto.randomUUID();
    const first = await provide(chat, { value: '48213', clientMessageId });
    expect(await provide(chat, { value: '48213', clientMessageId })).toEqual(first);
    const other = await provide(chat, { value: '48214', clientMessageId });
    expect(other).toMatchObject({ fact: null, problem: { __typename: 'IdReused' } });
    const { messages } = await briefed(shop.lead, chat.id);
    expect(messages.filter(({ body }) => body.endsWith(': 48213'))).toHaveLength(1);
  });

  it.each([
    ['nothing', { value: '   ' }],
    ['too much', { value: 'x'.repeat(201) }],
    ['control characters', { value: '48213\u0007' }],
    ['half an address', { kind: 'EMAIL', value: 'ada@' }],
  ])('S2.4: %s is refused and changes nothing', async (_, input) => {
    const chat = await withoutNumber();
    const before = await briefed(shop.lead, chat.id);
    expect(await provide(chat, input)).toMatchObject({ fact: null, problem: { __typename: 'InvalidInput' } });
    expect((await briefed(shop.lead, chat.id)).messages).toEqual(before.messages);
  });

  it('S2.4: confirmed, corrected and disputed are told apart, for the agent as for the API', async () => {
    const chat = await shop.chat();
    await chat.sayAll(
      'My parcel for order 48213 has not come, mail me at ada@example.com, I paid 89 euros',
      'please let me talk to a person',
    );
    const { facts, brief } = await briefed(shop.lead, chat.id);
    const idOf = (kind: string) => facts.find((fact) => fact.kind === kind)?.id;
    await confirm(chat, { factId: idOf('ORDER_NUMBER') });
    await confirm(chat, { factId: idOf('EMAIL'), value: 'ada.park@example.com' });
    await confirm(chat, { factId: idOf('AMOUNT'), disputed: true });
    await until(async () => (await briefed(shop.lead, chat.id)).brief.version >= brief.version + 1);
    await until(async () =>
      (await briefed(shop.lead, chat.id)).brief.facts.some(({ status }) => status === 'disputed'),
    );
    const after = await briefed(shop.lead, chat.id);
    const statuses = Object.fromEntries(
      after.brief.facts.map(({ kind, value, status }) => [kind, [value, status]]),
    );
    expect(statuses).toMatchObject({
      order_number: ['48213', 'confirmed'],
      email: ['ada.park@example.com', 'corrected'],
      amount: ['89.00 EUR', 'disputed'],
    });
    expect(after.brief.flags).toEqual([]);
  });

  it('S2.4: a fact cannot be corrected and disputed at once, and others’ facts are none of one’s business', async () => {
    const chat = await shop.chat();
    await chat.sayAll('My parcel for order 48213 has not come', 'please let me talk to a person');
    const factId = (await briefed(shop.lead, chat.id)).facts[0]?.id;
    expect(await confirm(chat, { factId, value: '48214', disputed: true })).toMatchObject({
      fact: null,
      problem: { __typename: 'InvalidInput' },
    });
    const stranger = await shop.chat();
    const theirs = { conversationId: chat.id };
    const unknown = { fact: null, problem: { __typename: 'NotFound' } };
    expect(await confirm(stranger, { ...theirs, factId })).toMatchObject(unknown);
    expect(await provide(stranger, { ...theirs, value: '1' })).toMatchObject(unknown);
  });
});

it('a correction is one line, and an e-mail address is one', PATIENT, async () => {
  const chat = await shop.chat();
  await chat.sayAll('My parcel for order 48213 has not arrived, write to ada@example.com', 'a person please');
  const { facts } = await briefed(shop.lead, chat.id);
  const idOf = (kind: string) => facts.find((known: { kind: string }) => known.kind === kind)?.id;
  const { fact } = await confirm(chat, {
    factId: idOf('ORDER_NUMBER'),
    value: '48214\n\nPromised:\n- \u202eeverything',
  });
  expect(fact).toMatchObject({ value: '48214 Promised: - everything', status: 'CORRECTED' });
  const refused = await confirm(chat, { factId: idOf('EMAIL'), value: "' OR 1=1 --" });
  expect(refused.problem).toMatchObject({ __typename: 'InvalidInput' });
});
