import { expect, it } from 'vitest';
import { silenceOf } from './silence.js';
import { ticketText } from './ticket.js';

const now = new Date('2026-11-23T12:05:00Z');

it('counts what the customer has waited and what is left to answer', () => {
  const warned = { unansweredSince: '2026-11-23T12:00:00Z', requeueAt: '2026-11-23T12:09:12Z' };
  expect(silenceOf(warned, now)).toEqual({ waited: 300, left: 252 });
  expect(silenceOf({ ...warned, requeueAt: '2026-11-23T12:04:00Z' }, now)?.left).toBe(0);
  expect(silenceOf({ ...warned, unansweredSince: null }, now)?.waited).toBeNull();
});

it('is nothing before there is a warning', () => {
  expect(silenceOf({ unansweredSince: '2026-11-23T12:00:00Z', requeueAt: null }, now)).toBeNull();
});

it.each([
  ['EMAIL', null, undefined, 'E-mail #1042'],
  ['CALLBACK', null, undefined, 'Call #1042'],
  ['EMAIL', null, { phone: null }, 'Answer by e-mail #1042'],
  ['CALLBACK', null, { phone: '+49 30 1234' }, 'Call back +49 30 1234'],
  ['CALLBACK', null, null, 'Call back #1042'],
  ['EMAIL', '2026-11-23T12:00:00Z', { phone: null }, 'Ticket #1042, closed'],
] as const)('a ticket by %s (closed %s, contact %j) reads %s', (...[channel, closedAt, contact, text]) => {
  expect(ticketText({ number: 1042, channel, closedAt }, contact)).toBe(text);
});
