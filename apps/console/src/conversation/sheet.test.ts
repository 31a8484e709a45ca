import { describe, expect, it } from 'vitest';
import { applyEvent, joinSnapshot, PAGE } from './sheet.js';
import { eventOf, messageEvent, sheetOf, turnOf } from './testing/sheets.js';

describe('applyEvent', () => {
  it('puts a message in its place, once', () => {
    const event = messageEvent(turnOf(2));
    const once = applyEvent(sheetOf({ messages: [turnOf(1), turnOf(5)] }), event).sheet;
    const twice = applyEvent(once, event).sheet;
    expect(twice.messages.map((turn) => turn.seq)).toEqual([1, 2, 5]);
    expect(once.lastMessage?.seq).toBe(2);
  });

  it('settles what was tried and what was offered', () => {
    const attempt = {
      id: 'a',
      kind: 'ARTICLE',
      title: 'Two charges',
      atSeq: 2,
      outcome: 'PENDING',
      why: null,
    } as const;
    const tried = applyEvent(sheetOf(), eventOf(3, { __typename: 'AttemptPayload', attempt })).sheet;
    const settled = {
      __typename: 'AttemptSettledPayload',
      attemptId: 'a',
      outcome: 'NOT_HELPED',
      why: 'both booked',
    } as const;
    const { sheet, stale } = applyEvent(tried, eventOf(4, settled));
    expect(sheet.attempts).toEqual([{ ...attempt, outcome: 'NOT_HELPED', why: 'both booked' }]);
    expect([sheet.lastSeq, stale]).toEqual([4, false]);
  });

  it('follows the mood', () => {
    const understanding = { seq: 4, sentiment: -0.7 };
    const { sheet } = applyEvent(
      sheetOf(),
      eventOf(4, { __typename: 'UnderstandingPayload', understanding }),
    );
    expect(sheet.sentiment).toBe(-0.7);
  });

  it('asks for a new reading when the event does not carry what it changed', () => {
    const sheet = sheetOf();
    expect(applyEvent(sheet, eventOf(9, null))).toEqual({ sheet, stale: true });
  });
});

describe('joinSnapshot', () => {
  const page = (from: number) => Array.from({ length: PAGE }, (_, i) => turnOf(from + i));

  it('keeps older messages that were loaded on demand', () => {
    expect(joinSnapshot([turnOf(1), ...page(2)], page(2))).toHaveLength(PAGE + 1);
  });

  it('drops them rather than show a transcript with a gap', () => {
    expect(joinSnapshot([turnOf(1), turnOf(2)], page(50))[0]?.seq).toBe(50);
  });
});

it('whoever is answered does not wait any more', () => {
  const warned = sheetOf({ requeueAt: '2026-11-23T12:10:00Z', unansweredSince: '2026-11-23T12:00:00Z' });
  const again = applyEvent(warned, messageEvent(turnOf(5))).sheet;
  expect([again.requeueAt, again.unansweredSince]).toEqual([warned.requeueAt, warned.unansweredSince]);
  const answered = applyEvent(again, messageEvent(turnOf(6, { author: 'AGENT' }))).sheet;
  expect([answered.requeueAt, answered.unansweredSince]).toEqual([null, null]);
  const asks = applyEvent(answered, messageEvent(turnOf(7))).sheet;
  expect(asks.unansweredSince).toBe(turnOf(7).at);
});
