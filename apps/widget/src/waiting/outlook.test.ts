import { describe, expect, it } from 'vitest';
import type { ChatRouting } from '../conversation/chat.js';
import { isClosed, placeInWords, returnInWords, waysOut } from './outlook.js';

const routing = (change: Partial<ChatRouting> = {}): ChatRouting => ({
  team: { name: 'Billing' },
  position: 3,
  expectedWait: { text: '4 to 8 minutes' },
  nobodyOnline: false,
  opensAt: null,
  alternatives: [],
  ...change,
});
const away = routing({ nobodyOnline: true, alternatives: ['EMAIL', 'CALLBACK', 'BOT'] });

/** A moment on the clock of whoever reads. */
const local = (day: number, hour: number): Date => new Date(2026, 11, day, hour);

describe('the place in line', () => {
  const at = (position: number, returned = false): string =>
    placeInWords({ routing: routing({ position }), returned });

  it('is a number until it is one’s turn', () => {
    expect(at(3)).toBe('Number 3 in line');
    expect(at(1)).toBe('You are next in line');
  });

  it('is the front of the queue after an agent was lost, and what the server says as soon as it says otherwise', () => {
    expect(at(1, true)).toBe('You are at the front of the queue');
    expect(at(2, true)).toBe('Number 2 in line');
  });

  it('is none where nobody is there', () => {
    expect(isClosed({ routing: away })).toBe(true);
    expect(placeInWords({ routing: away, returned: false })).toBe('Nobody is online just now');
  });

  it('is next while the server has not decided', () => {
    expect(isClosed({ routing: null })).toBe(false);
    expect(placeInWords({ routing: null, returned: false })).toBe('You are next in line');
  });
});

describe('when a closed team is back', () => {
  const from = local(4, 18); // a Friday
  const back = (opensAt: Date, locale = 'en-GB', nobodyOnline = true): string | null =>
    returnInWords(routing({ opensAt: opensAt.toISOString(), nobodyOnline }), from, locale);

  it('is said by the customer’s own calendar and clock', () => {
    expect(back(local(4, 21))).toBe('Back today at 21:00');
    expect(back(local(5, 9))).toBe('Back tomorrow at 9:00');
    expect(back(local(7, 9))).toBe('Back on Monday at 9:00');
    expect(back(local(14, 9))).toBe('Back on 14 December 2026 at 9:00');
  });

  it('follows their language', () => {
    expect(back(local(7, 9), 'de')).toContain('Montag');
    expect(back(local(7, 9), 'en-US')).toMatch(/Monday at 9:00.AM/);
  });

  it('promises nothing about others who are there', () => {
    expect(back(local(7, 9), 'en-GB', false)).toBe(
      'Billing is back on Monday at 9:00. Somebody else may answer sooner.',
    );
  });

  it('is not said of the past, nor when nobody knows', () => {
    expect(back(local(4, 17))).toBeNull();
    expect(back(from)).toBeNull();
    expect(returnInWords(away, from, 'en-GB')).toBeNull();
    expect(returnInWords(null, from, 'en-GB')).toBeNull();
  });
});

describe('what can be done other than waiting', () => {
  it('is by the way in a short line, and a question in a long one', () => {
    expect(waysOut({ routing: routing(), ticket: null })).toEqual({ ways: ['EMAIL', 'BOT'], asked: false });
    const long = routing({ alternatives: ['EMAIL', 'CALLBACK', 'BOT'] });
    expect(waysOut({ routing: long, ticket: null })).toEqual({
      ways: ['EMAIL', 'CALLBACK', 'BOT'],
      asked: true,
    });
  });

  it('is only the assistant where the form is there already, or was sent', () => {
    const ticket = { number: 7, channel: 'EMAIL', closedAt: null } as const;
    const onlyBot = { ways: ['BOT'], asked: false };
    expect(waysOut({ routing: away, ticket: null })).toEqual(onlyBot);
    expect(waysOut({ routing: routing({ alternatives: ['EMAIL'] }), ticket })).toEqual(onlyBot);
  });
});
