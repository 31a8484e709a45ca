import { expect, it } from 'vitest';
import { commandFor, type Command } from './command.js';

const command = (id: string, keys: string[], enabled = true): Command => ({
  id,
  label: id,
  group: 'go',
  keys,
  enabled: () => enabled,
  run: () => undefined,
});
const table = [command('accept', ['a'], false), command('reply', ['r']), command('everything', ['mod+k'])];
const idle = { typing: false, singleKeys: true };

it('hears a key when its command can work', () => {
  expect(commandFor(table, 'r', idle)?.id).toBe('reply');
  expect(commandFor(table, 'a', idle)).toBeUndefined();
});

it('leaves single keys to the field in which somebody writes', () => {
  expect(commandFor(table, 'r', { ...idle, typing: true })).toBeUndefined();
  expect(commandFor(table, 'mod+k', { ...idle, typing: true })?.id).toBe('everything');
});

it('can do without single keys (WCAG 2.1.4)', () => {
  expect(commandFor(table, 'r', { ...idle, singleKeys: false })).toBeUndefined();
});
