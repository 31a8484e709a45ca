import { conversationText } from '../messages.js';

const DAY_MS = 86_400_000;

/** "Today", "yesterday", "Monday", "12 May 2026". */
export function dayLabel(at: Date, now: Date, locale: string): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
  if (days <= 0) return conversationText.today;
  if (days === 1) return conversationText.yesterday;
  if (days < 7) return new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(at);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at);
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}
