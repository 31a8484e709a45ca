import { describe, expect, it } from 'vitest';
import { ConversationState, nextState, speakerFor, transitions } from './index.js';

const states = ConversationState.options;

describe('conversation lifecycle', () => {
  it('reaches every state from the first one', () => {
    const reached = new Set<string>(['with_bot']);
    for (let grown = true; grown;) {
      const before = reached.size;
      for (const t of transitions) if (reached.has(t.from)) reached.add(t.to);
      grown = reached.size > before;
    }
    expect([...reached].toSorted()).toEqual([...states].toSorted());
  });

  it('leaves no state without a way out', () => {
    for (const state of states)
      expect(transitions.some((t) => t.from === state && t.to !== state)).toBe(true);
  });

  it('has one outcome for a cause in a state', () => {
    const keys = transitions.map((t) => `${t.from}:${t.cause}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('lets nobody accept a conversation twice', () => {
    expect(nextState('with_agent', 'accept')).toBeNull();
    expect(nextState('queued', 'accept')).toBe('with_agent');
  });

  it('gives the word to the bot only while it owns the conversation', () => {
    expect(states.filter((s) => speakerFor(s) === 'bot')).toEqual(['with_bot']);
  });
});
