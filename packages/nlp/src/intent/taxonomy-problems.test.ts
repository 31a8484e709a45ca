import { describe, expect, it } from 'vitest';
import { intent, rental } from '../testing/taxonomy.js';
import { findTaxonomyProblems } from './taxonomy-problems.js';
import { trainIntents } from './train-intents.js';

const good = intent('refund', ['money back', 'refund please', 'pay me back']);
const other = intent('prices', ['how much', 'what does it cost', 'price list']);
const codes = (intents: ReturnType<typeof intent>[], outOfScope: string[] = []): string[] =>
  findTaxonomyProblems({ version: 1, intents, outOfScope }).map(({ code }) => code);

describe('a taxonomy that cannot be learned from', () => {
  it('has nothing wrong when it is good', () => {
    expect(findTaxonomyProblems(rental)).toEqual([]);
    expect(codes([good, other])).toEqual([]);
  });

  it('has no intents, or one', () => {
    expect(codes([])).toEqual(['too_few_intents']);
    expect(codes([good])).toEqual(['too_few_intents']);
  });

  it('has an intent with hardly any examples', () => {
    expect(codes([good, intent('prices', ['how much'])])).toEqual(['too_few_examples']);
    expect(codes([good, intent('prices', [])])).toEqual(['too_few_examples']);
  });

  it('has one example in three spellings', () => {
    expect(codes([good, intent('prices', ['how much', 'How much?', 'HOW MUCH!!'])])).toEqual([
      'too_few_examples',
    ]);
  });

  it('uses an id or a name twice', () => {
    expect(codes([good, other, intent('prices', ['a b', 'c d', 'e f'], { name: 'Fees' })])).toEqual([
      'duplicate_intent',
    ]);
    expect(codes([good, other, intent('fees', ['a b', 'c d', 'e f'], { name: ' Prices ' })])).toEqual([
      'duplicate_name',
    ]);
  });

  it('contradicts itself', () => {
    const [problem] = findTaxonomyProblems({
      version: 1,
      intents: [good, intent('prices', ['Refund, please!', 'what does it cost', 'price list', 'how much'])],
      outOfScope: [],
    });
    expect(problem).toMatchObject({
      code: 'contradiction',
      intents: ['refund', 'prices'],
      example: 'refund please',
    });
    expect(problem?.message).toContain('refund and prices');
    expect(codes([good, other], ['how much'])).toEqual(['contradiction']);
  });

  it('has an example without words', () => {
    expect(codes([good, intent('prices', ['how much', 'what does it cost', 'price list', '???'])])).toEqual([
      'empty_example',
    ]);
  });

  it('names each empty example once, however often it is there', () => {
    const few = ['how much', 'what does it cost', 'price list', '???', '???', '!'];
    expect(codes([good, intent('prices', few)])).toEqual(['empty_example', 'empty_example']);
  });

  it('has two names that only a machine can tell apart', () => {
    for (const name of ['Prices\u200b', 'P\u00adrices', 'Ｐｒｉｃｅｓ', 'pri\u202eces'])
      expect(codes([good, other, intent('fees', ['a b', 'c d', 'e f'], { name })]), name).toEqual([
        'duplicate_name',
      ]);
  });

  it('contradicts itself behind characters that show nothing', () => {
    const hidden = intent('prices', ['re\u200bfund ple\u00adase', 'what does it cost', 'price list', 'fee']);
    expect(codes([good, hidden])).toEqual(['contradiction']);
  });

  it('is refused with all that is wrong, untrained', () => {
    const result = trainIntents(
      { version: 1, intents: [good, good], outOfScope: [] },
      { encoderId: 'none', vectors: [] },
    );
    expect(result).toMatchObject({ status: 'refused' });
    expect(result.status === 'refused' && result.problems.map(({ code }) => code)).toEqual([
      'duplicate_intent',
    ]);
  });
});
