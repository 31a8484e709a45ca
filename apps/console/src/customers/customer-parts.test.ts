import { describe, expect, it } from 'vitest';
import { csvParts, jsonParts } from './customer-parts.js';

describe('a table in parts', () => {
  it('is one part when it is small', () => {
    expect(csvParts('externalId,name\r\nC-1,Ada\r\n')).toEqual([
      { text: 'externalId,name\nC-1,Ada', rows: [1, 2] },
    ]);
    expect(csvParts('')).toEqual([{ text: '', rows: [] }]);
  });

  it('repeats the header, keeps the rows of a customer together and knows where they were', () => {
    const long = 'x'.repeat(100_000);
    const text = ['name;externalId', `${long};C-1`, `${long};C-2`, 'short;"C-1"', '', 'y;C-3'].join('\n');
    const parts = csvParts(text);
    expect(parts.map(({ rows }) => rows)).toEqual([
      [1, 2, 4],
      [1, 3, 5, 6],
    ]);
    expect(parts.map((part) => part.text.split('\n')[0])).toEqual(['name;externalId', 'name;externalId']);
    expect(parts[0]?.text.endsWith('\nshort;"C-1"')).toBe(true);
  });

  it('does not cut what is within quotes', () => {
    const cell = `"a ""quoted""\n${'z'.repeat(170_000)}, and more"`;
    const parts = csvParts(`externalId,name\nC-1,${cell}\nC-2,${cell}`);
    expect(parts.map(({ text }) => text)).toEqual([
      `externalId,name\nC-1,${cell}`,
      `externalId,name\nC-2,${cell}`,
    ]);
  });

  it('measures what is sent, not letters', () => {
    const quotes = `"${'""'.repeat(40_000)}"`;
    expect(csvParts(`externalId,name\nC-1,${quotes}\nC-2,${quotes}`)).toHaveLength(2);
    expect(csvParts(`externalId,name\nC-1,${'€'.repeat(40_000)}\nC-2,${'€'.repeat(40_000)}`)).toHaveLength(2);
  });
});

describe('JSON in parts', () => {
  it('is lists of the list, or lines of the lines', () => {
    const one = (id: string) => ({ externalId: id, name: 'x'.repeat(100_000) });
    const list = jsonParts(JSON.stringify([one('a'), one('b')], null, 2));
    expect(list.map(({ rows }) => rows)).toEqual([[1], [2]]);
    expect(JSON.parse(list[1]?.text ?? '')).toEqual([one('b')]);
    const lines = jsonParts(`${JSON.stringify(one('a'))}\n\n${JSON.stringify(one('b'))}\n`);
    expect(lines.map(({ rows }) => rows)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('leaves it to the server to refuse what is none', () => {
    expect(jsonParts('[{"externalId":')).toEqual([{ text: '[{"externalId":', rows: [] }]);
    expect(jsonParts('nonsense')).toEqual([{ text: 'nonsense', rows: [1] }]);
  });
});
