import { describe, expect, it } from 'vitest';
import { changesOf, emptyDraft, idFor, isChanged, topicsOf, without, type Draft } from './draft.js';
import { sheet } from './testing/sheets.js';

const [refund] = topicsOf(sheet, emptyDraft);
if (!refund) throw new Error('no topic');
const edited = (text: string): Draft => ({ ...emptyDraft, edits: { refund: { ...refund, text } } });

describe('a draft', () => {
  it('sends only the topics that differ, their examples trimmed and without empty lines', () => {
    const changes = changesOf(sheet, edited('money back\n\n  refund please \nreimburse me\n'));
    expect(changes).toMatchObject({
      upsert: [{ id: 'refund', examples: ['money back', 'refund please', 'reimburse me'] }],
      delete: [],
      outOfScope: null,
    });
  });

  it('is none when a change was taken back by hand', () => {
    expect(isChanged(sheet, edited(' money back\nrefund please\n\n'))).toBe(false);
    expect(isChanged(sheet, { ...emptyDraft, outOfScope: 'tell me a joke\n' })).toBe(false);
    expect(isChanged(sheet, { ...emptyDraft, outOfScope: '' })).toBe(true);
  });

  it('has a topic called Constructor like any other', () => {
    const id = idFor('Constructor', new Set());
    const intents = sheet.intents.slice(0, 1).map((intent) => ({ ...intent, id, examples: ['build it'] }));
    const odd = { ...sheet, intents };
    expect(topicsOf(odd, emptyDraft)).toMatchObject([{ id: 'constructor', text: 'build it' }]);
    expect(isChanged(odd, emptyDraft)).toBe(false);
  });

  it('leaves out deletions of what is gone already', () => {
    expect(changesOf(sheet, { ...emptyDraft, deleted: ['prices', 'gone'] }).delete).toEqual(['prices']);
  });
});

it('an id comes from the name and is never one that is taken', () => {
  expect(idFor('Lost & found', new Set())).toBe('lost_found');
  expect(idFor('Überweisung 2', new Set())).toBe('uberweisung_2');
  expect(idFor('退款', new Set())).toBe('topic');
  expect(idFor('Refund', new Set(['refund', 'refund_2']))).toBe('refund_3');
});

it('one example is taken out of a text, once', () => {
  expect(without('a\nb\na', 'a')).toBe('b\na');
  expect(without('a\nb', 'c')).toBeNull();
});
