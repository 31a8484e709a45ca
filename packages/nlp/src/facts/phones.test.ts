import { describe, expect, it } from 'vitest';
import { phoneNumber } from './phones.js';

describe('a phone number in a field of its own', () => {
  it.each([
    ['030 / 90 18 20', 'DE', '+49 30 901820'],
    ['+49 30 901820', null, '+49 30 901820'],
    ['0049 30 901820', null, '+49 30 901820'],
    ['+ 44 20 7946 0018', 'DE', '+44 20 7946 0018'],
    ['(212) 555-0142', 'US', '+1 212 555 0142'],
  ])('%s in %s is %s', (written, country, number) => {
    expect(phoneNumber(written, country)).toBe(number);
  });

  it.each([
    ['030 901820', null],
    ['030 901820', 'XX'],
    ['12345', 'DE'],
    ['+49', 'DE'],
    ['my number is +49 30 901820', 'DE'],
    ['+49 30 901820 or +49 30 901821', 'DE'],
    ['+49 30 901820\n+49 30 901821', 'DE'],
    ['1'.repeat(40), 'US'],
    ['', 'DE'],
  ])('%j in %s is none', (written, country) => {
    expect(phoneNumber(written, country)).toBeNull();
  });
});
