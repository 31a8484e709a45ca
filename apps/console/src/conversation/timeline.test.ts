import { describe, expect, it } from 'vitest';
import { buildTimeline, turnAt, type Item } from './timeline.js';
import { sheetOf, turnOf } from './testing/sheets.js';

const kinds = (items: readonly Item[]): string[] => items.map((item) => item.kind);
const turns = (items: readonly Item[]) => items.filter((item) => item.kind === 'turn');

describe('buildTimeline', () => {
  it('draws a line at each new day', () => {
    const messages = [turnOf(1, { at: '2026-11-21T12:00:00Z' }), turnOf(2, { at: '2026-11-23T12:00:00Z' })];
    expect(kinds(buildTimeline(sheetOf({ messages }), []))).toEqual(['day', 'turn', 'day', 'turn']);
  });

  it('puts notes between the messages they were written at', () => {
    const at = '2026-11-23T12:02:00Z';
    const note = { id: 'n', seq: 2, agentName: 'Mira', body: 'careful', mentions: [], at };
    const sheet = sheetOf({ messages: [turnOf(1), turnOf(3)], notes: [note] });
    expect(kinds(buildTimeline(sheet, []))).toEqual(['day', 'turn', 'note', 'turn']);
  });

  it('explains a bot turn by the decision on the message it answers, and says how its attempt ended', () => {
    const sheet = sheetOf({
      messages: [turnOf(1), turnOf(4, { author: 'BOT' }), turnOf(6, { author: 'BOT' })],
      decisions: [heldBack],
      attempts: [{ id: 'a', kind: 'ARTICLE', title: 'T', atSeq: 5, outcome: 'HELPED', why: null }],
    });
    const [, first, second] = turns(buildTimeline(sheet, []));
    expect(first?.context?.decision?.explanation).toBe('because it can');
    expect(first?.context?.attempts).toHaveLength(1);
    expect(second?.context).toMatchObject({ decision: null, attempts: [] });
  });

  it('does not repeat the name of who goes on talking', () => {
    const sheet = sheetOf({ messages: [turnOf(1), turnOf(2), turnOf(30)] });
    expect(turns(buildTimeline(sheet, [])).map((item) => item.continued)).toEqual([false, true, false]);
  });

  it('shows what is on its way last, and no longer once it has arrived', () => {
    const pending = {
      clientMessageId: 'x',
      conversationId: 'c1',
      body: 'hi',
      at: '2026-11-23T12:05:00Z',
      state: 'sending',
      problem: null,
      retryable: false,
    } as const;
    expect(kinds(buildTimeline(sheetOf({ messages: [turnOf(1)] }), [pending])).at(-1)).toBe('pending');
    const arrived = sheetOf({ messages: [turnOf(1, { clientMessageId: 'x' })] });
    expect(kinds(buildTimeline(arrived, [pending]))).toEqual(['day', 'turn']);
  });
});

const heldBack = {
  seq: 1,
  outcome: 'CONTINUE',
  reason: 'NONE',
  ruleId: null,
  policyVersion: 1,
  vetoed: [{ ruleId: 'failed', by: 'cool_down', explanation: 'the customer was asked a short while ago' }],
  evidence: [],
  explanation: 'because it can',
} as const;

it('finds the message a citation means, also when an event next to it is cited', () => {
  const messages = [turnOf(3), turnOf(7)];
  expect([3, 5, 9, 1].map((seq) => turnAt(messages, seq)?.seq)).toEqual([3, 3, 7, undefined]);
});

it('has no line for a decision that has nothing to tell', () => {
  const items = buildTimeline(
    sheetOf({
      messages: [turnOf(1), turnOf(4, { author: 'BOT' })],
      decisions: [{ ...heldBack, vetoed: [], explanation: 'Nothing called for a person.' }],
    }),
    [],
  );
  const answer = items.find((item) => item.key === 'm4');
  expect(answer).toMatchObject({ context: { decision: null } });
});

it('has one when the bot offered a person by itself', () => {
  const itself = { ...heldBack, vetoed: [], explanation: 'The bot knew nothing more to try.' };
  const offer = { id: 'o', rung: 'HUMAN', state: 'OPEN', body: 'Shall I?', atSeq: 4 } as const;
  const items = buildTimeline(
    sheetOf({
      messages: [turnOf(1), turnOf(4, { author: 'BOT' })],
      decisions: [itself],
      offers: [offer],
    }),
    [],
  );
  expect(items.find((item) => item.key === 'm4')).toMatchObject({ context: { decision: itself } });
});
