import type { Span } from '@baton/domain';

/** A word or number without which there is no date; finds more than dates, but costs next to nothing. */
const hint = new RegExp(
  [
    "\\d{1,4}[./:-] ?\\d|\\d ?(?:[ap]\\.?m\\b|o'clock|st\\b|nd\\b|rd\\b|th\\b)",
    '\\b(?:[mtwfs]\\w{1,4}d[ay]{1,3}|mon|tues?|weds?|thu|thurs?|fri|sat|sun|fridy|weekend)\\b',
    '\\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:[a-z]{1,6})?\\b|\\bmay\\b',
    '\\b(?:today|tonight|yesterday|tom\\w{1,6}w|tomm?or\\w?o|tmm?r\\w{0,3}|2mor\\w{1,4}|noon|midnight|eod|eow|xmas|christmas|new year|end of|close of)\\b',
    '\\b(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|fortnight|this (?:morning|afternoon|evening))\\b',
  ].join('|'),
  'gi',
);

/** Characters before a hint that may belong to the date or decide what it means, and after it. */
const BEFORE = 30;
const AFTER = 40;
/** Parsing takes more than linear time in the length of what it is given, so that stays short. */
const LONGEST = 160;
const MOST_WINDOWS = 16;

/** The parts of a text that may hold a date, cut between words. */
export function windowsOf(text: string): Span[] {
  const windows: { start: number; end: number }[] = [];
  for (const { 0: found, index } of text.matchAll(hint)) {
    const last = windows.at(-1);
    const start = wordStart(text, Math.max(index - BEFORE, last?.end ?? 0));
    const end = wordEnd(text, index + found.length + AFTER);
    if (last !== undefined && end <= last.end) continue;
    if (last !== undefined && start <= last.end + 1 && end - last.start <= LONGEST) last.end = end;
    else if (windows.length === MOST_WINDOWS) break;
    else windows.push({ start, end: Math.min(end, start + LONGEST) });
  }
  return windows;
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < AFTER && !/\s/.test(text[start - 1] ?? ' ')) start--;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = Math.min(at, text.length);
  while (end < text.length && end - at < AFTER && !/\s/.test(text[end] ?? ' ')) end++;
  return end;
}
