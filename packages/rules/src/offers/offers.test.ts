import { ReasonCode } from '@baton/domain';
import { describe, expect, it } from 'vitest';
import { offer } from '../testing/factories.js';
import { coolDownAfter } from './cool-down.js';
import { nextRung } from './ladder.js';
import { readAnswer } from './read-answer.js';

describe('ladder', () => {
  it('offers another resource before a person when answers failed and one is left', () => {
    const reason = 'failed_exchanges';
    expect(nextRung({ offers: [], reason, resourceAvailable: true })).toBe('resource');
    expect(nextRung({ offers: [], reason, resourceAvailable: false })).toBe('human');
    expect(nextRung({ offers: [offer(1, { rung: 'resource' })], reason, resourceAvailable: true })).toBe(
      'human',
    );
  });

  it('offers a person at once to whoever is upset or not understood', () => {
    for (const reason of ReasonCode.options.filter((r) => r !== 'failed_exchanges'))
      expect(nextRung({ offers: [], reason, resourceAvailable: true })).toBe('human');
  });

  it('never goes back down', () => {
    expect(nextRung({ offers: [offer(1)], reason: 'failed_exchanges', resourceAvailable: true })).toBe(
      'human',
    );
  });
});

it('cools down after a no, half as long after silence, not at all after a yes', () => {
  const after = { coolDownMessages: 5, reason: 'failed_exchanges' } as const;
  const answers = ['declined', 'ignored', 'accepted'] as const;
  expect(answers.map((answer) => coolDownAfter(answer, after))).toEqual([5, 3, 0]);
});

it('lets a customer be for long who was offered a person for no more than the length of the chat', () => {
  const after = { coolDownMessages: 5, reason: 'too_many_messages' } as const;
  expect(coolDownAfter('ignored', after)).toBe(10);
});

describe('typed answers', () => {
  const said = (signal: 'affirm' | 'deny' | 'not_helped' | 'none', wordCount = 2) => ({
    signal,
    wordCount,
    asksForHuman: false,
  });

  it('reads "yes please" and "no, keep going"', () => {
    expect(readAnswer(said('affirm'), 'human')).toBe('accepted');
    expect(readAnswer(said('deny', 3), 'human')).toBe('declined');
  });

  it('takes a request for a person as yes to a person and no to an article', () => {
    const request = { signal: 'none', wordCount: 40, asksForHuman: true } as const;
    expect(readAnswer(request, 'human')).toBe('accepted');
    expect(readAnswer(request, 'resource')).toBe('declined');
  });

  it('hears no answer in anything else', () => {
    expect(readAnswer(said('none'), 'human')).toBeNull();
    expect(readAnswer(said('not_helped'), 'human')).toBeNull();
    expect(readAnswer(said('deny', 30), 'human')).toBeNull();
  });
});
