/** Whether amounts are whole cents (`minor`, 12900) or decimals of the currency (`major`, 129.00). */
export type AmountUnit = 'minor' | 'major';

/**
 * Where Intl (Unicode's CLDR) follows how prices are written in the country, ISO 4217 says how amounts are
 * counted, and that is what payment systems send. Source: ISO 4217, table A.1, column "minor unit".
 */
const isoDigits: ReadonlyMap<string, number> = new Map([
  ['IQD', 3],
  ...['AFN', 'ALL', 'COP', 'HUF', 'IDR', 'IRR', 'KPW', 'LAK', 'LBP', 'MGA', 'MMK', 'PKR', 'SLL'].map(two),
  ...['SOS', 'SYP', 'YER'].map(two),
]);

function two(currency: string): [string, number] {
  return [currency, 2];
}

const digitsByCurrency = new Map(isoDigits);

/** An ISO 4217 code in capitals, or null when the value does not look like one. */
export function currencyCode(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const code = value.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : null;
}

/** How many decimals the minor unit has: 2 for EUR, 0 for JPY, 3 for KWD. @param currency As from `currencyCode`. */
export function minorUnitDigits(currency: string): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  digitsByCurrency.set(currency, digits);
  return digits;
}

/**
 * An amount in integer minor units, or null when it cannot be read. Numbers and their plain decimal spelling ("129",
 * "-129.5") are understood; no thousands separators. Decimals beyond the minor unit are rounded, halves away from zero.
 */
export function minorUnits(
  amount: unknown,
  { currency, unit }: { readonly currency: string; readonly unit: AmountUnit },
): number | null {
  if (typeof amount !== 'number' && typeof amount !== 'string') return null;
  // Digits are moved, not multiplied: 1.005 * 100 is 100.49999999999999.
  const [, sign, whole, fraction = ''] =
    /^([+-]?)(\d{1,16})(?:\.(\d{1,30}))?$/.exec(`${amount}`.trim()) ?? [];
  if (whole === undefined) return null;
  if (unit === 'minor' && /[1-9]/.test(fraction)) return null;
  const digits = unit === 'minor' ? 0 : minorUnitDigits(currency);
  const kept = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  const value = kept + (fraction.charAt(digits) >= '5' ? 1 : 0);
  if (!Number.isSafeInteger(value)) return null;
  return sign === '-' && value > 0 ? -value : value;
}
