import { expect, it } from 'vitest';
import { curve } from './curve.js';

const box = { width: 100, height: 20, inset: 2 };

it('puts good above bad, oldest first', () => {
  expect(curve([1, 0, -1], box)).toEqual([
    { x: 2, y: 2 },
    { x: 50, y: 10 },
    { x: 98, y: 18 },
  ]);
});

it('keeps a lone value in the middle and wild values in the box', () => {
  expect(curve([7], box)).toEqual([{ x: 50, y: 2 }]);
  expect(curve([], box)).toEqual([]);
});
