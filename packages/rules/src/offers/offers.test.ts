import { ReasonCode } from '@baton/domain';
import { describe, expect, it } from 'vitest';
import { offer } from '../testing/factories.js';
import { coolDownAfter } from './cool-down.js';
import { nextRung } from './ladder.js';
import { readAnswer } from './read-answer.js';

const RESOURCE_FIRST = ['failed_exchanges', 'declining_sentiment'] as const;
const ground = { offers: [], resourceAvailable: true, mood: -0.7 };

describe('ladder', () => {
  it('offers another resource before a person when answers failed and one is left', () => {
    for (const reason of RESOURCE_FIRST) {
      expect(nextRung({ ...ground, reason })).toBe('resource');
      expect(nextRung({ ...ground, reason, resourceAvailable: false })).toBe('human');
      expect(nextRung({ ...ground, reason, offers: [offer(1, { rung: 'resource' })] })).toBe('human');
    }
  });

  it('offers a person at once when the mood has gone too far down to read anything', () => {
    const veryUnhappy = { ...ground, mood: -0.85 };
    expect(nextRung({ ...veryUnhappy, reason: 'declining_sentiment' })).toBe('human');
    expect(nextRung({ ...veryUnhappy, reason: 'failed_exchanges' })).toBe('resource');
  });

  it('offers a person at once to whoever is upset about the problem or not understood', () => {
    for (const reason of ReasonCode.options.filter((r) => !RESOURCE_FIRST.some((first) => first === r)))
      expect(nextRung({ ...ground, reason })).toBe('human');
  });

  it('never goes back down', () => {
    for (const reason of RESOURCE_FIRST)
      expect(nextRung({ ...ground, reason, offers: [offer(1)] })).toBe('human');
  });
});

it('cools down after a no, half as long after silence, not at all after a yes', () => {
  const after = { coolDownMessages: 5, reason: 'failed_exchanges', rung: 'human' } as const;
  const answers = ['declined', 'ignored', 'accepted'] as const;
  expect(answers.map((answer) => coolDownAfter(answer, after))).toEqual([5, 3, 0]);
});

it('takes a no to another article for no more than passing it over: the customer may want a person', () => {
  const after = { coolDownMessages: 4, reason: 'failed_exchanges', rung: 'resource' } as const;
  expect(coolDownAfter('declined', after)).toBe(2);
  expect(coolDownAfter('ignored', after)).toBe(2);
});

it('lets a customer be for long who was offered a person for no more than the length of the chat', () => {
  const after = { coolDownMessages: 5, reason: 'too_many_messages', rung: 'human' } as const;
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
