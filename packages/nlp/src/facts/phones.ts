import type { Span } from '@baton/domain';
import parsePhone, { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/min';
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/min';
import { TAKEN, type Found } from './found.js';

/** A run of digits with what people put between them; whether it is a phone number is decided afterwards. */
const run = /(?<![\p{L}\d_.,#@/-])(?:\+ ?|\()?\d[\d ()./-]{5,24}\d(?![\d\p{L}@])/gu;

const phoneWord =
  /\b(?:phone|tel|telephone|mobile|mob|cell|cellphone|call|ring|text|reach|whatsapp|sms|fax|landline|contact)\b[^.!?\d]{0,30}[.:]?[^.!?\d]{0,5}$/i;
const phoneWordAfter =
  /^ ?(?:is|=|\(|-) ?(?:my|the|our) (?:[a-z]+ )?(?:phone|tel|mobile|cell|number|landline)\b/i;
const otherNumber =
  /\b(?:orders?|tracking|parcel|shipment|invoice|receipt|reference|ref|serial|account|member|membership|customer|article|item|product|model|card|iban|ean|barcode|code|ticket|case|booking|voucher|coupon|sku|isbn|vat|id)\b[^!?\d]{0,20}$/i;
const northAmerican = /^(?:1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}$/;
/** "10 000 000", "1.299.000", "192.168.100.200" */
const otherShape = /^(?:\d{1,3}(?:[ .]\d{3}){2,3}|\d{1,3}(?:\.\d{1,3}){3})$/;

/** Characters on either side that may say what a number is. */
const CONTEXT = 45;
const MOST_CUTS = 4;
const FEWEST_DIGITS = 7;
/** ITU-T E.164. */
const MOST_DIGITS = 15;

interface Circumstances {
  readonly country: CountryCode | null;
  readonly before: string;
  readonly after: string;
}

/**
 * Phone numbers as E.164; national ones are those of `country`. Digits alone are a phone number only when their
 * spelling or the words around them say so: support chats hold more order and tracking numbers than phones.
 * @param bare spans of numbers that may be the organisation's; one at the end of a run is cut off when a phone
 *   remains without it
 */
export function findPhones(text: string, country: CountryCode | null, bare: readonly Span[]): Found[] {
  return Array.from(text.matchAll(run)).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const circumstances = {
      country,
      before: text.slice(Math.max(0, start - CONTEXT, text.lastIndexOf(TAKEN, start) + 1), start),
      after: text.slice(end, end + CONTEXT),
    };
    const found = longest(match[0], circumstances);
    if (found === null) return [];
    const last = bare.find((span) => span.start > start && span.end === start + found.length);
    const shorter = last && longest(trimmed(match[0].slice(0, last.start - start)), circumstances);
    const spelling = shorter ?? found;
    const value = e164(spelling, country);
    return value === null ? [] : [{ kind: 'phone', value, span: { start, end: start + spelling.length } }];
  });
}

/** The longest beginning of the run that is a phone number, dropping groups of digits from its end. */
function longest(written: string, circumstances: Circumstances): string | null {
  let spelling = written;
  for (let cuts = 0; cuts < MOST_CUTS; cuts++) {
    if (isSpeltAsPhone(spelling, circumstances) && e164(spelling, circumstances.country) !== null)
      return spelling;
    const shorter = trimmed(spelling.replace(/\d+$/, ''));
    if (shorter === '' || shorter === spelling) return null;
    spelling = shorter;
  }
  return null;
}

function trimmed(spelling: string): string {
  return spelling.replace(/[ (./-]+$/, '');
}

function isSpeltAsPhone(spelling: string, { country, before, after }: Circumstances): boolean {
  const digits = spelling.replace(/\D/g, '').length;
  if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) return false;
  if (spelling.startsWith('+')) return true;
  if (otherNumber.test(before)) return false;
  if (/^[(0]/.test(spelling)) return true;
  if (phoneWord.test(before) || phoneWordAfter.test(after)) return true;
  if (country === null || otherShape.test(spelling)) return false;
  return getCountryCallingCode(country) === '1' && northAmerican.test(spelling);
}

/**
 * What somebody wrote into a field for a phone number, as people write it from abroad: "+49 30 901820". Null when
 * nobody can be called under it.
 * @param country two letters: whose national numbers are meant; null, or one that is none: only international ones
 */
export function phoneNumber(written: string, country: string | null): string | null {
  const given = written.trim();
  const digits = given.replace(/\D/g, '').length;
  if (digits < FEWEST_DIGITS || !/^[+(\d][\d\s()./-]*$/.test(given)) return null;
  const known = country !== null && isSupportedCountry(country) ? country : null;
  return callable(given, known)?.formatInternational() ?? null;
}

function e164(spelling: string, country: CountryCode | null): string | null {
  return callable(spelling, country)?.number ?? null;
}

function callable(spelling: string, country: CountryCode | null): PhoneNumber | null {
  const written = spelling.replace(/^00/, '+').replace(/^\+ /, '+');
  const phone = parsePhone(written, country ?? undefined);
  if (phone?.isValid() === true) return phone;
  // Whoever writes the country says that it is a number to call; new ranges are not in every list yet.
  return written.startsWith('+') && phone?.isPossible() === true ? phone : null;
}
