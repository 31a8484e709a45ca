import { describe, expect, it } from 'vitest';
import { MOST_DIALOGUES, parseDialogues } from './parse-dialogues.js';

const dialogue = (id: string | number, more: object = {}) =>
  JSON.stringify({ id, turns: [{ author: 'customer', text: 'hello' }], ...more });
const problemsOf = (text: string) => {
  const parsed = parseDialogues(text);
  return parsed.ok ? [] : parsed.problems.map(({ line, message }) => `${line}: ${message}`);
};

it('reads one dialogue a line, over empty lines and fields it does not know', () => {
  const text = `${dialogue(1, { task: 'x' })}\n\n${dialogue('b', { about: { segments: ['high_value'] } })}\n`;
  expect(parseDialogues(text)).toEqual({
    ok: true,
    dialogues: [
      { id: '1', line: 1, turns: [{ author: 'customer', text: 'hello' }], about: undefined },
      {
        id: 'b',
        line: 3,
        turns: [{ author: 'customer', text: 'hello' }],
        about: { segments: ['high_value'] },
      },
    ],
  });
});

it('reads a file that begins with the invisible mark of some editors', () => {
  expect(problemsOf(`\ufeff${dialogue(1)}\r\n${dialogue(2)}\r\n`)).toEqual([]);
});

describe('names the line that is wrong', () => {
  it.each([
    ['nothing', '\n', 'null: there is nothing'],
    ['no JSON', `${dialogue(1)}\n{"id":`, '2: is no JSON'],
    ['no turns', '{"id": 1}', '1: is wrong at turns: '],
    [
      'an author nobody knows',
      dialogue(1, { turns: [{ author: 'bot', text: '' }] }),
      '1: is wrong at turns.0.author: ',
    ],
    [
      'only agents',
      dialogue(1, { turns: [{ author: 'agent', text: 'hi' }] }),
      '1: has no turn of a customer',
    ],
    [
      'a segment nobody knows',
      dialogue(1, { about: { segments: ['vip'] } }),
      '1: is wrong at about.segments.0: ',
    ],
    ['an id used twice', `${dialogue('1')}\n${dialogue(1)}`, '2: has the id of line 1, "1"'],
    [
      'too many',
      Array.from({ length: MOST_DIALOGUES + 1 }, (_, i) => dialogue(i)).join('\n'),
      'null: has 501',
    ],
    [
      'too long a text',
      dialogue(1, { turns: [{ author: 'customer', text: 'a'.repeat(4_001) }] }),
      '1: has a text of more than 4000',
    ],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(problem)]);
  });

  it('but no more than fifty', () => {
    expect(problemsOf('nonsense\n'.repeat(60))).toHaveLength(50);
  });
});
