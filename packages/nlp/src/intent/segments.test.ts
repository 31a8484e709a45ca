import { describe, expect, it } from 'vitest';
import { trainingSet } from './examples.js';
import type { IntentPrediction } from './intent-model.js';
import { predictIntents } from './intent-model.js';
import { mergeSegments } from './segments.js';
import { trainIntents } from './train-intents.js';
import { segmentsOf } from '../text/segments.js';
import { rental } from '../testing/taxonomy.js';

const vectors = trainingSet(rental).texts.map(() => new Float32Array(0));
const result = trainIntents(rental, { encoderId: 'none', vectors });
if (result.status === 'refused') throw new Error('the test taxonomy must be trainable');
const { model } = result;

function read(text: string): IntentPrediction {
  const predict = (part: string): IntentPrediction => predictIntents(model, part, new Float32Array(0));
  return mergeSegments(model, predict(text), segmentsOf(text).map(predict));
}

const sure = (text: string): string[] =>
  read(text)
    .intents.filter(({ confidence }) => confidence >= 0.5)
    .map(({ intent }) => intent);

describe('a message about two things', () => {
  it.each([
    ['My front tyre is flat, no air in the wheel. Where is my refund?', ['flat_tyre', 'refund']],
    ['please delete my account and also the brakes do not work', ['delete_account', 'damage']],
    ['I was charged twice; where is the nearest bike?', ['wrong_charge', 'find_bike']],
  ])('has both: "%s"', (text, intents) => expect(sure(text)).toEqual(expect.arrayContaining(intents)));

  it('does not count the greeting', () => {
    expect(read('Hello there, good morning to you. Please delete my account.').intents[0]?.intent).toBe(
      'delete_account',
    );
  });

  it('has one when its sentences agree', () => {
    expect(sure('My tyre is flat. There is no air in the wheel.')).toEqual(['flat_tyre']);
  });
});
