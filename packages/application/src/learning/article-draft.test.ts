import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPassage } from '../knowledge/passage.js';
import { articleDraft, noteForKnowledge, titleFrom } from './article-draft.js';

const learned = {
  question: 'Hi there, I have a question. Do you rent out avalanche transceivers? I leave on Friday.',
  cause: 'It is not on the site.',
  whatWorked: 'Our Munich shop rents them by the day. Call ahead to reserve one.',
  notes: ['Bring a passport as a deposit.'],
  intent: null,
};

describe('the title', () => {
  it.each([
    ['Do you rent tents?', 'Do you rent tents?'],
    ['Hi, quick question: do you rent tents?', 'Do you rent tents?'],
    ['Hello Larkspur team! please, can I bring my dog?', 'Can I bring my dog?'],
    ['My zip is stuck. How do I free it? Thanks!', 'How do I free it?'],
    ['the stove whistles at full power', 'The stove whistles at full power'],
    ['Where is order [order number]?', 'Where is order?'],
    ['🏔️ öffnet ihr sonntags?', '🏔️ öffnet ihr sonntags?'],
    ['', ''],
  ])('of “%s” is “%s”', (question, title) => {
    expect(titleFrom(question)).toBe(title);
  });

  it('is one well-formed line that fits a list, whatever was asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (question) => {
        const title = titleFrom(question);
        expect(title.length).toBeLessThanOrEqual(101);
        expect(title).not.toContain('\n');
        expect(title.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the draft of an article', () => {
  it('says what worked, why, and what the team noted for it', () => {
    const { summary, body, title } = articleDraft(learned);
    expect(title).toBe('Do you rent out avalanche transceivers?');
    expect(summary).toBe(learned.whatWorked);
    expect(body).toBe(
      [
        '## Do you rent out avalanche transceivers?',
        learned.whatWorked,
        '## Why',
        learned.cause,
        '## Good to know',
        'Bring a passport as a deposit.',
      ].join('\n\n'),
    );
  });

  it('never lets the bot answer the question with the question', () => {
    const draft = articleDraft(learned);
    expect(bestPassage(draft, learned.question)).not.toContain('Do you rent');
  });

  it('leaves empty what nobody said', () => {
    const draft = articleDraft({ ...learned, cause: '', whatWorked: '', notes: [] });
    expect(draft).toMatchObject({ summary: '', body: '## Do you rent out avalanche transceivers?' });
  });
});

it('a note is for the knowledge base when it says so', () => {
  expect(noteForKnowledge('KB: dogs on a lead are welcome')).toBe('dogs on a lead are welcome');
  expect(noteForKnowledge(' knowledge base - closed on Mondays')).toBe('closed on Mondays');
  expect(noteForKnowledge('asked the KB team')).toBeNull();
});
