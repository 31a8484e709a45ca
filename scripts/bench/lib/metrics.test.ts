import { expect, it } from 'vitest';
import { accuracy, macroF1, macroRecall, matthews, pearson, quantile } from './metrics.ts';

// Three of a, two of b, one of c: two a right, one taken for b, both b right, c taken for a label that never occurs.
const answers = ['aa', 'aa', 'ab', 'bb', 'bb', 'cx'].map((pair) => ({
  label: pair.charAt(0),
  guess: pair.charAt(1),
}));

it('scores labels as worked out by hand', () => {
  expect(accuracy(answers)).toBeCloseTo(4 / 6);
  expect(macroRecall(answers)).toBeCloseTo((2 / 3 + 1 + 0) / 3);
  expect(macroF1(answers)).toBeCloseTo((4 / 5 + 4 / 5 + 0) / 3);
  // 4·6 − (3·2 + 2·3) over √((36 − 14)(36 − 14))
  expect(matthews(answers)).toBeCloseTo((24 - 12) / 22);
});

it('gives chance no correlation, agreement one, contradiction minus one', () => {
  const all = (label: string) => ['a', 'b'].map((guess) => ({ label, guess }));
  expect(matthews([...all('a'), ...all('b')])).toBe(0);
  expect(matthews(answers.map(({ label }) => ({ label, guess: label })))).toBe(1);
  expect(matthews(['ab', 'ba'].map((pair) => ({ label: pair.charAt(0), guess: pair.charAt(1) })))).toBe(-1);
});

it('correlates numbers and finds quantiles', () => {
  expect(pearson([1, 2, 3], [2, 4, 6])).toBeCloseTo(1);
  expect(pearson([1, 2, 3], [1, 1, 1])).toBe(0);
  expect([quantile([3, 1, 2], 0.5), quantile([3, 1, 2], 0.99), quantile([], 0.5)]).toEqual([2, 3, 0]);
});
