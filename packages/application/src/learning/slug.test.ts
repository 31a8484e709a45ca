import { Slug } from '@baton/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freshSlug } from './slug.js';

it.each([
  ['Do you rent tents?', 'do-you-rent-tents'],
  ['Größe & Übung: wie groß?', 'grosse-ubung-wie-gross'],
  ['What’s new', 'whats-new'],
  ['中文', 'article'],
])('“%s” is at “%s”', (title, slug) => {
  expect(freshSlug(title, new Set())).toBe(slug);
});

it('is one that nobody has', () => {
  expect(freshSlug('Tents', new Set(['tents', 'tents-2']))).toBe('tents-3');
});

it('is a slug, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      expect(Slug.safeParse(freshSlug(title, new Set(['article']))).success).toBe(true);
    }),
  );
});
