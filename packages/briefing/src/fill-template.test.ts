import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate, type TemplateValues } from './fill-template.js';

const TEAM_TEMPLATE =
  'Hi {{customer.firstName}}, this is {{agent.firstName}} from Billing. I have your conversation: “{{issue}}”. {{lastAttempt}} I am checking version 2.5 now.';
const values = {
  customer: { firstName: 'Ada' },
  agent: { firstName: 'Mira' },
  issue: 'charged twice',
  lastAttempt: 'You have seen “Refunds”, and that did not settle it.',
};

describe('template', () => {
  it('is filled', () => {
    expect(fillTemplate(TEAM_TEMPLATE, values)).toBe(
      'Hi Ada, this is Mira from Billing. I have your conversation: “charged twice”. You have seen “Refunds”, and that did not settle it. I am checking version 2.5 now.',
    );
  });

  it('greets without a name when there is none', () => {
    expect(fillTemplate(TEAM_TEMPLATE, { ...values, customer: {} })).toMatch(
      /^Hi, this is Mira from Billing\./,
    );
  });

  it('loses only the sentence whose value is missing', () => {
    expect(fillTemplate(TEAM_TEMPLATE, { ...values, issue: null, lastAttempt: '' })).toBe(
      'Hi Ada, this is Mira from Billing. I am checking version 2.5 now.',
    );
    expect(fillTemplate(TEAM_TEMPLATE, { ...values, agent: undefined })).toMatch(/^I have your conversation/);
    expect(fillTemplate('{{tried}} “{{issue}}” it is, then.', values)).toBe('“charged twice” it is, then.');
    expect(fillTemplate('It weighs 2.5 kg and costs {{price}}. Fine.', {})).toBe('Fine.');
  });

  it('keeps paragraphs', () => {
    expect(fillTemplate('Hello {{name}}!\n\nYour order {{order}}.\nBye', { name: 'Ada' })).toBe(
      'Hello Ada!\n\nBye',
    );
  });

  it('does not read values as template or reach into objects', () => {
    expect(fillTemplate('You wrote {{issue}}.', { issue: '{{agent.name}}' })).toBe(
      'You wrote {{agent.name}}.',
    );
    expect(fillTemplate('A {{constructor.name}} b.', {})).toBe('');
    expect(fillTemplate('A {{customer}} b.', values)).toBe('');
  });

  it('reads a brace with two thousand blanks in time', () => {
    const blanks = `{{${' '.repeat(2000)}`;
    expect(fillTemplate(`Hi ${blanks}`, values)).toBe(`Hi ${blanks}`.trim());
    expect(fillTemplate('Hi {{  customer.firstName\t}}.', values)).toBe('Hi Ada.');
  });

  it('never prints what is missing', () => {
    const name = fc.constantFrom('a', 'a.b', 'b', 'c.d.e');
    const part = fc.oneof(
      name.map((n) => `{{${n}}}`),
      fc.constantFrom(' ', '. ', 'Word ', 'word', '!', '\n', 'Hi ', ', '),
    );
    const value = fc.constantFrom(undefined, null, '', '  ', Number.NaN, 'Ada', 7);
    const anyValues: fc.Arbitrary<TemplateValues> = fc.record({
      a: fc.oneof(value, fc.record({ b: value })),
      b: value,
      c: fc.record({ d: fc.record({ e: value }) }),
    });
    fc.assert(
      fc.property(fc.array(part), anyValues, (parts, drawn) => {
        expect(fillTemplate(parts.join(''), drawn)).not.toMatch(/undefined|null|NaN|object|\{\{/);
      }),
    );
  });
});
