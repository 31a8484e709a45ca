import { describe, expect, it } from 'vitest';
import { askedAt, colleaguesFor, mentionedIn, partsOf } from './mention-text.js';

const mira = { id: 'm', name: 'Mira Okonkwo' };
const ines = { id: 'i', name: 'Inês Carvalho' };
const sam = { id: 's', name: 'Sam' };
const samVogel = { id: 'v', name: 'Sam Vogel' };
const all = [mira, ines, sam, samVogel];

describe('what is asked for after an @', () => {
  it.each([
    ['@', 1, { start: 0, words: '' }],
    ['look @mi', 8, { start: 5, words: 'mi' }],
    ['(@Mira Oko', 10, { start: 1, words: 'Mira Oko' }],
    ['@mi please', 3, { start: 0, words: 'mi' }],
    ['mail ada@example.test', 12, null],
    ['@ two', 5, null],
    ['@mira, look', 11, null],
    ['nothing', 7, null],
  ])('in “%s” at %i', (text, caret, asked) => {
    expect(askedAt(text, caret)).toEqual(asked);
  });

  it('finds names by any of their parts, with or without accents', () => {
    expect(colleaguesFor('oko', all)).toEqual([mira]);
    expect(colleaguesFor('ines', all)).toEqual([ines]);
    expect(colleaguesFor('sam', all)).toEqual([sam, samVogel]);
    expect(colleaguesFor('', all)).toEqual(all);
    expect(colleaguesFor('o', [mira, { id: 'o', name: 'Omar Vogel' }]).map(({ id }) => id)).toEqual([
      'o',
      'm',
    ]);
  });
});

describe('who is called', () => {
  it('is everybody whose full name stands after an @, once', () => {
    expect(mentionedIn('@Mira Okonkwo and @Inês Carvalho, @Mira Okonkwo', all)).toEqual(['m', 'i']);
    expect(mentionedIn('Mira Okonkwo, @Mira', all)).toEqual([]);
  });

  it('is the one with the longer name where two fit', () => {
    expect(mentionedIn('@Sam Vogel', all)).toEqual(['v']);
    expect(mentionedIn('@Sam Vogelsang', all)).toEqual(['s']);
  });

  it('stands in the text as a part of its own', () => {
    expect(partsOf('ask @Sam, please', all)).toEqual([
      { text: 'ask ', id: null },
      { text: '@Sam', id: 's' },
      { text: ', please', id: null },
    ]);
  });
});
