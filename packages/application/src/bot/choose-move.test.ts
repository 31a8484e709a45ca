import { describe, expect, it } from 'vitest';
import { readReactions } from './reactions.js';
import { anythingElse, initialBotState } from './state.js';
import { chooseMove } from './choose-move.js';
import { attempt, hit, intent, offer, turn, understanding, decision } from './testing/turn.js';

const said = (move: ReturnType<typeof chooseMove>) => (move.kind === 'speak' ? move.messages : []);

describe('the bot’s conduct', () => {
  it('answers a sure intent with the article its team linked, named, and asks whether it helped', () => {
    const [message] = said(chooseMove(turn({ hits: [hit('other', { strong: true }), hit('returns')] })));
    expect(message).toMatchObject({ kind: 'attempt', askHelpful: true, article: { slug: 'returns' } });
  });

  it('never gives the same answer twice', () => {
    const move = chooseMove(
      turn({ hits: [hit('returns')], attempts: [attempt({ ref: 'returns', outcome: 'not_helped' })] }),
    );
    expect(said(move).map((m) => m.kind)).toEqual(['text', 'offer']);
  });

  it('asks to affirm a plausible guess, then to rephrase, then offers a person', () => {
    const guess = understanding({ intents: [{ intent: 'returns', confidence: 0.3 }] });
    const first = chooseMove(turn({ understanding: guess, hits: [] }));
    expect(said(first)[0]).toMatchObject({ kind: 'attempt', attempt: { kind: 'clarification' } });
    const no = understanding({ signal: 'deny', wordCount: 1, intents: [] });
    const second = chooseMove(turn({ understanding: no, text: 'no', botState: first.state, hits: [] }));
    expect(said(second)).toEqual([{ kind: 'text', body: 'Could you put it differently?' }]);
    const third = chooseMove(
      turn({
        understanding: no,
        text: 'no',
        hits: [],
        botState: { awaiting: { kind: 'clarification', intents: ['returns'] }, clarifications: 2 },
      }),
    );
    expect(said(third).map((m) => m.kind)).toEqual(['offer']);
  });

  it('takes "yes" to its guess as the intent', () => {
    const yes = understanding({ signal: 'affirm', wordCount: 1, intents: [] });
    const botState = {
      awaiting: { kind: 'clarification', intents: ['returns'] },
      clarifications: 1,
    } as const;
    const [message] = said(
      chooseMove(
        turn({
          understanding: yes,
          text: 'yes',
          botState: { ...botState, awaiting: { ...botState.awaiting, intents: ['returns'] } },
          hits: [hit('returns')],
        }),
      ),
    );
    expect(message).toMatchObject({ kind: 'attempt', article: { slug: 'returns' } });
  });

  it('lets a customer choose between two close intents by clicking the name of one', () => {
    const close = understanding({
      intents: [
        { intent: 'returns', confidence: 0.4 },
        { intent: 'refund', confidence: 0.35 },
      ],
    });
    const [message] = said(chooseMove(turn({ understanding: close, hits: [] })));
    expect(message).toMatchObject({
      kind: 'attempt',
      chips: [{ send: 'Returns' }, { send: 'Refund' }, { send: 'No' }],
    });
  });

  it('changes its approach after "that did not help", and offers a person the second time', () => {
    const no = understanding({ signal: 'not_helped', wordCount: 4, intents: [] });
    const failed = attempt({ ref: 'returns', outcome: 'not_helped' });
    const reaction = {
      offer: null,
      attempt: { attempt: failed, outcome: 'not_helped', why: 'said so' },
    } as const;
    const once = chooseMove(
      turn({ understanding: no, reaction, attempts: [failed], alternatives: [hit('labels')] }),
    );
    expect(said(once)[0]).toMatchObject({ kind: 'attempt', article: { slug: 'labels' } });
    const twice = chooseMove(
      turn({
        understanding: no,
        reaction,
        attempts: [failed, attempt({ ref: 'labels', outcome: 'not_helped' })],
        alternatives: [hit('more')],
      }),
    );
    expect(said(twice).at(-1)).toMatchObject({ kind: 'offer', rung: 'human' });
  });

  it('hands over when the customer accepts the offer in words', () => {
    const yes = understanding({ signal: 'affirm', wordCount: 2, intents: [] });
    const reaction = {
      attempt: null,
      offer: { offer: offer({ rung: 'human', reason: 'failed_exchanges' }), state: 'accepted' },
    } as const;
    expect(chooseMove(turn({ understanding: yes, reaction }))).toEqual({
      kind: 'escalate',
      mode: 'proactive',
      path: null,
      reason: 'failed_exchanges',
      state: initialBotState,
    });
  });

  it('goes on after a decline and does not offer again in the same breath', () => {
    const no = understanding({ signal: 'deny', wordCount: 2, intents: [] });
    const reaction = {
      attempt: null,
      offer: { offer: offer({ rung: 'human' }), state: 'declined' },
    } as const;
    expect(said(chooseMove(turn({ understanding: no, reaction })))).toEqual([
      { kind: 'text', body: 'We carry on here.' },
    ]);
  });

  it('escalates as decided, whatever else the message says', () => {
    const move = chooseMove(
      turn({ decision: decision({ outcome: 'escalate', reason: 'interaction_anger' }) }),
    );
    expect(move).toMatchObject({ kind: 'escalate', mode: 'forced', reason: 'interaction_anger' });
  });

  it('answers first and then offers, when the offer is about the mood and there is a fresh answer', () => {
    const upset = decision({ outcome: 'offer', reason: 'low_sentiment' });
    const kinds = said(chooseMove(turn({ decision: upset, hits: [hit('returns')] }))).map((m) => m.kind);
    expect(kinds).toEqual(['attempt', 'offer']);
  });

  it('says plainly that something is outside what it knows', () => {
    const foreign = understanding({ outOfScope: 0.9, intents: [{ intent: 'returns', confidence: 0.2 }] });
    expect(said(chooseMove(turn({ understanding: foreign, hits: [] })))).toEqual([
      { kind: 'text', body: 'Not my field.' },
    ]);
  });

  it('asks for the order number once, then offers a person instead of asking again', () => {
    const status = intent({
      id: 'order_status',
      name: 'Order status',
      playbook: 'order_status',
      articles: [],
    });
    const about = understanding({ intents: [{ intent: 'order_status', confidence: 0.9 }] });
    const first = chooseMove(turn({ understanding: about, intents: [status], hits: [] }));
    expect(said(first)).toEqual([{ kind: 'text', body: 'Which order?' }]);
    const again = chooseMove(
      turn({ understanding: about, intents: [status], hits: [], botState: first.state }),
    );
    expect(said(again)).toMatchObject([
      { kind: 'text', body: 'Not without the order number.' },
      { kind: 'offer' },
    ]);
    expect(again.state).toEqual(first.state);
  });

  it('asks for the order number beside an offer, and still waits for it after a no', () => {
    const status = intent({
      id: 'order_status',
      name: 'Order status',
      playbook: 'order_status',
      articles: [],
    });
    const about = understanding({ intents: [{ intent: 'order_status', confidence: 0.9 }] });
    const upset = decision({ outcome: 'offer', reason: 'low_sentiment' });
    const both = chooseMove(turn({ understanding: about, intents: [status], hits: [], decision: upset }));
    expect(said(both)).toMatchObject([{ kind: 'text', body: 'Which order?' }, { kind: 'offer' }]);

    const no = understanding({ signal: 'deny', wordCount: 1, intents: [] });
    const reaction = { offer: { offer: offer({}), state: 'declined' }, attempt: null } as const;
    const goesOn = chooseMove(turn({ understanding: no, reaction, botState: both.state }));
    expect(goesOn.state).toEqual(both.state);
  });
});

