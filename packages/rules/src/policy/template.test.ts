import { describe, expect, it } from 'vitest';
import { type Template, textsFor, whyNotFillable } from './template.js';

const template: Template = [
  { text: 'A specialist can go deeper.' },
  { text: 'Someone from {{team}} can look at the invoice with you.', team: 'billing' },
  { text: 'Eine Kollegin kann weiterhelfen.', language: 'de' },
  { text: 'Die Buchhaltung sieht sich das an.', language: 'de', team: 'billing' },
];

describe('wordings of a template', () => {
  it('come with those for the customer’s language and team first', () => {
    expect(textsFor(template, { team: 'billing', locale: 'de-AT' })).toEqual([
      'Die Buchhaltung sieht sich das an.',
      'Eine Kollegin kann weiterhelfen.',
      'Someone from {{team}} can look at the invoice with you.',
      'A specialist can go deeper.',
    ]);
    expect(textsFor(template, { team: 'returns', locale: 'en' })).toEqual(['A specialist can go deeper.']);
  });

  it('are none when all are meant for others', () => {
    expect(textsFor(template.slice(2), { team: 'billing', locale: 'fr' })).toEqual([]);
  });
});

it('refuses variables that nothing fills and lost braces', () => {
  expect(whyNotFillable('Hello {{customer.firstName}}, {{team}} can help.')).toBeNull();
  expect(whyNotFillable('Hello {{ name }}.')).toMatch(/\{\{name\}\}.*there are team, /);
  expect(whyNotFillable('Hello {team}.')).toMatch(/brace/);
  expect(whyNotFillable('Hello {{team.')).toMatch(/brace/);
});
