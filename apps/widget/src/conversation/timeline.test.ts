import { describe, expect, it } from 'vitest';
import type { ChatMessage } from './chat.js';
import { timeline } from './timeline.js';

const message = (over: Partial<ChatMessage>): ChatMessage => ({
  id: `m${over.seq ?? 1}`,
  seq: 1,
  author: 'BOT',
  authorName: null,
  clientMessageId: null,
  body: 'text',
  at: '2026-05-04T10:00:00.000Z',
  attachments: [],
  ...over,
});
const outgoing = {
  clientMessageId: 'x',
  body: 'mine',
  at: '2026-05-04T10:00:30.000Z',
  state: 'sending',
} as const;

describe('timeline', () => {
  it('shows a message once that has arrived and still waits for its answer', () => {
    const messages = [message({ author: 'CUSTOMER', clientMessageId: 'x', body: 'mine' })];
    expect(timeline({ messages }, [outgoing]).map((turn) => turn.delivery)).toEqual(['sent']);
  });

  it('puts what is on its way last, even when the visitor’s clock is behind', () => {
    const messages = [message({ at: '2026-05-04T11:00:00.000Z' })];
    expect(timeline({ messages }, [outgoing]).map((turn) => turn.author)).toEqual(['BOT', 'CUSTOMER']);
  });

  it('groups what one author said in a row and breaks groups at pauses', () => {
    const messages = [
      message({ seq: 1 }),
      message({ seq: 2, at: '2026-05-04T10:01:00.000Z' }),
      message({ seq: 3, at: '2026-05-04T10:31:00.000Z' }),
      message({ seq: 4, at: '2026-05-04T10:31:10.000Z', author: 'AGENT', authorName: 'Mira' }),
    ];
    const turns = timeline({ messages }, []);
    expect(turns.map((turn) => turn.startsGroup)).toEqual([true, false, true, true]);
    expect(turns.map((turn) => turn.endsGroup)).toEqual([false, true, true, true]);
  });
});
