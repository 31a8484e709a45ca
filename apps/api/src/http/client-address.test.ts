import { expect, it } from 'vitest';
import { ClientAddress } from './client-address.js';

const from = (remoteAddress: string, forwarded?: string) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
});

it('believes nobody unless told to', () => {
  const address = new ClientAddress([]);
  expect(address.of(from('203.0.113.9', '1.2.3.4'))).toBe('203.0.113.9');
});

it('believes trusted proxies as far as they reach', () => {
  const address = new ClientAddress(['10.0.0.0/8', '192.0.2.1', '::1']);
  expect(address.of(from('10.1.2.3', '198.51.100.7'))).toBe('198.51.100.7');
  expect(address.of(from('::1', '6.6.6.6, 198.51.100.7, 192.0.2.1'))).toBe('198.51.100.7');
  expect(address.of(from('10.1.2.3', 'not an address'))).toBe('10.1.2.3');
  expect(address.of(from('10.1.2.3'))).toBe('10.1.2.3');
});
