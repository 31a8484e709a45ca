import { describe, expect, it } from 'vitest';
import { readAffect } from './affect.js';

const classes = ['negative', 'neutral', 'positive'] as const;
const none = { emotions: [], emotionLogits: [], targets: [], targetLogits: [], asksLogit: null };

describe('sentiment', () => {
  it('is the mean of the tilt of the classes and the valence', () => {
    const sure = readAffect({ classes, sentimentLogits: [20, 0, 0], valence: -0.5, ...none });
    expect(sure.sentiment).toBeCloseTo(-0.75);
    expect(sure.sentimentClass).toBe('negative');
  });

  it('is the tilt alone when the model has no valence', () => {
    expect(
      readAffect({ classes, sentimentLogits: [0, 0, 20], valence: null, ...none }).sentiment,
    ).toBeCloseTo(1);
    expect(readAffect({ classes, sentimentLogits: [5, 5, 5], valence: null, ...none })).toMatchObject({
      sentiment: 0,
      sentimentClass: 'neutral',
    });
  });

  it('sums labels of one class, as stars need', () => {
    const stars = ['negative', 'negative', 'neutral', 'positive', 'positive'] as const;
    const affect = readAffect({ classes: stars, sentimentLogits: [2, 2, 0, 1.9, 0], valence: null, ...none });
    expect(affect.sentimentClass).toBe('negative');
  });
});

describe('emotions', () => {
  const emotions = [
    'annoyance',
    'nervousness',
    'fear',
    'gratitude',
    'neutral',
    'curiosity',
    'grief',
    'rage',
  ].map((name) => ({
    name,
    threshold: name === 'gratitude' ? 0.9 : 0.1,
  }));
  const read = (emotionLogits: number[]) =>
    readAffect({
      ...none,
      classes,
      sentimentLogits: [0, 0, 0],
      valence: 0,
      emotions,
      emotionLogits,
    }).emotions.map((e) => e.emotion);

  it('are named in the words of support, strongest first, each once', () => {
    expect(read([1, 2, 3, 0, 9, 9, -9, -9])).toEqual(['worry', 'frustration']);
  });

  it('keep the name of a label nobody mapped', () =>
    expect(read([-9, -9, -9, -9, -9, -9, -9, 3])).toEqual(['rage']));

  it('need the probability that the model asks for, and never less than 0.3', () => {
    expect(read([-9, -9, -9, 1, -9, -9, -9, -9])).toEqual([]);
    expect(read([-1.2, -9, -9, -9, -9, -9, -9, -9])).toEqual([]);
    expect(read([-9, -9, -9, 4, -9, -9, -9, -9])).toEqual(['gratitude']);
  });

  it('are three at most', () => expect(read([3, 3, 3, 9, 3, 3, 3, 3])).toHaveLength(3));
});

describe('targets', () => {
  const read = (targetLogits: number[]) =>
    readAffect({
      ...none,
      classes,
      sentimentLogits: [0, 0, 0],
      valence: 0,
      targets: ['none', 'issue', 'interaction'],
      targetLogits,
    }).targets;

  it('are probabilities under their names', () => {
    const targets = read([0, 0, Math.log(2)]);
    expect(targets?.none).toBeCloseTo(0.25);
    expect(targets?.interaction).toBeCloseTo(0.5);
  });

  it('are unknown when the model has no such output', () =>
    expect(readAffect({ ...none, classes, sentimentLogits: [0, 0, 0], valence: 0 }).targets).toBeNull());
});
