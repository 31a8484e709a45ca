import { expect, it } from 'vitest';
import { stepsInWords, stepsOf } from './steps.js';
import { usualRouting } from './team-draft.js';

const names = { team: 'Gear', fallback: 'Returns' };

it('tells who is asked, and from when on, as one sentence', () => {
  expect(stepsInWords(stepsOf(usualRouting, names))).toBe(
    '0–20 s whoever knows the customer → 20 s–1 min 20 s somebody of Gear with all skills → ' +
      '1 min 20 s–2 min 20 s anybody of Gear → 2 min 20 s–4 min 20 s Returns → after 4 min 20 s anybody who is online',
  );
});

it('leaves out what does not last, and the fallback team where there is none', () => {
  const routing = { ...usualRouting, preferredSeconds: 0, relaxedSeconds: 0 };
  expect(stepsInWords(stepsOf(routing, { team: 'Care', fallback: null }))).toBe(
    '0–1 min somebody of Care with all skills → after 1 min anybody who is online',
  );
  const none = { ...routing, skilledSeconds: 0 };
  expect(stepsInWords(stepsOf(none, { team: 'Care', fallback: null }))).toBe('at once anybody who is online');
});

it('says that a queue is served by hand', () => {
  const [, skilled] = stepsOf({ ...usualRouting, mode: 'PULL' }, names);
  expect(skilled?.who).toBe('whoever of Gear takes it from the queue');
});
