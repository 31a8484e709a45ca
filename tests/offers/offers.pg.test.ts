import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chat } from '../support/chat.ts';
import { startShop, type Shop } from '../support/shop.ts';
import { smallerDemo } from '../support/trained-demo.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
}, 600_000);
afterAll(() => shop.stop());

const PATIENT = { timeout: 120_000 };
const FURIOUS = 'The zip of my new jacket is broken and I am furious about it!';

/** A conversation in which a person has just been offered. */
async function offeredAPerson(): Promise<Chat> {
  const chat = await shop.chat();
  expect((await chat.say(FURIOUS)).offer).toMatchObject({ rung: 'HUMAN', state: 'OPEN' });
  return chat;
}

describe('the signs that a conversation does not get anywhere', PATIENT, () => {
  it('S4.1: saying it again, in the same words or others, and answers that fail twice', async () => {
    const chat = await shop.chat();
    await chat.say('How long does a repair take?');
    const faster = await chat.say('I need the repair of my boots faster');
    const again = await chat.say('And how long does the boot repair take now?');
    expect(again.health).toMatchObject({
      customerMessages: { value: 3 },
      rephrasings: { value: 1, seqs: [again.seq] },
      failedExchanges: { value: 2, seqs: [faster.seq, again.seq] },
      repeatedFailedIntent: { value: 1, seqs: [faster.seq, again.seq] },
    });
  });

  it('S4.1: coming back to a point that was left open', async () => {
    const chat = await shop.chat();
    await chat.say('How do I wash a down jacket?');
    await chat.say('Where are your shops?');
    const back = await chat.say('How do I wash a down jacket in a machine?');
    expect(back.health['circlingBack']).toEqual({ value: 1, seqs: [back.seq] });
  });

  it('S4.1: asking what was meant, ever shorter and ever faster', async () => {
    const chat = await shop.chat();
    const aMinutePasses = () =>
      shop.server.test.db
        .fork()
        .execute(
          `update message set created_at = created_at - interval '1 minute' where conversation_id = ?`,
          [chat.id],
        );
    await chat.say('Please tell me in detail how I can return the blue jacket that I bought last week');
    await aMinutePasses();
    await chat.say('I would like to know whether I can bring the jacket back to one of your shops instead');
    await aMinutePasses();
    const meant = await chat.say('what do you mean by that?');
    await aMinutePasses();
    const how = await chat.say('how');
    const huh = await chat.say('huh');
    expect(huh.health).toMatchObject({
      clarificationRequests: { value: 2, seqs: [meant.seq, huh.seq] },
      terseness: { seqs: [how.seq, huh.seq] },
    });
    expect(huh.health['terseness']?.value).toBeGreaterThan(0.8);
    const hurried = await chat.say('hello?');
    expect(hurried.health['messageRate']).toMatchObject({ seqs: [huh.seq, hurried.seq] });
    expect(hurried.health['messageRate']?.value).toBeGreaterThan(0.5);
  });
});

describe('what an offer says', PATIENT, () => {
  const HUMBLE = /sorry|apolog|fail|unable|not able|can't|cannot|unfortunately|afraid/i;

  it('S4.2: the team’s own words first, an upgrade and no admission of failure', async () => {
    await shop.comesOnline('agent7');
    const { offer } = await (await shop.chat()).say(FURIOUS);
    const orders = smallerDemo(new Date()).teams.find((team) => team.key === 'orders');
    expect(offer?.body).toBe(orders?.offerTemplate);
  });

  it('S4.2: no wording of any team or of the organisation admits a failure', () => {
    const demo = smallerDemo(new Date());
    const wordings = [
      ...demo.teams.map((team) => team.offerTemplate),
      ...['offerHuman', 'offerResource'].flatMap((key) => demo.voice.messages[key] ?? []),
    ];
    expect(wordings.length).toBeGreaterThan(8);
    for (const wording of wordings) expect(wording).not.toMatch(HUMBLE);
  });
});

