import { fillTemplate } from '@baton/briefing';
import type { Attachment } from '@baton/domain';
import { pickVariant, type Voice } from './voice.js';

/** A bot message before it has an id. `attempt` marks the message whose outcome will be watched. */
export interface Utterance {
  readonly body: string;
  readonly attachments: readonly Attachment[];
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
