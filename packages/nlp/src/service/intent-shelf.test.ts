import { expect, it } from 'vitest';
import { IntentShelf } from './intent-shelf.js';

const bytes = new Uint8Array(1);

it('keeps the eight intent models used last', () => {
  const shelf = new IntentShelf();
  for (let version = 1; version <= 8; version++) expect(shelf.put(`v${version}`, bytes)).toBeNull();
  expect(shelf.use('v1')).toBe(true);
  expect(shelf.put('v9', bytes)).toBe('v2');
  expect(shelf.use('v2')).toBe(false);
  expect([...shelf.entries()].map(([id]) => id)).toEqual(['v3', 'v4', 'v5', 'v6', 'v7', 'v8', 'v1', 'v9']);
});

it('puts a model in the place of its older self', () => {
  const shelf = new IntentShelf();
  shelf.put('v1', bytes);
  shelf.put('v1', new Uint8Array(2));
  expect([...shelf.entries()]).toEqual([['v1', new Uint8Array(2)]]);
});
