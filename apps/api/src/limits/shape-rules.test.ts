import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { expect, it } from 'vitest';
import { costProblem } from './cost.js';
import { MAX_ALIASES, MAX_DEPTH, shapeRules } from './shape-rules.js';

const schema = buildSchema(`
  type Person { name: String! friends(first: Int = 10): [Person!]! best: Person }
  type Query { me: Person! people: [Person!]! }
`);
const refusals = (query: string) =>
  validate(schema, parse(query), [...specifiedRules, ...shapeRules]).map((error) => error.message);
const nested = (depth: number): string => (depth === 0 ? 'name' : `best { ${nested(depth - 1)} }`);
const cost = (query: string, variables = {}) =>
  costProblem({ schema, document: parse(query), variables, operationName: undefined })?.message ?? null;

it('refuses what is too deep, also through fragments', () => {
  expect(refusals(`{ me { ${nested(MAX_DEPTH - 2)} } }`)).toEqual([]);
  expect(refusals(`{ me { ${nested(MAX_DEPTH)} } }`)).toEqual([
    expect.stringContaining(`${MAX_DEPTH} are allowed`),
  ]);
  const half = Math.ceil(MAX_DEPTH / 2);
  const inFragments = `
    query { me { ${nested(half).replace('name', '...A')} } }
    fragment A on Person { ${nested(half)} }`;
  expect(refusals(inFragments)).toEqual([expect.stringContaining('levels deep')]);
});

it('answers fragments that spread themselves', () => {
  expect(refusals('{ me { ...A } } fragment A on Person { best { ...A } }')).toEqual([
    expect.stringContaining('Cannot spread fragment "A" within itself'),
  ]);
});

it('refuses many aliases', () => {
  const aliases = Array.from({ length: MAX_ALIASES + 1 }, (_, i) => `a${i}: name`).join(' ');
  expect(refusals(`{ me { ${aliases} } }`)).toEqual([expect.stringContaining('aliases')]);
});

it('counts what lists of lists amount to, with the sizes asked for in variables', () => {
  expect(cost('{ people { friends { name } } }')).toBeNull();
  expect(cost('{ people { friends { friends { friends { best { name } } } } } }')).toContain('is allowed');
  const query = 'query ($n: Int) { me { friends(first: $n) { friends(first: $n) { name } } } }';
  expect(cost(query, { n: 10 })).toBeNull();
  expect(cost(query, { n: 500 })).toContain('is allowed');
});

it('answers fragments made to explode', () => {
  const fragments = Array.from(
    { length: 12 },
    (_, i) => `fragment F${i} on Person { ${`...F${i + 1} `.repeat(10)} }`,
  );
  const query = `{ me { ...F0 } } ${fragments.join('\n')} fragment F12 on Person { name }`;
  expect(cost(query)).toContain('has too many parts');
});
