import { expect, it } from 'vitest';
import { inParts } from './in-parts.js';

it('cuts a file at its lines and knows where each part begins', () => {
  const line = 'x'.repeat(25_000);
  const parts = inParts([line, line, line, line, ''].join('\n'));
  expect(parts.map(({ text, firstLine }) => [text.match(/x+/g)?.length, firstLine])).toEqual([
    [2, 1],
    [2, 3],
  ]);
  expect(inParts(`${'y'.repeat(90_000)}\r\nz`).map(({ firstLine }) => firstLine)).toEqual([1, 2]);
});

it('leaves it to the server to say that there is nothing in an empty file', () => {
  expect(inParts('')).toEqual([{ text: '', firstLine: 1 }]);
});
