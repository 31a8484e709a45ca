import type { Sheet } from '../draft.js';

const intent = (id: string, examples: string[]): Sheet['intents'][number] => ({
  id,
  name: id,
  description: '',
  handling: 'BOT',
  path: 'general',
  requiredFacts: [],
  smallTalk: false,
  reply: null,
  examples,
});
/** Two topics in a third version that is in use. */
export const sheet: Sheet = {
  version: 3,
  status: 'READY',
  failure: null,
  inUse: 3,
  problems: [],
  intents: [intent('refund', ['money back', 'refund please']), intent('prices', ['what does it cost'])],
  outOfScope: ['tell me a joke'],
  report: null,
  history: [],
};
