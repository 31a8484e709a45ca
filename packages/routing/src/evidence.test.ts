import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePath, type PathInput } from './choose-path.js';
import type { PathExample } from './evidence.js';

const claims = (parts: { segments?: ('high_value' | 'new')[]; products?: string[] }) => ({
  segments: parts.segments ?? [],
  products: parts.products ?? [],
});
const teams = [
  { key: 'billing', name: 'Billing', generalist: false },
  { key: 'returns', name: 'Returns', generalist: false, claims: claims({ products: ['Kettle Pro'] }) },
  {
    key: 'accounts',
    name: 'Account management',
    generalist: false,
    claims: claims({ segments: ['high_value'] }),
  },
  { key: 'care', name: 'Customer care', generalist: true },
];
const taxonomy = [
  { id: 'invoice', path: 'billing' },
  { id: 'refund', path: 'returns' },
];
const path = (parts: Partial<PathInput> = {}) =>
  choosePath({ intents: [{ intent: 'invoice', confidence: 0.62 }], taxonomy, teams, ...parts });
const confidenceOf = (team: string, parts: Partial<PathInput> = {}) =>
  path(parts).ranked.find((r) => r.team === team)?.confidence ?? -1;

/** A unit vector at a cosine from [1, 0]. */
const at = (cosine: number) => [cosine, Math.sqrt(1 - cosine ** 2)];
const moved = (parts: Partial<PathExample> = {}): PathExample => ({
  team: 'returns',
  from: 'billing',
  intent: null,
  vector: at(1),
  ...parts,
});
const times = (count: number, parts: Partial<PathExample> = {}) =>
  Array.from({ length: count }, () => moved(parts));

describe('claims', () => {
  it('of segments and products speak for a team', () => {
    const given = { customer: { segments: ['high_value', 'new'] }, products: ['kettle pro, 2nd edition'] };
    expect(path(given)).toMatchObject({
      ranked: [{ team: 'care' }, { team: 'billing' }, { team: 'accounts' }, { team: 'returns' }],
      because: [
        'what was said points to Billing (62 %)',
        'questions about Kettle Pro go to Returns',
        'customers of the segment high_value go to Account management',
        'no team is likely enough; Customer care looks first',
      ],
    });
    expect(confidenceOf('accounts', given)).toBeCloseTo(1.5 / 5.5);
    expect(confidenceOf('returns', given)).toBeCloseTo(1 / 5.5);
  });

  it('decide where nothing was said, and not against what is clear', () => {
    const given = { customer: { segments: ['high_value'] } };
    expect(path({ ...given, intents: [] }).ranked[1]).toMatchObject({ team: 'accounts' });
    expect(path({ ...given, intents: [{ intent: 'invoice', confidence: 0.95 }] }).ranked[0]?.team).toBe(
      'billing',
    );
  });

  it('need the whole name of a product', () => {
    expect(confidenceOf('returns', { products: ['kettle', 'Kettle Professional'] })).toBe(0);
  });
});

describe('similar conversations', () => {
  it('pull to where agents sent them', () => {
    const given = { vector: at(1), examples: times(6, { vector: at(0.98) }) };
    expect(path(given)).toMatchObject({
      ranked: [{ team: 'returns' }, {}, {}, {}],
      mayNeedReassignment: false,
    });
    expect(path(given).because).toContain('6 similar conversations were passed on to Returns');
  });

  it('confirm where they stayed', () => {
    const given = { vector: at(1), examples: [moved({ team: 'billing' })] };
    expect(confidenceOf('billing', given)).toBeGreaterThan(0.62);
    expect(path(given).because).toContain('1 similar conversation was in the right place with Billing');
  });

  it('count by how alike they are, and not at all when they are not, or of a team that is gone', () => {
    const one = (cosine: number) =>
      confidenceOf('returns', { vector: at(1), examples: [moved({ vector: at(cosine) })] });
    expect(one(1)).toBeCloseTo(1 / 4);
    expect(one(0.75)).toBeCloseTo(0.25 / 3.25);
    expect(one(0.5)).toBe(0);
    expect(one(-1)).toBe(0);
    const none = { vector: at(1), examples: [moved({ team: 'gone' })] };
    expect(path(none)).toEqual(path());
    expect(path({ vector: [1], examples: times(9) })).toEqual(path());
    expect(path({ vector: null, examples: times(9) })).toEqual(path());
  });

  it('of the same topic count a little, and never outweigh what was said, however many they are', () => {
    const given = { vector: at(1), examples: times(500, { intent: 'invoice', vector: at(0) }) };
    expect(confidenceOf('returns', given)).toBeCloseTo(1 / 4);
    expect(path({ ...given, intents: [{ intent: 'invoice', confidence: 0.9 }] }).ranked[0]?.team).toBe(
      'billing',
    );
    expect(confidenceOf('returns', { examples: [moved({ intent: 'invoice' })] })).toBeCloseTo(0.1 / 3.1);
  });
});

it('learns from a constructed history what the topics get wrong, and leaves alone what they get right', () => {
  // Two kinds of invoices: those at [1, 0] belong to Returns, those at [0, 1] to Billing, as the topic says.
  const examples = [
    ...times(8, { vector: at(0.95), intent: 'invoice' }),
    ...times(8, { team: 'billing', vector: [0, 1], intent: 'invoice' }),
  ];
  const right = [0.9, 0.95, 1].map((cosine) => [
    path({ examples, vector: at(cosine) }).ranked[0]?.team,
    path({ examples, vector: at(cosine).toReversed() }).ranked[0]?.team,
  ]);
  expect(right).toEqual([
    ['returns', 'billing'],
    ['returns', 'billing'],
    ['returns', 'billing'],
  ]);
});

it('is a probability over teams, whatever speaks for them, and the topics’ own where nothing does', () => {
  const share = fc.double({ min: 0, max: 0.5, noNaN: true });
  const example = fc.record({
    team: fc.constantFrom('billing', 'returns', 'gone'),
    from: fc.constantFrom('billing', 'care'),
    intent: fc.constantFrom(null, 'invoice', 'refund'),
    vector: fc.double({ min: -1, max: 1, noNaN: true }).map(at),
  });
  const drawn = fc.record({
    a: share,
    b: share,
    examples: fc.array(example, { maxLength: 20 }),
    isClaimed: fc.boolean(),
  });
  fc.assert(
    fc.property(drawn, ({ a, b, examples, isClaimed }) => {
      const intents = [
        { intent: 'invoice', confidence: a },
        { intent: 'refund', confidence: b },
      ];
      const customer = { segments: isClaimed ? ['high_value'] : [] };
      const { ranked } = path({ intents, examples, customer, vector: at(1) });
      const sum = ranked.reduce((total, { confidence }) => total + confidence, 0);
      expect(sum).toBeLessThanOrEqual(1 + 1e-9);
      expect(sum).toBeGreaterThanOrEqual(a + b - 1e-9);
      for (const { confidence } of ranked) expect(confidence).toBeGreaterThanOrEqual(0);
      const alone = path({ intents }).ranked.find((r) => r.team === 'billing')?.confidence;
      expect(alone).toBe(a);
    }),
  );
});
