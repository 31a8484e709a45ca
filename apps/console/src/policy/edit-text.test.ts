import { expect, it } from 'vitest';
import { withNewRule, withNewTemplate, withNewWording, withValue, withoutRule } from './edit-text.js';
import { text } from './testing/sheets.js';

it('sets a number and leaves everything else as it is', () => {
  expect(withValue(text, ['thresholds', 'low', 'default'], -0.5)).toBe(
    text.replace('default: -0.6', 'default: -0.5'),
  );
  expect(withValue(text, ['coolDownMessages'], 7)).toBe(
    text.replace('coolDownMessages: 4', 'coolDownMessages: 7'),
  );
});

it('gives a segment a number of its own, and takes it back', () => {
  const path = ['thresholds', 'low', 'segments', 'new'];
  const own = withValue(text, path, -0.2);
  expect(own).toContain('low: { default: -0.6, segments: { new: -0.2 } }');
  expect(withValue(own, path, null)).toBe(text);
  expect(withValue(text, path, null)).toBe(text);
});

it('adds a rule to start from and takes rules out', () => {
  const added = withNewRule(text);
  expect(added?.id).toBe('new-rule');
  expect(withNewRule(added?.text ?? '')?.id).toBe('new-rule-2');
  expect(withoutRule(added?.text ?? '', 'new-rule').trim()).toBe(text.trim());
  expect(withoutRule(text, 'asked')).not.toContain('asked');
});

it('adds templates and wordings, changes and removes them', () => {
  const added = withNewTemplate(text);
  expect(added?.name).toBe('new-template');
  expect(withNewTemplate(added?.text ?? '')?.name).toBe('new-template-2');
  const two = withNewWording(added?.text ?? '', 'new-template') ?? '';
  const said = withValue(two, ['templates', 'new-template', 1, 'text'], 'Shall I: yes?');
  expect(said).toContain("- text: 'Shall I: yes?'");
  const one = withValue(said, ['templates', 'new-template', 1], null);
  expect(one).toBe(added?.text);
  expect(withValue(one, ['templates', 'new-template', 0], null).trim()).toBe(text.trim());
});

it('leaves alone what cannot be read', () => {
  expect(withValue('a: [', ['a'], 1)).toBe('a: [');
  expect(withNewRule('a: [')).toBeNull();
});
