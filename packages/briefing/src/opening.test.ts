import { describe, expect, it } from 'vitest';
import { composeOpening, firstNameOf, type OpeningWording } from './opening.js';

const brief = { issue: null, tried: null, intentName: null };
const wording: OpeningWording = {
  template: 'Hi {{customer.firstName}} ({{customer.name}}), this is {{agent.firstName}}.',
  customerName: 'Ada Lovelace',
  agentName: 'Mira Roth',
  teamName: 'Billing',
  accountHighlights: [],
};

describe('an opening', () => {
  it('says names on one line, without the marks that turn the direction of text', () => {
    const customerName = ' Ada\n\n\u202eLovelace\u2066 ';
    expect(composeOpening(brief, { ...wording, customerName })).toBe('Hi Ada (Ada Lovelace), this is Mira.');
  });

  it('takes a name of nothing but spaces and marks for none', () => {
    const template = 'Hi {{customer.firstName}}, this is {{agent.firstName}}.';
    const customerName = ' \u202e\n';
    expect(composeOpening(brief, { ...wording, template, customerName })).toBe('Hi, this is Mira.');
    expect(firstNameOf('  ')).toBeNull();
  });
});
