import { expect, it } from 'vitest';
import { withNewRule, withNumber, withoutRule } from './edit-text.js';
import { text } from './testing/sheets.js';

it('sets a number and leaves everything else as it is', () => {
  expect(withNumber(text, ['thresholds', 'low', 'default'], -0.5)).toBe(
    text.replace('default: -0.6', 'default: -0.5'),
  );
  expect(withNumber(text, ['coolDownMessages'], 7)).toBe(
    text.replace('coolDownMessages: 4', 'coolDownMessages: 7'),
  );
});

it('gives a segment a number of its own, and takes it back', () => {
  const path = ['thresholds', 'low', 'segments', 'new'];
  const own = withNumber(text, path, -0.2);
  expect(own).toContain('low: { default: -0.6, segments: { new: -0.2 } }');
  expect(withNumber(own, path, null)).toBe(text);
  expect(withNumber(text, path, null)).toBe(text);
});

it('adds a rule to start from and takes rules out', () => {
  const added = withNewRule(text);
  expect(added?.id).toBe('new-rule');
  expect(withNewRule(added?.text ?? '')?.id).toBe('new-rule-2');
  expect(withoutRule(added?.text ?? '', 'new-rule').trim()).toBe(text.trim());
  expect(withoutRule(text, 'asked')).not.toContain('asked');
});

it('leaves alone what cannot be read', () => {
  expect(withNumber('a: [', ['a'], 1)).toBe('a: [');
  expect(withNewRule('a: [')).toBeNull();
});
