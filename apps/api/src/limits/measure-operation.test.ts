import { expect, it } from 'vitest';
import { MAX_FIELDS, MAX_SIBLINGS, measureOperation } from './measure-operation.js';

const weight = (text: string, name?: string) => measureOperation(text, name).weight;
const many = (count: number, field: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => field(i)).join(' ');

it('weighs what an operation does, not how it is written', () => {
  expect(weight('{ me { kind } }')).toBe(1);
  expect(weight('{ a: me { kind } b: me { kind } }')).toBe(2);
  expect(weight('mutation { sendMessage { message { seq } } }')).toBe(4);
  // It becomes a message, too.
  expect(weight('mutation { provideFact { fact { id } } }')).toBe(4);
  expect(
    weight(`mutation { ...F } fragment F on Mutation { ${many(5, (i) => `a${i}: sendMessage { x }`)} }`),
  ).toBe(20);
  expect(weight('query A { me { kind } } mutation B { signIn { token } }', 'B')).toBe(4);
  expect(weight('not graphql {')).toBe(1);
});

it('refuses many things at once, also behind fragments', () => {
  const hidden = `{ ...F } fragment F on Query { ${many(21, (i) => `a${i}: setup { demo }`)} }`;
  expect(() => weight(hidden)).toThrow('things at once');
  expect(() =>
    weight(`{ ...F ...F } fragment F on Query { ${many(11, (i) => `a${i}: me { kind }`)} }`),
  ).toThrow('things at once');
  expect(weight('{ ...F } fragment F on Query { me { kind } ...F }')).toBe(1);
});

it('refuses what would be expensive to validate or to parse', () => {
  expect(() => weight(`{ me { ${'name '.repeat(MAX_SIBLINGS + 1)} } }`)).toThrow('side by side');
  const wide = many(10, (i) => `a${i}: me { ${'name '.repeat(MAX_FIELDS / 10)} }`);
  expect(() => weight(`{ ${wide} }`)).toThrow(`more than ${MAX_FIELDS} fields`);
  expect(() => weight(`{ me(a: ${'['.repeat(3_900)}) { kind } }`)).toThrow('nested too deeply');
});
