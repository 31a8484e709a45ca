import { expect, it } from 'vitest';
import { saidSince, type Chat, type ChatMessage } from './chat.js';

const message = (seq: number, author: ChatMessage['author']): ChatMessage => ({
  id: String(seq),
  seq,
  author,
  authorName: null,
  clientMessageId: null,
  body: `${seq}`,
  at: '2026-12-04T10:00:00Z',
  attachments: [],
});

it('news is what others said since: an answer, a notice, never the customer’s own words', () => {
  const messages = [message(1, 'BOT'), message(2, 'CUSTOMER'), message(3, 'AGENT'), message(4, 'SYSTEM')];
  const seqs = (since: number): number[] =>
    saidSince({ messages } as Partial<Chat> as Chat, since).map((m) => m.seq);
  expect(seqs(0)).toEqual([1, 3, 4]);
  expect(seqs(2)).toEqual([3, 4]);
  expect(seqs(4)).toEqual([]);
});
