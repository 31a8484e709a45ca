import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Account, Attributes } from '@baton/domain';
import { readCustomers } from './read-customers.js';

const formats = ['csv', 'json'] as const;

describe('files of customers', () => {
  it.each(formats)('are refused as a whole above 20 MB (%s)', (format) => {
    // Bytes count, not characters.
    const read = readCustomers('ä'.repeat(10.5 * 1024 * 1024), format);
    expect(read).toEqual({
      rows: [],
      problems: [{ row: 0, field: null, message: 'the file is larger than 20 MB' }],
    });
  });

  it.each([
    ['csv', `externalId\n${'C\n'.repeat(50_001)}`],
    ['json', JSON.stringify(Array.from({ length: 50_001 }, () => ({})))],
    ['json', '{}\n'.repeat(50_001)],
  ] as const)('are refused as a whole above 50,000 rows (%s)', (format, text) => {
    const message = 'the file has more than 50,000 rows; split it';
    expect(readCustomers(text, format)).toEqual({ rows: [], problems: [{ row: 0, field: null, message }] });
  });

  it('may have exactly 50,000', () => {
    const ids = Array.from({ length: 50_000 }, (_, i) => `C-${i}`);
    expect(readCustomers(`externalId\n${ids.join('\n')}\n`, 'csv').rows).toHaveLength(50_000);
    const lines = ids.map((externalId) => JSON.stringify({ externalId })).join('\n');
    expect(readCustomers(`${lines}\n`, 'json').rows).toHaveLength(50_000);
  });

  it('have at most 200 problems told, the last of which counts the rest', () => {
    const { problems } = readCustomers(`externalId,email\n${'C,x\n'.repeat(250)}`, 'csv');
    expect(problems).toHaveLength(200);
    expect(problems[198]).toMatchObject({ row: 200, field: 'email' });
    expect(problems[199]).toEqual({ row: 0, field: null, message: 'and 51 more problems' });
  });

  it.each(formats)('never make the reader throw, and give only what can be kept (%s)', (format) => {
    const names =
      'externalId order.number order.total order.placedAt order.currency attributes.a plan price currency';
    const others = 'C-1 account orders segments new EUR 12.50 2026-11-01 __proto__ , , ; " { } [ ] :';
    const marks = ['\t', '\n', '\n', '\r\n', '\u0000', '\uD800', '\uFEFF'];
    const words = fc.constantFrom(...names.split(' '), ...others.split(' '), ...marks);
    const noise = fc.array(fc.oneof({ weight: 9, arbitrary: words }, fc.string()), { maxLength: 60 });
    const table = noise.map(
      (parts) => `externalId,order.number,order.placedAt,order.total,currency\n${parts.join('')}`,
    );
    const text = fc.oneof(
      noise.map((parts) => parts.join('')),
      table,
      fc.json(),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (file) => {
        const { rows, problems } = readCustomers(file, format);
        expect(problems.length).toBeLessThanOrEqual(200);
        for (const { externalId, attributes, account } of rows) {
          expect(externalId).toMatch(/^[^\0]{1,128}$/s);
          expect(Attributes.parse(attributes)).toEqual(attributes);
          if (account) expect(Account.parse(account)).toEqual(account);
        }
      }),
      { numRuns: 500 },
    );
  });
});
