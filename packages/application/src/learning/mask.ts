import type { FactKind } from '@baton/domain';
import type { FactFinder } from '@baton/nlp';
import { withoutIntroduced, withoutName } from './names.js';

/** What is known of the people in a conversation; whatever of it stands in a text is taken out. */
export interface Personal {
  /** Of the customer. */
  readonly names: readonly string[];
  /** Of the team. */
  readonly colleagues: readonly string[];
  /** Numbers and addresses that the conversation or the account holds. */
  readonly values: readonly string[];
}

/** Facts that point to one person or one purchase. Products, topics and days of the week are what the question is about. */
const maskOf: Readonly<Partial<Record<FactKind, string>>> = {
  account_id: '[customer number]',
  order_number: '[order number]',
  email: '[e-mail address]',
  phone: '[phone number]',
  amount: '[amount]',
};
const NAME = '[name]';
const COLLEAGUE = '[colleague]';
const NUMBER = '[number]';
const ADDRESS = '[address]';
const DATE = '[date]';

/** The words in brackets that a text still has, each once: nobody who asks the bot should read them. */
export function masksIn(text: string): string[] {
  const all = [
    ...Object.values(maskOf),
    NAME,
    COLLEAGUE,
    NUMBER,
    ADDRESS,
    DATE,
    '[card number]',
    '[bank account]',
  ];
  return all.filter((mask, i) => text.includes(mask) && all.indexOf(mask) === i);
}

/**
 * The text without what tells who it was about: e-mail addresses, order and customer numbers, phones, amounts, cards and
 * accounts, names that are known or introduced, postal addresses, full dates, and every longer run of digits. Each
 * is replaced by a word in brackets. What nothing gives away, the bare name of somebody unknown, it cannot find:
 * that is what the lead's eyes are for. Doing it twice changes nothing more.
 */
export function maskPersonal(
  text: string,
  how: { readonly finder: FactFinder; readonly personal: Personal },
): string {
  const { finder, personal } = how;
  let rest = plain(text);
  for (const [pattern, by] of shapes) rest = rest.replaceAll(pattern, by);
  rest = withoutFacts(rest, finder);
  rest = withoutValues(rest, personal.values);
  for (const name of personal.names) rest = withoutName(rest, name, NAME);
  for (const name of personal.colleagues) rest = withoutName(rest, name, COLLEAGUE);
  rest = withoutIntroduced(rest, NAME);
  for (const [pattern, by] of leftovers) rest = rest.replaceAll(pattern, by);
  return joined(rest);
}