describe('the offer of a person', () => {
  const upset = decision({ outcome: 'offer', reason: 'low_sentiment' });
  const offered = (change: Parameters<typeof turn>[0]) =>
    said(chooseMove(turn({ decision: upset, hits: [], ...change })))
      .map((m) => m.body)
      .at(-1);

  it('never comes twice in the same words', () => {
    const first = offered({});
    const second = offered({ offers: [offer({ state: 'ignored', body: first ?? '' })] });
    expect(first).toBe('Shall I connect you?');
    expect(second).toBe('Somebody from Returns?');
  });

  it('is an offer to write back while nobody is online', () => {
    const team = { ...turn().team, nobodyOnline: true };
    expect(offered({ team })).toBe('Nobody is here. Shall Returns write back tomorrow?');
  });
});

describe('after an answer to an earlier offer', () => {
  const stuck = {
    hits: [],
    understanding: understanding({ intents: [{ intent: 'returns', confidence: 0.9 }] }),
  };
  const bodies = (change: Parameters<typeof turn>[0]) =>
    said(chooseMove(turn({ ...stuck, ...change }))).map((m) => m.body);

  it('the bot that knows no more names the way to a person instead of asking again', () => {
    expect(bodies({ mayOffer: true })).toEqual(['I do not know.', 'Shall I connect you?']);
    expect(bodies({ mayOffer: false })).toEqual(['I do not know.', 'Say so when you want a person.']);
  });

  it('names it once beside its answers, when the customer was asked often enough', () => {
    const asked = decision({ vetoed: [{ ruleId: 'low-sentiment', by: 'max_offers' }] });
    const hits = [hit('returns')];
    const told = (knowsTheWay: boolean) => bodies({ decision: asked, mayOffer: false, knowsTheWay, hits });
    expect(told(false).at(-1)).toBe('Say so when you want a person.');
    expect(told(true)).toHaveLength(1);
    expect(bodies({ decision: asked, mayOffer: false })).toHaveLength(2);
  });
});

