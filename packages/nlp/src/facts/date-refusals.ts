import type { ParsedResult } from 'chrono-node/en';

const shortDay = /^(?:sun|mon|tues?|weds?|thu|thurs?|fri|sat)$/i;
const monthAlone =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;
const leadsToDay =
  /\b(?:by|on|before|until|till|til|this|next|last|from|since|due|after|every|latest|between|arrives?|come|coming|and|or|to) $/i;
const leadsToMonth =
  /\b(?:in|by|until|till|til|since|from|before|after|of|during|early|late|mid|end of|this|next|last|between|and|or|to)[ -]$/i;
const leadsToSun = /\b(?:by|before|until|till|til|this|next|last|since|due|every|latest|on) $/i;
const leadsToFraction = /\b(?:by|on|before|until|till|til|after|since|from|due|for|the|of) $/i;
const leadsToTime = /\b(?:by|before|until|till|til|no later than|latest|due)(?: at)? $/i;

const duration =
  /^(?:for\b|(?:the )?(?:last|past) (?:\d|an?\b|few|couple|several|two|three|four|five|six|seven|ten))/i;
/** "Black Friday" */
const notThisDay = /\b(?:black|cyber|good) $/i;
const tooShort = /\b(?:s|secs?|seconds?|moments?)\b|^in an? min(?:ute)?$/i;
const quantity =
  /^ ?(?:k\b|km|kilomet\w+|miles?\b|met(?:er|re)s?\b|m\b|people|persons?|pairs?|times?\b|of (?:us|them)\b|more\b|items?\b|%|x\b|kg\b|pieces?\b|pcs\b|new\b|tents?\b|bags?\b)/i;
const namedDay = /^[a-z]+ \d{1,2}$/i;
const clock = /\d ?[ap]\.?m|\d:\d\d|noon|midnight|o'clock/i;

/** Words that are dates only after a word that leads to one: "sun", "may", "1/2". */
const doubtful: readonly { readonly text: RegExp; readonly leads: RegExp }[] = [
  { text: /^(?:sun|sat)$/i, leads: leadsToSun },
  { text: shortDay, leads: leadsToDay },
  { text: monthAlone, leads: leadsToMonth },
  { text: /^\d{1,2}\/\d{1,2}$/, leads: leadsToFraction },
];

/** Whether the parser took for a date what is none: "may I", "sun protection", "24/7", "for 2 weeks", "3 pm". */
export function isNoDate(result: ParsedResult, before: string, after: string): boolean {
  const { text, start } = result;
  if (isNoDay(text, before, after)) return true;
  const doubt = doubtful.find((kind) => kind.text.test(text));
  if (doubt !== undefined) return !doubt.leads.test(before);
  if (isPartOfNumber(text, before, after) || (namedDay.test(text) && quantity.test(after))) return true;
  const dayIsSaid = (['day', 'weekday', 'month', 'year'] as const).some((part) => start.isCertain(part));
  if (dayIsSaid || /^this /i.test(text)) return false;
  return !(clock.test(text) && leadsToTime.test(before));
}

/** "112.12.12.12" */
function isPartOfNumber(text: string, before: string, after: string): boolean {
  return /^[\d./-]+$/.test(text) && (/\d[./-]?$/.test(before) || /^[./-]?\d/.test(after));
}

function isNoDay(text: string, before: string, after: string): boolean {
  if (/^now$/i.test(text) || duration.test(text) || tooShort.test(text)) return true;
  return notThisDay.test(before) || (/\bweek$/i.test(text) && /^ of\b/i.test(after));
}