/** Full-width digits become digits; what is invisible goes, because it would keep patterns from seeing a number. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\u034f]/gu, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[^\S\n]/g, ' ');
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const STREET =
  '(?:[Ss]treet|[Ss]t|[Rr]oad|[Rr]d|[Aa]venue|[Aa]ve|[Ll]ane|[Dd]rive|[Cc]lose|[Cc]ourt|[Ss]quare|[Tt]errace|[Bb]oulevard|[Bb]lvd|[Ww]ay|[Pp]lace|[Cc]rescent|[Gg]ardens)';

/** What shows by its own shape, the longer and surer ones first. */
const shapes: readonly (readonly [RegExp, string])[] = [
  // What follows "?" or "#" in an address may be a key to somebody's account.
  [/(https?:\/\/[^\s?#]+)[?#]\S*/gi, '$1'],
  [/(?<![^\s<>()[\]"',;:])[^\s<>()[\]"',;:@]+@[^\s<>()[\]"',;:]+\.[\p{L}]{2,}/gu, '[e-mail address]'],
  [
    /\b[\w.+-]+ ?(?:\(at\)|\[at\]|\{at\}| at ) ?[\w-]+(?: ?(?:\(dot\)|\[dot\]|\{dot\}| dot ) ?[a-z]{2,})+\b/gi,
    '[e-mail address]',
  ],
  [/\b[a-z]{2}\d{2}(?:[ \n-]{0,2}[a-z0-9]{4}){2,7}(?:[ \n-]{0,2}[a-z0-9]{1,4})?\b/gi, '[bank account]'],
  [/(?<![\p{Nd}+])(?:\d[ \n_|·•.,*:/-]{0,3}){12,18}\d(?!\p{Nd})/gu, '[card number]'],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, NUMBER],
  [/\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}\b|\b(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}\b/g, DATE],
  [new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th|\.)? (?:of )?${MONTH}\.?,? (?:19|20)\d{2}\b`, 'gi'), DATE],
  [new RegExp(String.raw`\b${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}\b`, 'gi'), DATE],
  [new RegExp(String.raw`\b\d{1,5}[a-z]?,? (?:\p{Lu}[\p{L}'’.-]+ ){1,4}${STREET}\b\.?`, 'gu'), ADDRESS],
  [
    /(?<![\p{L}-])[\p{L}-]+(?:stra(?:ß|ss)e|str\.|weg|allee|gasse|platz|ufer|damm) ?\d{1,4} ?[a-z]?\b/giu,
    ADDRESS,
  ],
  [/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g, ADDRESS],
  [/\b(?:[A-Z]{2} )?\d{5}-\d{4}\b|\b[A-Z]{2} \d{5}\b/g, ADDRESS],
];

/** What the finders left: numbers that are named as somebody's, and digits too many to be a price, a size or a year. */
const leftovers: readonly (readonly [RegExp, string])[] = [
  [
    /\b((?:order|invoice|ticket|account|customer|member(?:ship)?|booking|reference|ref|tracking|parcel|case|voucher|receipt|pin|passport|licen[cs]e|card)(?: (?:number|no|nr|id|code))?\.?:? ?#?)(?=[a-z-]*\d)[a-z\d-]{3,}\b/gi,
    `$1${NUMBER}`,
  ],
  [/\b(?:D-)?\d{5} \p{Lu}\p{Ll}{2,}(?: (?:am|an der|im) \p{Lu}\p{Ll}+)?/gu, ADDRESS],
  [/#\d{2,}/g, NUMBER],
  [/\+?\p{Nd}(?:[ \n_|·•./()-]{0,3}\p{Nd}){6,}/gu, NUMBER],
  [/(?<![\p{L}\p{Nd}_-])[\p{L}\p{Nd}_-]*\p{Nd}{5,}[\p{L}\p{Nd}_-]*/gu, NUMBER],
  // A tracking code, "AB12-CD34": four digits and more among letters.
  [/(?<![\p{L}\p{Nd}_-])(?=(?:[\p{L}-]*\p{Nd}){4})(?=[\p{Nd}-]*\p{L})[\p{L}\p{Nd}-]{7,}/gu, NUMBER],
];

/** A finder returns so many facts at once and no more; what it has found is taken out and it looks again. */
const MOST_LOOKS = 50;

function withoutFacts(text: string, finder: FactFinder): string {
  let rest = text;
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const found = finder(rest, 0).facts.filter(({ kind }) => maskOf[kind] !== undefined);
    if (found.length === 0) return rest;
    for (const { kind, span } of found.toReversed())
      rest = rest.slice(0, span.start) + maskOf[kind] + rest.slice(span.end);
  }
  return rest;
}

/** A shorter value ("7", "EU") stands in too many sentences that have nothing to do with it. */
const SHORTEST_VALUE = 4;

/** A long conversation holds thousands; only those whose first word stands in the text cost a search of it. */
function withoutValues(text: string, values: readonly string[]): string {
  const words = new Set(wordsIn(text));
  const wanted = new Set(values.map((value) => plain(value).trim()));
  return [...wanted].reduce((rest, value) => {
    const [first] = wordsIn(value);
    if (value.length < SHORTEST_VALUE || (first !== undefined && !words.has(first))) return rest;
    return withoutValue(rest, value);
  }, text);
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function withoutValue(text: string, wanted: string): string {
  const source = wanted
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`);
  return text.replaceAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, 'giu'), NUMBER);
}

/** "[name] [name]" is one person. */
function joined(text: string): string {
  return text.replaceAll(/(\[[a-z -]+\])(?:[ ,]*\1)+/g, '$1').trim();
}
