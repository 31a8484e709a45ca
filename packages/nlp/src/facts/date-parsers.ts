import type { Parser } from 'chrono-node/en';
import { Chrono, configuration } from 'chrono-node/en';

/** Weekdays as people in a hurry write them, by number of the day. */
const misspelt: readonly (readonly [day: number, spellings: string])[] = [
  [0, 'sundy|sunay'],
  [1, 'mondy|moday|monady'],
  [2, 'tuseday|teusday|tuesdy|tusday'],
  [3, 'wensday|wendsday|wednsday|wednesdy|wedensday|wednessday|weds'],
  [4, 'thrusday|thursdy|thurday|thrsday|thirsday|tursday'],
  [5, 'firday|fryday|fridy|frday|fridday'],
  [6, 'saterday|satuday|saturdy|satruday|staurday'],
];
const dayOfSpelling = new Map(
  misspelt.flatMap(([day, spellings]) => spellings.split('|').map((spelling) => [spelling, day] as const)),
);
const misspeltWord = new RegExp(
  `(?<![\\p{L}\\d])(?:(last|this|next|coming) )?(${[...dayOfSpelling.keys()].join('|')})(?![\\p{L}\\d])`,
  'iu',
);

const misspeltWeekday: Parser = {
  pattern: () => misspeltWord,
  extract(context, match) {
    const weekday = dayOfSpelling.get((match[2] ?? '').toLowerCase());
    if (weekday === undefined) return null;
    const today = context.reference.getDateWithAdjustedTimezone();
    const ahead = (weekday - today.getDay() + 7) % 7;
    const day = new Date(today);
    day.setDate(today.getDate() + ahead - (match[1]?.toLowerCase() === 'last' ? 7 : 0));
    const components = context.createParsingComponents({ weekday });
    components.imply('day', day.getDate());
    components.imply('month', day.getMonth() + 1);
    components.imply('year', day.getFullYear());
    return components;
  },
};

/** A parser for words that name a day some days from today. */
function daysAhead(words: RegExp, ahead: (today: Date) => number): Parser {
  return {
    pattern: () => words,
    extract(context) {
      const day = new Date(context.reference.getDateWithAdjustedTimezone());
      day.setDate(day.getDate() + ahead(day));
      return { year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate() };
    },
  };
}

const relative: readonly Parser[] = [
  daysAhead(
    /(?<![\p{L}\d])(?:tomm?orr?ow|tom+or+o|tmr|tmmrw|2moro|2morrow|tomorrw|tomrrow)(?![\p{L}\d])/iu,
    () => 1,
  ),
  daysAhead(/(?<![\p{L}\d])day after tomorrow(?![\p{L}\d])/iu, () => 2),
  daysAhead(
    /(?<![\p{L}\d])(?:eod|(?:end|close) of (?:the )?(?:business )?day|end of business)(?![\p{L}\d])/iu,
    () => 0,
  ),
  daysAhead(
    /(?<![\p{L}\d])(?:eow|end of (?:the |this )?week)(?![\p{L}\d])/iu,
    (today) => (7 - today.getDay()) % 7,
  ),
];

const holidays: readonly (readonly [words: RegExp, month: number, day: number])[] = [
  [/(?<![\p{L}\d])(?:christmas|xmas) eve(?![\p{L}\d])/iu, 12, 24],
  [/(?<![\p{L}\d])(?:christmas|xmas)(?: day)?(?! (?:eve|list|gift|present))(?![\p{L}\d])/iu, 12, 25],
  [/(?<![\p{L}\d])new year'?s eve(?![\p{L}\d])/iu, 12, 31],
];

const fixed = holidays.map(([words, month, day]): Parser => ({
  pattern: () => words,
  extract: () => ({ month, day }),
}));

/** "15.12." and "15.12", the latter only after a word that expects a date: it may as well be a price. */
const dayDotMonth: Parser = {
  pattern: () =>
    /(?:(?<![\d.,/-])(\d{1,2})\. ?(\d{1,2})\.(?!\d)|(?<=\b(?:on|by|until|till|before|after|since|from|due|for|to) (?:the )?)(\d{1,2})\.(\d{1,2})(?![\d.,]?\d))/i,
  extract(_, match) {
    const [day, month] = [Number(match[1] ?? match[3]), Number(match[2] ?? match[4])];
    return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { day, month } : null;
  },
};

/** "by the 30th": a day of the month, where no noun follows ("the 2nd floor"). */
const dayOfMonth: Parser = {
  pattern: () =>
    /(?<=\b(?:by|on|until|till|before|from|since|after|for|due) the )(\d{1,2})(?:st|nd|rd|th)(?= *(?:$|[.,;:!?)\n]|and\b|or\b|please\b|but\b|at\b|because\b|so\b|i\b|we\b|latest\b))/i,
  extract(_, match) {
    const day = Number(match[1]);
    return day >= 1 && day <= 31 ? { day } : null;
  },
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "Nov 27" is a day; chrono takes it for November 2027. */
const monthDay: Parser = {
  pattern: () =>
    /(?<![\p{L}\d])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.? (\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\d]|[:.,]\d|,? \d{4}| ?(?:-|to|until|till) ?\d)/iu,
  extract(_, match) {
    const [month, day] = [months.indexOf((match[1] ?? '').toLowerCase()) + 1, Number(match[2])];
    return day >= 1 && day <= 31 ? { month, day } : null;
  },
};

/** Chrono's English with the spellings above; `dayFirst` reads 4/6 as the fourth of June. */
export function chronoFor(dayFirst: boolean): Chrono {
  const chrono = new Chrono(configuration.createCasualConfiguration(dayFirst));
  // Of two readings of the same length the first counts.
  chrono.parsers.unshift(monthDay);
  chrono.parsers.push(misspeltWeekday, ...relative, ...fixed, dayDotMonth, dayOfMonth);
  return chrono;
}
