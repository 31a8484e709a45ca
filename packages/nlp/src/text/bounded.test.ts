import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedText, countWords, plainText, wordsOf } from './bounded.js';
import { modelText } from './model-text.js';

describe('the part of a message that is analysed', () => {
  it('has the same places as the message itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(plainText(text)).toHaveLength(text.length);
        expect(boundedText(text).isWellFormed()).toBe(true);
      }),
    );
  });

  it('is bounded and free of control characters', () => {
    expect(boundedText('x'.repeat(100_000))).toHaveLength(4_000);
    expect(boundedText('a\u0000b\ud800c\u200b')).toBe('a b\ufffdc ');
    expect(boundedText('two\nlines\tand a tab')).toBe('two\nlines\tand a tab');
  });

  it('makes typographic marks plain', () => {
    expect(plainText('“don’t” – ever')).toBe('"don\'t" - ever');
  });

  it('counts words in any script and none in emoji', () => {
    expect(wordsOf("I DON'T know 12 tents")).toEqual(['i', "don't", 'know', '12', 'tents']);
    expect(countWords('где мой заказ')).toBe(3);
    expect(countWords('😡😡 !!! …')).toBe(0);
    expect(countWords('')).toBe(0);
  });

  it('reads words through characters that show nothing', () => {
    for (const hidden of ['\u200b', '\u00ad', '\u2060', '\u2066', '\u202e', '\ufeff', '\u{e0041}']) {
      expect(wordsOf(`re${hidden}fund please`)).toEqual(['refund', 'please']);
      expect(modelText(`re${hidden}fund please`)).toBe('refund please');
    }
  });

  it('spells emoji out for the models', () => {
    expect(modelText('my tent 😡').trim()).toBe('my tent  angry');
    expect(modelText('👍🏽')).toContain('good');
    expect(modelText('❤️').trim()).toBe('love it');
    expect(modelText('no emoji')).toBe('no emoji');
  });
});
