import type { Guide, Opening, Use } from '../opening.js';

export const used = (use: Partial<Use> = {}): Use => ({
  proposed: 0,
  asIs: 0,
  edited: 0,
  replaced: 0,
  similarity: null,
  lastAt: null,
  ...use,
});

export function openingOf(opening: Partial<Opening> = {}): Opening {
  return {
    source: 'TEAM',
    key: 'returns',
    name: 'Returns',
    template: 'Hello! You wrote “{{issue}}”.',
    mayEdit: true,
    use: used(),
    earlier: [],
    ...opening,
  };
}

export const guide: Guide = {
  variables: [{ name: 'issue', explanation: 'What they wrote.', example: 'charged twice' }],
  starter: 'Hi. I can see that you wrote “{{issue}}”. Hello.',
  longest: 2000,
};
