import { expect, it } from 'vitest';
import { cosine, nearest, saysTheSame } from './similar.js';

/** A unit vector at this cosine to [1, 0]. */
const at = (cos: number) => [cos, Math.sqrt(1 - cos * cos)];
const said = (text: string, cos: number) => ({ text, vector: at(cos) });
const dogs = said('Can I bring my dog into the shop?', 1);

it('two texts say the same when they are very near, or near and of the same words', () => {
  expect(saysTheSame(dogs, said('are pets welcome', 0.85))).toBe(true);
  expect(saysTheSame(dogs, said('bring a dog into your shop', 0.65))).toBe(true);
});

it('and do not when only one of the two speaks for it', () => {
  expect(saysTheSame(dogs, said('are pets welcome', 0.65))).toBe(false);
  expect(saysTheSame(dogs, said('bring a dog into your shop', 0.5))).toBe(false);
  // One word in common may be chance, however short both are.
  expect(saysTheSame(said('dog', 1), said('dog', 0.65))).toBe(false);
});

it('vectors of two encoders are never near', () => {
  expect(cosine([1, 0], [1, 0, 0])).toBe(0);
  expect(cosine([1, 0], [-1, 0])).toBe(0);
});

it('finds the nearest, and none among none', () => {
  const [far, near] = [said('a', 0.1), said('b', 0.9)];
  expect(nearest(dogs, [far, near])).toEqual({ one: near, similarity: 0.9 });
  expect(nearest(dogs, [])).toBeNull();
});
