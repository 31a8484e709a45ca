import { expect, it } from 'vitest';
import { outcomeOf } from './outcome.js';

const by = (whom: string) => ({ by: whom, cause: null, whatWorked: null });
const open = { resolution: null, handledBy: null, escalated: true };
const resolved = { ...open, state: 'RESOLVED' } as const;

it.each([
  [{ ...open, state: 'QUEUED' }, 'Waiting for a person', 'waiting'],
  [{ ...open, state: 'WITH_AGENT', handledBy: 'Mira Holt' }, 'Still with Mira', 'with_person'],
  [{ ...open, state: 'WITH_BOT', escalated: false }, 'Left with the bot', 'with_bot'],
  [{ ...open, state: 'WITH_BOT' }, 'Back with the bot', 'with_bot'],
  [{ ...resolved, resolution: by('agent'), handledBy: 'Mira Holt' }, 'Resolved by Mira', 'resolved'],
  [{ ...resolved, resolution: by('agent') }, 'Resolved', 'resolved'],
  [{ ...resolved, resolution: by('bot') }, 'Resolved by the bot', 'resolved'],
  [{ ...resolved, resolution: by('customer') }, 'Ended by the customer', 'ended'],
] as const)('says how %o ended', (entry, text, kind) => {
  expect(outcomeOf(entry)).toEqual({ text, kind });
});
