import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from './check-template.js';
import { fillTemplate, type TemplateValues } from './fill-template.js';
import { openingInTwoLights, STARTER_TEMPLATE } from './opening.js';
import { openingSample, openingVariables } from './opening-variables.js';

const messages = (template: string): string[] => checkTemplate(template).map(({ message }) => message);
const wording = { ...openingSample, template: '' };

describe('a template', () => {
  it.each([
    '',
    '  \n ',
    STARTER_TEMPLATE,
    'Hello {{ customer.firstName }}!',
    'Just text. With 3 < 4 & <b>markup</b>.',
  ])('%j is fine', (template) => {
    expect(checkTemplate(template)).toEqual([]);
  });

  it.each([
    ['Hello {{customer.firstname}}. I am here.', 'customer.firstName'],
    ['Hello {{costumer.name}}. I am here.', 'customer.name'],
    ['{{team}} here. Hello.', 'team.name'],
    ['About {{issues}}. Hello.', 'issue'],
    ['{{last attempt}} Hello.', 'lastAttempt'],
  ])('%j names nothing, and it says what was probably meant', (template, suggestion) => {
    const [problem, ...others] = checkTemplate(template);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ suggestion });
    expect(problem?.message).toContain(`did you mean {{${suggestion}}}?`);
  });

  it.each(['constructor', '__proto__', 'toString', 'customer.constructor.name', '7*7', 'ключ'])(
    'cannot name %s, and nothing is suggested that is nothing like it',
    (name) => {
      const [problem] = checkTemplate(`Hello {{${name}}}. I am here.`);
      expect(problem).toMatchObject({ variable: name });
      expect(problem?.message).toContain(`{{${name}}}, which does not exist`);
    },
  );

  it('says each unknown variable once', () => {
    expect(messages('Hi. {{a}} {{a}} {{b}} {{}}')).toEqual([
      'has {{a}}, which does not exist',
      'has {{b}}, which does not exist',
      'has {{}}, which names nothing',
    ]);
  });

  it.each(['Hi {customer}. I am here.', 'Hi {{issue}. Hello.', 'Hi }}{{. Hello.', 'Hi {{{issue}}}. Hello.'])(
    '%j has a stray brace',
    (template) => {
      expect(messages(template)).toContain(
        'has a brace that belongs to no variable; variables look like {{issue}}',
      );
    },
  );

  it('must not be too long, and then nobody looks at the rest', () => {
    expect(messages('x'.repeat(2000))).toEqual([]);
    expect(messages('x'.repeat(2001))).toEqual(['must be at most 2000 characters']);
    expect(messages('{'.repeat(10_000))).toEqual(['must be at most 2000 characters']);
  });

  it('must leave something when nothing is known', () => {
    expect(messages('This is {{agent.firstName}}. You wrote “{{issue}}”.')).toEqual([
      'leaves nothing when nothing is known; add a sentence without a variable',
    ]);
    expect(messages('Hi {{customer.firstName}}.')).toEqual([]);
  });

  it('must not become longer than a message when it is filled', () => {
    expect(messages(`Hello. ${'{{issue}} '.repeat(11)}`)).toEqual([
      'uses 11 variables; more than 10 may not fit into a message',
    ]);
  });

  it('that is fine never ends up empty or shows what is missing, whatever is known', () => {
    const piece = fc.oneof(
      fc.constantFrom(...openingVariables.map(({ name }) => `{{${name}}}`)),
      fc.constantFrom('Hi ', 'hello, ', '. ', '! ', '? ', '\n', ' ', 'I am here', '“', '”', ', ', '2.5'),
    );
    const value = fc.constantFrom(undefined, null, '', ' ', 'Ada');
    const known: fc.Arbitrary<TemplateValues> = fc.record({
      customer: fc.record({ name: value, firstName: value }),
      agent: fc.record({ name: value, firstName: value }),
      team: fc.record({ name: value }),
      intent: value,
      issue: value,
      lastAttempt: value,
      triedTitle: value,
      account: fc.record({ highlights: value }),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), known, (pieces, values) => {
        const template = pieces.join('');
        fc.pre(template.trim() !== '' && checkTemplate(template).length === 0);
        const filled = fillTemplate(template, values);
        expect(filled).not.toBe('');
        expect(filled).not.toMatch(/undefined|null|[{}]/);
      }),
    );
  });

  it('of any text at all is checked without a throw', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 3000 }),
      fc.string({ unit: fc.constantFrom('{', '}', ' ', '.', 'a'), maxLength: 2000 }),
    );
    fc.assert(
      fc.property(text, (template) => {
        for (const { message } of checkTemplate(template)) expect(message.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the list of variables', () => {
  it.each(openingVariables.map((variable) => [variable.name, variable] as const))(
    '%s stands for its example',
    (name, { example, explanation }) => {
      const { known } = openingInTwoLights(openingSample.brief, { ...wording, template: `See: {{${name}}}` });
      expect(known).toBe(`See: ${example}`);
      expect(explanation).toMatch(/^[A-Z].*\.$/);
    },
  );
});

describe('a wording in two lights', () => {
  it('shows which sentences stay when only the message is known', () => {
    const template =
      'Hi {{customer.firstName}}, {{agent.firstName}} here. You wrote “{{issue}}”. {{lastAttempt}} Let me look.';
    expect(openingInTwoLights(openingSample.brief, { ...wording, template })).toEqual({
      known:
        'Hi Ada, Mira here. You wrote “I was charged twice for order 48213”. You have already seen “How long refunds take”, and that didn’t resolve it. Let me look.',
      bare: 'Hi, Mira here. You wrote “I was charged twice for order 48213”. Let me look.',
    });
  });

  it('shows the default for no wording', () => {
    const { known, bare } = openingInTwoLights(openingSample.brief, wording);
    expect(known).toMatch(/^Hi Ada, this is Mira from Billing\. .* and that “How long refunds take” didn’t/);
    expect(bare).toBe(
      'Hi, this is Mira from Billing. I can see that you wrote “I was charged twice for order 48213”. Let me take it from here.',
    );
  });
});
