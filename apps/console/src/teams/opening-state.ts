import { t } from './messages.js';

const DAY_MS = 86_400_000;
/** Within a week the name of the day says enough. */
const NEAR_DAYS = 6;

interface State {
  readonly open: boolean;
  /** ISO 8601; null for never. */
  readonly changesAt: string | null;
}

/** “Open now, closes today at 17:00”; times are those of the team's own time zone. */
export function openingInWords({ open, changesAt }: State, now: Date, timeZone: string | undefined): string {
  if (changesAt === null) return open ? t.state.always : t.state.never;
  const when = whenInWords(new Date(changesAt), now, timeZone);
  return open ? t.state.open(when) : t.state.closed(when);
}

/** “today at 17:00”, “tomorrow at 09:00”, “on Monday at 09:00”, “on 7 January at 09:00”. */
function whenInWords(at: Date, now: Date, timeZone: string | undefined): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
  const days = Math.round((dayOf(at, timeZone) - dayOf(now, timeZone)) / DAY_MS);
  if (days <= 0) return t.state.today(time);
  if (days === 1) return t.state.tomorrow(time);
  const date = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    ...(days <= NEAR_DAYS ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
  }).format(at);
  return t.state.on(date, time);
}

/** The calendar day in the time zone, as milliseconds of its midnight in UTC: days then differ by whole days. */
function dayOf(at: Date, timeZone: string | undefined): number {
  return Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone }).format(at));
}
