import { describe, expect, it } from 'vitest';
import { segmentsOf } from './segments.js';

describe('parts of a message', () => {
  it.each([
    ['My tent leaks. Where is my refund?', ['My tent leaks.', 'Where is my refund?']],
    ['cancel my order and also change my address', ['cancel my order', 'change my address']],
    ['where is my parcel, btw the voucher did not work', ['where is my parcel,', 'the voucher did not work']],
    ['the zip is broken; please send a new one', ['the zip is broken', 'please send a new one']],
    ['I want a refund\nand my email address changed', ['I want a refund', 'and my email address changed']],
    [
      'my boots are wet. Another question: how do I clean them?',
      ['my boots are wet.', 'how do I clean them?'],
    ],
  ])('"%s"', (text, parts) => expect(segmentsOf(text).map((part) => part.trim())).toEqual(parts));

  it('leaves one topic in one piece', () => {
    for (const text of [
      'where is my order',
      'Hi. Where is my order?',
      'I bought salt and pepper',
      '',
      '...',
      'Thanks! Bye!',
    ]) {
      expect(segmentsOf(text)).toEqual([]);
    }
  });

  it('may be far apart', () => {
    const gap = ' \n\t'.repeat(600);
    expect(segmentsOf(`my tent leaks${gap}and${' '.repeat(900)}also my boots are wet`)).toEqual([
      'my tent leaks',
      'my boots are wet',
    ]);
    expect(segmentsOf(`where is${' '.repeat(3_900)}my order`)).toEqual([]);
  });

  it('has at most six', () => {
    expect(segmentsOf('my tent leaks again. '.repeat(100))).toHaveLength(6);
  });
});
