import { timeOfDay } from '@baton/ui';
import { daysBetween, nameOfDay } from '../conversation/day-label.js';
import type { Alternative, Chat, ChatRouting } from '../conversation/chat.js';
import { panelText, waitingText } from '../messages.js';

/** Nobody is there, so waiting for the next one would be waiting for nothing. */
export function isClosed({ routing }: Pick<Chat, 'routing'>): boolean {
  return routing?.nobodyOnline === true;
}

/** The place in line, as far as it is known. */
export function placeInWords({ routing, returned }: Pick<Chat, 'routing' | 'returned'>): string {
  if (isClosed({ routing })) return panelText.nobodyOnline;
  if (routing && routing.position > 1) return waitingText.place(routing.position);
  return returned ? waitingText.front : waitingText.next;
}

/** When the team is there again, on the customer's own clock; null while it is there, or nobody knows. */
export function returnInWords(routing: ChatRouting | null, now: Date, locale: string): string | null {
  if (!routing?.opensAt) return null;
  const at = new Date(routing.opensAt);
  // What was decided may be older than that.
  if (at <= now) return null;
  const when = dayAndTime(at, now, locale);
  return routing.nobodyOnline ? waitingText.back(when) : waitingText.teamBack(routing.team.name, when);
}

function dayAndTime(at: Date, now: Date, locale: string): string {
  const time = timeOfDay(at, locale);
  const days = daysBetween(now, at);
  if (days === 0) return waitingText.today(time);
  if (days === 1) return waitingText.tomorrow(time);
  return waitingText.onDay(nameOfDay(at, days, locale), time);
}

/** What can be done other than waiting. The server says when that is worth a question; until then it is by the way. */
export function waysOut(chat: Pick<Chat, 'routing' | 'ticket'>): {
  ways: readonly Alternative[];
  asked: boolean;
} {
  if (chat.ticket || isClosed(chat)) return { ways: ['BOT'], asked: false };
  const { alternatives = [] } = chat.routing ?? {};
  const asked = alternatives.length > 0;
  return { ways: asked ? alternatives : ['EMAIL', 'BOT'], asked };
}