describe('when the mood goes down', () => {
  const declining = decision({ outcome: 'offer', reason: 'declining_sentiment' });
  const offered = (change: Parameters<typeof turn>[0]) =>
    said(chooseMove(turn({ decision: declining, hits: [hit('labels', { strong: true })], ...change })));

  it('offers another page on what was tried already, and does not show it unasked', () => {
    expect(offered({ attempts: [attempt({ ref: 'returns', outcome: 'ignored' })] })).toMatchObject([
      { kind: 'offer', rung: 'resource', resource: 'labels' },
    ]);
  });

  it('answers a new question, and offers a person beside it', () => {
    const refund = attempt({ ref: 'refunds', intent: 'refund', outcome: 'ignored' });
    expect(offered({ attempts: [refund] })).toMatchObject([
      { kind: 'attempt', article: { slug: 'labels' } },
      { kind: 'offer', rung: 'human' },
    ]);
  });

  it('offers a person to whoever is too upset to read', () => {
    const attempts = [attempt({ ref: 'returns', outcome: 'ignored' })];
    expect(offered({ attempts, understanding: understanding({ sentiment: -0.9 }) }).at(-1)).toMatchObject({
      kind: 'offer',
      rung: 'human',
    });
  });
});

it('says that it reads only English, and offers a person', () => {
  const move = chooseMove(turn({ text: '¿Dónde está mi pedido?' }));
  expect(said(move).map((m) => m.body)).toEqual(['Only English so far.', 'Shall I connect you?']);
});

describe('typed answers to the bot’s own questions', () => {
  const asked = (botState: typeof anythingElse, signal: 'affirm' | 'deny' | 'helped', text: string) =>
    said(
      chooseMove(
        turn({ text, botState, understanding: understanding({ signal, wordCount: 3, intents: [] }) }),
      ),
    );

  it.each(['deny', 'helped'] as const)('ends warmly when there is nothing else (%s)', (signal) => {
    expect(asked(anythingElse, signal, 'no that is all')).toEqual([{ kind: 'text', body: 'Take care.' }]);
  });

  it('asks what it is when there is something else', () => {
    expect(asked(anythingElse, 'affirm', 'yes')).toEqual([{ kind: 'text', body: 'What is it about?' }]);
  });

  it('hears the question behind a no', () => {
    const more = understanding({ signal: 'deny', wordCount: 7 });
    const [message] = said(
      chooseMove(turn({ understanding: more, botState: anythingElse, hits: [hit('returns')] })),
    );
    expect(message).toMatchObject({ kind: 'attempt', article: { slug: 'returns' } });
  });

  it.each([
    ['affirm', 'helped'],
    ['helped', 'helped'],
    ['deny', 'not_helped'],
    ['not_helped', 'not_helped'],
  ] as const)('takes %s after an answer as %s', (signal, outcome) => {
    const reaction = readReactions({
      understanding: understanding({ signal, wordCount: 2, intents: [] }),
      text: '',
      openOffer: null,
      pendingAttempt: attempt({}),
      rephrases: false,
      smallTalk: false,
    });
    expect(reaction.attempt?.outcome).toBe(outcome);
  });
});
