import { describe, expect, it } from 'vitest';
import type { ChatFact } from '../conversation/chat.js';
import { contactOf, knownReach, looksReachable } from './reach.js';

describe('where somebody can be reached', () => {
  it.each(['a@b.co', ' ada.park+x@mail.example.com ', 'ada@ex-ample.org'])('takes the address %j', (text) => {
    expect(looksReachable('EMAIL', text)).toBe(true);
  });

  it.each(['', 'ada', 'ada@', 'ada@example', 'ada@example.', 'ada @example.com', 'a@b@c.de'])(
    'asks again for the address %j',
    (text) => expect(looksReachable('EMAIL', text)).toBe(false),
  );

  it.each(['+44 20 7946 0018', '020 7946-0018', '(030) 123456', '0171/2345678', '+1.415.555.0132'])(
    'takes the number %j',
    (text) => expect(looksReachable('CALLBACK', text)).toBe(true),
  );

  it.each(['', '12345', 'call me', '+44 20 7946 0018 999 999', '++49 30 123456', 'ada@example.com'])(
    'asks again for the number %j',
    (text) => expect(looksReachable('CALLBACK', text)).toBe(false),
  );
});

describe('what is known already', () => {
  const fact = (
    kind: ChatFact['kind'],
    value: string,
    status: ChatFact['status'] = 'EXTRACTED',
  ): ChatFact => ({
    id: value,
    kind,
    value,
    status,
  });
  const facts = [
    fact('EMAIL', 'old@example.com'),
    fact('EMAIL', 'ada@example.com'),
    fact('PHONE', '+49 30 1'),
  ];

  it('is filled in: what was left before, the account, then what was said last', () => {
    const contact = { email: 'left@example.com', phone: '+44 1' };
    const account = { email: 'account@example.com' };
    expect(knownReach('EMAIL', { contact, facts }, account)).toBe('left@example.com');
    expect(knownReach('EMAIL', { contact: null, facts }, account)).toBe('account@example.com');
    expect(knownReach('EMAIL', { contact: null, facts }, null)).toBe('ada@example.com');
    expect(knownReach('CALLBACK', { contact, facts }, account)).toBe('+44 1');
    expect(knownReach('CALLBACK', { contact: null, facts }, account)).toBe('+49 30 1');
    expect(knownReach('CALLBACK', { contact: null, facts: [] }, account)).toBe('');
  });

  it('is not what the customer called wrong', () => {
    const disputed = [fact('PHONE', '+49 30 1'), fact('PHONE', '+49 30 2', 'DISPUTED')];
    expect(knownReach('CALLBACK', { contact: null, facts: disputed }, null)).toBe('+49 30 1');
  });

  it('is sent alone, without blanks', () => {
    expect(contactOf('EMAIL', ' ada@example.com ', ' ')).toEqual({
      email: 'ada@example.com',
      phone: null,
      note: null,
    });
    expect(contactOf('CALLBACK', '+49 30 123456', ' after five ')).toEqual({
      email: null,
      phone: '+49 30 123456',
      note: 'after five',
    });
  });
});
