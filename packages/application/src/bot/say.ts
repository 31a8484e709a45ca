import { fillTemplate } from '@baton/briefing';
import { pickVariant, type Voice } from './voice.js';

/** The key, or an older one that says nearly the same, for organisations set up before the catalogue had it. */
export function knownKey(voice: Voice, key: string, older: string): string {
  return key in voice.messages ? key : older;
}

/** One line of the catalogue with its variables filled in; an unknown key is a broken catalogue and throws. */
export function line(
  voice: Voice,
  key: string,
  fill: { turn: number; values?: Record<string, string> },
): string {
  const variants = voice.messages[key];
  if (!variants) throw new Error(`The message catalogue has no entry “${key}”.`);
  return fillTemplate(pickVariant(variants, fill.turn), fill.values ?? {});
}
