interface Money {
  /** Integer minor units (cents). */
  readonly amount: number;
  readonly currency: string;
}

/** `€129`, `€4.50`: cents only where there are any. */
export function money({ amount, currency }: Money, locale?: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const value = amount / 10 ** digits;
  return Number.isInteger(value)
    ? new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(value)
    : format.format(value);
}

/** `23 Nov`, with the year when it is not this one. */
export function day(iso: string, now: Date, locale?: string): string {
  const date = new Date(iso);
  const year = date.getFullYear() === now.getFullYear() ? undefined : ('numeric' as const);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...(year && { year }) }).format(
    date,
  );
}

/** `past_due` → `Past due`, for words the catalogue does not know. */
export function words(key: string): string {
  const text = key.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
