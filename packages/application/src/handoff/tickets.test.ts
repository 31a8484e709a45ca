import { expect, it } from 'vitest';
import { ticketReason } from './tickets.js';

it.each([
  [{ open: false, nobodyOnline: true }, 'closed'],
  [{ open: false, nobodyOnline: false }, 'closed'],
  [{ open: true, nobodyOnline: true }, 'nobody_online'],
  [{ open: true, nobodyOnline: false }, 'long_wait'],
])('with %o it is a ticket because of “%s”', (now, reason) => {
  expect(ticketReason(now)).toBe(reason);
});