describe('one step after the other', PATIENT, () => {
  const SINKING = [
    'Hello, I love your shop! How long does a delivery take?',
    'I can not wait that long for the delivery',
  ] as const;

  it('S4.3: another page first, then a person', async () => {
    const chat = await shop.chat();
    await chat.sayAll(...SINKING);
    const sunk = await chat.say('I am disappointed that you do not deliver on weekends and holidays');
    expect(sunk.offer).toMatchObject({ rung: 'RESOURCE', state: 'OPEN', reason: 'declining_sentiment' });
    expect(sunk.offer?.body).toContain('“Weekends, holidays and choosing the day”');
    // The page is offered and not shown unasked.
    expect(sunk.said).toEqual([sunk.offer?.body]);
    expect(sunk.decision.explanation).toMatch(
      /^Offered another article because the customer's mood went down/,
    );

    const shown = await chat.say('yes please');
    expect(shown.state).toBe('WITH_BOT');
    expect(shown.said.join()).toContain('Parcels come from Monday to Friday and on most Saturdays');

    const inVain = await chat.say('that did not help');
    expect(inVain.offer).toMatchObject({ rung: 'HUMAN', state: 'OPEN' });
    expect(inVain.decision.explanation).toMatch(/^Offered a person because/);
    expect((await chat.chart()).offers.map(({ rung, state }) => [rung, state])).toEqual([
      ['RESOURCE', 'ACCEPTED'],
      ['HUMAN', 'OPEN'],
    ]);
  });

  it('the page is shown although the customer goes on writing at once, and what they add is answered', async () => {
    const chat = await shop.chat();
    await chat.sayAll(...SINKING);
    const sunk = await chat.say('I am disappointed that you do not deliver on weekends and holidays');
    expect(sunk.offer).toMatchObject({ rung: 'RESOURCE', state: 'OPEN' });
    await chat.sayAtOnce('yes please', 'And what is your return policy?');
    const { messages, attempts } = await chat.chart();
    const said = messages.filter((m) => m.author === 'BOT').map((m) => m.body);
    expect(said.join()).toContain('Parcels come from Monday to Friday and on most Saturdays');
    expect(said.at(-1)).toContain('60 days');
    expect(new Set(attempts.map(({ ref }) => ref)).size).toBe(attempts.length);
  });

  it('a person instead of a page that was deleted after it was offered', async () => {
    const chat = await shop.chat();
    await chat.sayAll(...SINKING);
    const sunk = await chat.say('I am disappointed that you do not deliver on weekends and holidays');
    expect(sunk.offer).toMatchObject({ rung: 'RESOURCE', state: 'OPEN' });
    const em = shop.server.test.db.fork();
    const rename = (from: string, to: string) =>
      em.execute('update article set slug = ? where slug = ?', [to, from]);
    await rename('weekend-and-holiday-delivery', 'gone');
    await chat.answerOffer(true);
    await rename('gone', 'weekend-and-holiday-delivery');
    const { offers, messages } = await chat.chart();
    expect(offers).toMatchObject([
      { rung: 'RESOURCE', state: 'ACCEPTED' },
      { rung: 'HUMAN', state: 'OPEN' },
    ]);
    expect(messages.at(-1)).toMatchObject({ author: 'BOT', body: offers[1]?.body });
  });

  it('S4.3: a person at once for whoever is too upset to read', async () => {
    const chat = await shop.chat();
    await chat.sayAll(...SINKING);
    const sunk = await chat.say('My delivery has not come for a week now and this is a disaster');
    expect(sunk.decision).toMatchObject({ reason: 'DECLINING_SENTIMENT' });
    expect(sunk.offer).toMatchObject({ rung: 'HUMAN', state: 'OPEN' });
  });
});

describe('an offer is answered', PATIENT, () => {
  it('S4.4: with the button, and the customer is in line', async () => {
    const chat = await offeredAPerson();
    await chat.answerOffer(true);
    const { state, offers, escalation } = await chat.chart();
    expect(state).toBe('QUEUED');
    expect(offers).toMatchObject([{ state: 'ACCEPTED' }]);
    expect(escalation).toMatchObject({ mode: 'PROACTIVE', reason: 'LOW_SENTIMENT', path: 'orders' });
  });

  it('S4.4: by typing “yes please”', async () => {
    const chat = await offeredAPerson();
    const { seq, state } = await chat.say('yes please');
    expect(state).toBe('QUEUED');
    expect((await chat.chart()).offers).toMatchObject([{ state: 'ACCEPTED', answeredSeq: seq }]);
  });

  it('a “yes please” is honoured although the customer goes on writing at once', async () => {
    const chat = await offeredAPerson();
    const { state } = await chat.sayAtOnce('yes please', 'the zip is broken', 'where are your shops?');
    expect(state).toBe('QUEUED');
    expect(await chat.chart()).toMatchObject({
      offers: [{ state: 'ACCEPTED' }],
      escalation: { mode: 'PROACTIVE', reason: 'LOW_SENTIMENT' },
    });
  });

  it('S4.4: by typing “no, keep going”, and the bot goes on', async () => {
    const chat = await offeredAPerson();
    const { seq, state, said } = await chat.say('no, keep going');
    expect(state).toBe('WITH_BOT');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/carry on|keep going/);
    expect((await chat.chart()).offers).toMatchObject([{ state: 'DECLINED', answeredSeq: seq }]);
    expect((await chat.say('What is your return policy?')).said.join()).toContain('60 days');
  });

  it('S4.4: or passed over by moving on, and what was asked is answered', async () => {
    const chat = await offeredAPerson();
    const { seq, state, said, offer } = await chat.say('What is your return policy?');
    expect(state).toBe('WITH_BOT');
    expect(said.join()).toContain('60 days');
    expect(offer).toBeNull();
    expect((await chat.chart()).offers).toMatchObject([{ state: 'IGNORED', answeredSeq: seq }]);
  });
});

