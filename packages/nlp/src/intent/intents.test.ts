import type { IntentReport } from '@baton/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { rental } from '../testing/taxonomy.js';
import { IntentModelUnreadable, deserialiseIntentModel, serialiseIntentModel } from './codec.js';
import { trainingSet } from './examples.js';
import type { IntentModel } from './intent-model.js';
import { predictIntents } from './intent-model.js';
import { trainIntents } from './train-intents.js';

/** No encoder here: what n-grams alone can do. */
const noVector = new Float32Array(0);

function train(seed = 1): { model: IntentModel; report: IntentReport } {
  const vectors = trainingSet(rental).texts.map(() => noVector);
  const result = trainIntents(rental, { encoderId: 'none', vectors, seed });
  if (result.status === 'refused') throw new Error(result.problems[0]?.message);
  return result;
}

let model: IntentModel;
let report: IntentReport;
beforeAll(() => {
  ({ model, report } = train());
});

const best = (text: string): string | undefined => predictIntents(model, text, noVector).intents[0]?.intent;

describe('a classifier trained on a taxonomy', () => {
  it.each([
    ['there is a flat tyre on my bike', 'flat_tyre'],
    ['the lock wont unlock', 'unlock_problem'],
    ['i parked but my ride is still running', 'end_ride'],
    ['you charged me twice for one trip', 'wrong_charge'],
    ['I want a refund of my money', 'refund'],
    ['how much is a day ticket', 'prices'],
    ['where is the nearest free bike', 'find_bike'],
    ['plese delet my acount', 'delete_account'],
    ['brakes are broken', 'damage'],
    ['hello there', 'greeting'],
  ])('takes "%s" for %s', (text, intent) => expect(best(text)).toBe(intent));

  it('gives probabilities, best first, five at most', () => {
    const { intents } = predictIntents(model, 'I want my money back for the broken bike', noVector);
    expect(intents).toHaveLength(5);
    const confidences = intents.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    expect(confidences.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1.000001);
  });

  it('is surer of what it knows than of what it does not', () => {
    const known = predictIntents(model, 'please refund the last ride', noVector);
    for (const text of ['who painted the mona lisa', 'asdf qwer zxcv', 'где мой велосипед']) {
      const unknown = predictIntents(model, text, noVector);
      expect(unknown.outOfScope).toBeGreaterThan(known.outOfScope);
      expect(unknown.intents[0]?.confidence ?? 0).toBeLessThan(known.intents[0]?.confidence ?? 0);
    }
    expect(known.outOfScope).toBeLessThan(0.3);
  });

  it.each(['', '   ', '😡', '???', '\u0000', '\n\n'])('claims nothing about %j', (text) => {
    expect(predictIntents(model, text, noVector)).toEqual({ intents: [], outOfScope: 1 });
  });

  it('takes texts of any length', () => {
    expect(predictIntents(model, 'refund '.repeat(50_000), noVector).intents).toHaveLength(5);
  });

  it('is the same each time for a seed', () => {
    const again = train();
    expect(serialiseIntentModel(again.model)).toEqual(serialiseIntentModel(model));
    expect({ ...again.report, trainSeconds: 0 }).toEqual({ ...report, trainSeconds: 0 });
  });
});

describe('its report', () => {
  it('counts what it was asked without having seen it', () => {
    expect(report.examples).toBe(rental.intents.length * 20 + rental.outOfScope.length);
    expect(report.accuracy).toBeGreaterThan(0.6);
    expect(report.calibrationError).toBeLessThan(0.2);
    expect(report.outOfScopeRecall).not.toBeNull();
    expect(report.intents.map(({ intent }) => intent)).toEqual(rental.intents.map(({ id }) => id));
    for (const { precision, recall, f1 } of report.intents) {
      for (const share of [precision, recall, f1]) expect(share >= 0 && share <= 1).toBe(true);
    }
  });

  it('agrees with itself', () => {
    const wrong = report.confusions.reduce((sum, { count }) => sum + count, 0);
    const right = report.intents.reduce((sum, { recall, examples }) => sum + recall * examples, 0);
    expect(right / 200).toBeCloseTo(report.accuracy, 6);
    expect(wrong).toBeLessThanOrEqual(Math.round(200 * (1 - report.accuracy)));
  });

  it('points at an example under the wrong intent', () => {
    const planted = 'the front tyre is flat and has no air';
    const muddled = {
      ...rental,
      intents: rental.intents.map((intent) =>
        intent.id === 'prices' ? { ...intent, examples: [...intent.examples, planted] } : intent,
      ),
    };
    const vectors = trainingSet(muddled).texts.map(() => noVector);
    const result = trainIntents(muddled, { encoderId: 'none', vectors });
    const suspicious = result.status === 'trained' ? result.report.suspicious : [];
    expect(suspicious).toContainEqual(
      expect.objectContaining({ example: planted, intent: 'prices', looksLike: 'flat_tyre' }),
    );
  });
});

describe('stored bytes', () => {
  it('give the same model back', () => {
    const restored = deserialiseIntentModel(serialiseIntentModel(model));
    for (const text of ['refund', 'where are bikes', 'something else entirely']) {
      expect(predictIntents(restored, text, noVector)).toEqual(predictIntents(model, text, noVector));
    }
    expect(restored.encoderId).toBe('none');
  });

  it('may lie anywhere in a buffer', () => {
    const bytes = serialiseIntentModel(model);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(deserialiseIntentModel(shifted.subarray(3)).intents).toEqual(model.intents);
  });

  it('are refused when a single one is wrong, missing or too many', () => {
    const bytes = serialiseIntentModel(model);
    for (const at of [0, 5, 9, 20, bytes.length >> 1, bytes.length - 1]) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(() => deserialiseIntentModel(damaged), `byte ${at}`).toThrow(IntentModelUnreadable);
    }
    for (const length of [0, 3, 11, 100, bytes.length - 1]) {
      expect(() => deserialiseIntentModel(bytes.slice(0, length))).toThrow(IntentModelUnreadable);
    }
    expect(() => deserialiseIntentModel(new Uint8Array([...bytes, 0]))).toThrow(IntentModelUnreadable);
  });
});
