import { conversationText } from '../messages.js';

const DAY_MS = 86_400_000;

/** "Today", "yesterday", "Monday", "12 May 2026". */
export function dayLabel(at: Date, now: Date, locale: string): string {
  const days = daysBetween(at, now);
  if (days <= 0) return conversationText.today;
  if (days === 1) return conversationText.yesterday;
  return nameOfDay(at, days, locale);
}

/** Calendar days from one moment to another where the reader is; negative when it was before. */
export function daysBetween(from: Date, to: Date): number {
  // Days around a change of the clocks have 23 or 25 hours.
  return Math.round((startOfDay(to) - startOfDay(from)) / DAY_MS);
}

/** By the weekday as long as that is clear, at a distance of less than a week. */
export function nameOfDay(at: Date, days: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, days < 7 ? { weekday: 'long' } : { dateStyle: 'long' }).format(at);
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}