describe('no means no, for a while', PATIENT, () => {
  const CALM = ['How do I wash a down jacket?', 'Do you sell gift cards?', 'Where are your shops?'] as const;
  const again = (what: string) => `The ${what} is broken and I am furious about it!`;

  it('S4.P: a decline holds the next offer back; something new after it is a reason to ask again; three times at most', async () => {
    const chat = await offeredAPerson();
    await chat.answerOffer(false);

    const tooSoon = await chat.say(again('pole of my new tent'));
    expect(tooSoon.decision).toMatchObject({
      outcome: 'CONTINUE',
      vetoed: expect.arrayContaining([{ ruleId: 'low-sentiment', by: 'cool_down' }]),
      explanation: 'A person was not offered yet: the customer was asked a short while ago.',
    });
    expect(tooSoon.offer).toBeNull();

    await chat.sayAll('How do I wash a down jacket?', 'Do you sell gift cards?');
    const second = await chat.say(again('sole of my new boots'));
    expect(second).toMatchObject({ decision: { outcome: 'OFFER' }, offer: { rung: 'HUMAN', state: 'OPEN' } });
    await chat.answerOffer(false);

    await chat.sayAll(...CALM);
    expect((await chat.say(again('strap of my new rucksack'))).offer).toMatchObject({ state: 'OPEN' });
    await chat.answerOffer(false);
    const { offers } = await chat.chart();
    expect(offers.map((o) => o.state)).toEqual(['DECLINED', 'DECLINED', 'DECLINED']);
    expect(new Set(offers.map((o) => o.body)).size).toBe(3);

    await chat.sayAll(...CALM);
    const enough = await chat.say(again('lamp that I bought'));
    expect(enough.decision).toMatchObject({
      outcome: 'CONTINUE',
      vetoed: expect.arrayContaining([{ ruleId: 'low-sentiment', by: 'max_offers' }]),
    });
    expect(enough.offer).toBeNull();
    expect(enough.said.at(-1)).toMatch(/talk to a person|ask for a person/);
    expect((await chat.say('get me a human')).state).toBe('QUEUED');
  });

  it('S4.P: a person who is asked for comes, also right after a decline', async () => {
    const chat = await offeredAPerson();
    await chat.say('no, keep going');
    const { decision, state } = await chat.say('get me a human');
    expect(decision).toMatchObject({ outcome: 'ESCALATE', reason: 'ASKED_FOR_PERSON' });
    expect(state).toBe('QUEUED');
    expect((await chat.chart()).escalation).toMatchObject({ mode: 'REQUESTED' });
  });

  /** The bot has shown both pages on returns in vain, and a person is offered. */
  async function stuckOnReturns(): Promise<Chat> {
    const chat = await shop.chat();
    await chat.say('How do I return a jacket?');
    await chat.answerHelpful(false);
    await chat.answerHelpful(false);
    expect((await chat.chart()).offers).toMatchObject([{ rung: 'HUMAN', state: 'OPEN' }]);
    return chat;
  }

  it('S4.P: a bot that knows no more after a decline says how to reach a person, and does not ask again', async () => {
    const chat = await stuckOnReturns();
    await chat.answerOffer(false);
    const { offer, said } = await chat.say('Where do I find the return label?');
    expect(offer).toBeNull();
    expect(said.at(-1)).toMatch(/talk to a person|ask for a person/);
  });

  it('S4.P: where the policy wants no cool-down, an offer that was passed over is followed by the next', async () => {
    const { text } = await shop.lead.the('{ policy { text } }');
    await shop.publish(String(text).replace('coolDownMessages: 4', 'coolDownMessages: 0'));
    const chat = await stuckOnReturns();
    const { offer, state, decision } = await chat.say('Where do I find the return label?');
    expect(decision.policyVersion).toBe(2);
    expect(state).toBe('WITH_BOT');
    expect(offer).toMatchObject({ rung: 'HUMAN', state: 'OPEN' });
    expect((await chat.chart()).offers).toMatchObject([{ state: 'IGNORED' }, { state: 'OPEN' }]);
  });
});
