import type { Found } from './found.js';

/** What a currency is called. Dollars and cents depend on the country, unless they are spelt out. */
const names: Readonly<Record<string, string>> = {
  $: 'dollar',
  us$: 'USD',
  c$: 'CAD',
  a$: 'AUD',
  nz$: 'NZD',
  dollar: 'dollar',
  dollars: 'dollar',
  buck: 'dollar',
  bucks: 'dollar',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  '¥': 'JPY',
  yen: 'JPY',
  kr: 'krona',
  kroner: 'krona',
  kronor: 'krona',
  franken: 'CHF',
  francs: 'CHF',
  ...Object.fromEntries(
    ['usd', 'eur', 'gbp', 'chf', 'cad', 'aud', 'nzd', 'sek', 'nok', 'dkk', 'pln', 'czk', 'jpy'].map(
      (code) => [code, code.toUpperCase()],
    ),
  ),
};
const dollars: Readonly<Record<string, string>> = { CA: 'CAD', AU: 'AUD', NZ: 'NZD' };
const kronas: Readonly<Record<string, string>> = { SE: 'SEK', NO: 'NOK' };
/** Whose money a price without a currency is in. */
const currencies: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ').map((code) => [code, 'EUR']),
  ),
  GB: 'GBP',
  US: 'USD',
  CH: 'CHF',
  PL: 'PLN',
  CZ: 'CZK',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  ...dollars,
};
const hundredths: Readonly<Record<string, string>> = { GB: 'GBP', US: 'USD', ...dollars };

// "1,299.00", "1.299,00", "1 299,00", "1'299", "12,5", "129,-", "1.5k"
const number =
  "(?:\\d{1,3}(?:[,.' ]\\d{3}){1,3}(?:[.,]\\d{2})?|\\d{1,7}(?:[.,](?:\\d{1,2}|-+))?)(?:k\\b)?(?!\\d|[.,]\\d)";
/** Hundredths or a dash behind it: “211,80”, “1,048.00”, “99,-”; not what is counted, weighed or measured. */
const notMeasured =
  '(?![.,]?\\d|\\.\\s?\\d|\\s?(?:%|am\\b|pm\\b|h\\b|uhr\\b|o[\'’]clock|[kcm]?m\\b|k?g\\b|l\\b|x\\b|"))';
const hundredthsOf = new RegExp(
  `(?<![\\d.,:/#-])(?<plain>\\d{1,3}(?:[.,' ]\\d{3})+[.,]\\d{2}|\\d{1,5}(?:[.,]\\d{2}|,-+))${notMeasured}`,
  'g',
);
/** What is said of a price: “it was 10.30” is one, “at 10.30” is a time. */
const ofPrice =
  /\b(?:is|are|was|were|costs?|pay|paid|charged?|took|price|says|said|only|still|as|of|the|that|for|total|sum|fee|refund(?:ed)?)\s$/i;
/** Whole numbers are prices only where they are paid or charged, and nothing is counted by them. */
const paid =
  /\b(?:charged|paid|pay|refunded)(?: me)? (?<plain>\d{2,5})(?=[.,;!?)]|$| (?:yesterday|today|on|for|instead|and|but|via|with|by|last|twice|too)\b)/gi;
const sign = '(?:(?:\\b(?:us|c|a|nz))?\\$|[€£¥])';
const code = '(?:usd|eur|gbp|chf|cad|aud|nzd|sek|nok|dkk|pln|czk|jpy|kr)';
const word = '(?:euros?|dollars?|bucks?|pounds?|quid|yen|franken|francs|kroner|kronor|cents?|pence)';
const amount = new RegExp(
  [
    `(?:${sign}|\\b${code}) ?(?<after>${number})`,
    // "20418 $30" is a number and an amount, not an amount and a number.
    `(?<![\\d.,$€£¥])(?<before>${number}) ?(?<unit>${sign}(?! ?\\d)|(?:${code}|${word})\\b(?! ?\\d))`,
  ].join('|'),
  'gi',
);

const weighing = /\b(?:weigh\w*|weight|lift|lose|lost|carry) [^.!?]{0,15}$/i;

/**
 * Amounts of money as "129.00 EUR". `country` says whose dollars and cents are meant.
 */
export function findAmounts(text: string, country: string | null): Found[] {
  if (!/\d/.test(text)) return [];
  return [...findNamed(text, country), ...findPriced(text, country)];
}

function findPriced(text: string, country: string | null): Found[] {
  const currency = currencies[country ?? ''];
  if (currency === undefined) return [];
  const written = [...text.matchAll(hundredthsOf)].filter((match) => isPrice(match, text));
  return [...written, ...text.matchAll(paid)].flatMap((match): Found[] => {
    const plain = match.groups?.['plain'] ?? '';
    const parsed = numberOf(plain);
    const start = match.index + match[0].indexOf(plain);
    const span = { start, end: start + plain.length };
    return parsed === null ? [] : [{ kind: 'amount', value: `${parsed.toFixed(2)} ${currency}`, span }];
  });
}

/** “10.30” may be a time and “12.05” a day; nobody writes “83.90” or “10,30” for either. */
function isPrice({ 0: written, index }: RegExpExecArray, text: string): boolean {
  const [, whole = '', part = ''] = /^(\d{1,2})\.(\d{2})$/.exec(written) ?? [];
  const isTime = whole !== '' && Number(whole) < 24 && Number(part) < 60;
  const isDay = whole !== '' && Number(whole) < 32 && Number(part) < 13;
  return !(isTime || isDay) || ofPrice.test(text.slice(Math.max(0, index - 12), index));
}

function findNamed(text: string, country: string | null): Found[] {
  return Array.from(text.matchAll(amount)).flatMap((match): Found[] => {
    const { after, before, unit } = match.groups ?? {};
    const digits = after ?? before ?? '';
    const name = (unit ?? match[0].slice(0, -digits.length)).trim().toLowerCase();
    const value = valueOf(digits, name, country);
    const weight =
      name.startsWith('pound') && weighing.test(text.slice(Math.max(0, match.index - 40), match.index));
    if (value === null || weight) return [];
    return [{ kind: 'amount', value, span: { start: match.index, end: match.index + match[0].length } }];
  });
}

function valueOf(digits: string, name: string, country: string | null): string | null {
  const parsed = numberOf(digits);
  if (parsed === null) return null;
  if (/^(?:cent|pence)/.test(name)) {
    return `${(parsed / 100).toFixed(2)} ${hundredths[country ?? ''] ?? (name === 'pence' ? 'GBP' : 'EUR')}`;
  }
  const currency = names[name];
  if (currency === undefined) return null;
  return `${parsed.toFixed(2)} ${ofCountry(currency, country)}`;
}

function ofCountry(currency: string, country: string | null): string {
  if (currency === 'dollar') return dollars[country ?? ''] ?? 'USD';
  return currency === 'krona' ? (kronas[country ?? ''] ?? 'DKK') : currency;
}

/** The last separator is the decimal one, unless exactly three digits follow it or it stands there twice. */
function numberOf(digits: string): number | null {
  const thousands = /k$/i.test(digits);
  const bare = digits.replace(/k$/i, '').replace(/[.,]-+$/, '');
  const [, whole = bare, cents = ''] = /^(.*)[.,](\d{1,2})$/.exec(bare) ?? [];
  const value = Number(`${whole.replace(/\D/g, '')}.${cents}0`);
  return Number.isFinite(value) ? value * (thousands ? 1_000 : 1) : null;
}
