const dayInMilliseconds = 86_400_000;

/** `days` may be a fraction or negative. */
export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * dayInMilliseconds);
}

/** How many days lie between two moments; negative when `later` is earlier. */
export function daysBetween(earlier: Date, later: Date): number {
  return (later.getTime() - earlier.getTime()) / dayInMilliseconds;
}

/** Counts on by working days (Monday to Friday in UTC; the demo knows no holidays), keeping the time of day. */
export function addWorkingDays(date: Date, days: number): Date {
  let result = date;
  for (let left = days; left > 0;) {
    result = addDays(result, 1);
    if (isWorkingDay(result)) left -= 1;
  }
  return result;
}

function isWorkingDay(date: Date): boolean {
  const day = date.getUTCDay();
  return day !== 0 && day !== 6;
}

/** The same day at a time in UTC. */
export function atTime(date: Date, hour: number, minute = 0): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), hour, minute));
}
