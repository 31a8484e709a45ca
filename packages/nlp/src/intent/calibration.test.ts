import { describe, expect, it } from 'vitest';
import { expectedCalibrationError, fitSharpness, probabilitiesOf } from './calibration.js';
import { seededRandom } from './random.js';

describe('calibration', () => {
  it('makes a distribution of scores, also of huge ones', () => {
    const probabilities = [...probabilitiesOf([1000, 999, -1000], 5)];
    expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
    expect(probabilities[0]).toBeCloseTo(1 / (1 + Math.exp(-5)));
  });

  it('finds the sharpness the labels were drawn with', () => {
    const random = seededRandom(3);
    const scored = Array.from({ length: 3_000 }, () => {
      const scores = [random() * 2 - 1, random() * 2 - 1, random() * 2 - 1];
      const probabilities = probabilitiesOf(scores, 4);
      let draw = random();
      const label = probabilities.findIndex((p) => (draw -= p) < 0);
      return { scores, label: Math.max(0, label) };
    });
    expect(fitSharpness(scored)).toBeGreaterThan(3.5);
    expect(fitSharpness(scored)).toBeLessThan(4.6);
  });

  it('measures how far confidence and accuracy are apart', () => {
    const half = (confidence: number) =>
      Array.from({ length: 100 }, (_, i) => ({ confidence, right: i % 2 === 0 }));
    expect(expectedCalibrationError(half(0.5))).toBeCloseTo(0);
    expect(expectedCalibrationError(half(1))).toBeCloseTo(0.5);
    expect(expectedCalibrationError([])).toBe(0);
  });
});
