import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineDiff } from './line-diff.js';

const signs = { same: ' ', added: '+', removed: '-' } as const;
const marked = (before: string, after: string) =>
  lineDiff(before, after).map(({ kind, text }) => signs[kind] + text);

it('marks what was added and removed', () => {
  expect(marked('a\nb\nc\nd', 'a\nc\nx\nd')).toEqual([' a', '-b', ' c', '+x', ' d']);
  expect(marked('a', 'a')).toEqual([' a']);
  expect(marked('a\nb', 'a')).toEqual([' a', '-b']);
});

it('leads from one text to the other, whatever they are', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = lineDiff(before.join('\n'), after.join('\n'));
      const of = (...kinds: string[]) => diff.filter((l) => kinds.includes(l.kind)).map((l) => l.text);
      expect(of('same', 'removed')).toEqual(before);
      expect(of('same', 'added')).toEqual(after);
    }),
  );
});

it('gives up on fineness where everything differs', () => {
  const [before, after] = ['a', 'b'].map((name) => Array.from({ length: 5_000 }, (_, i) => `${name}${i}`));
  expect(lineDiff(before?.join('\n') ?? '', after?.join('\n') ?? '')).toHaveLength(10_000);
});
