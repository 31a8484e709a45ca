import type { Found } from './found.js';

// A half of "jürgen@…" is the address of somebody else; other scripts put no space before an address.
const email =
  /(?<![\p{Script=Latin}\d._%+-])[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}(?![\p{Script=Latin}\d_])/giu;

/** E-mail addresses, in lower case. */
export function findEmails(text: string): Found[] {
  if (!text.includes('@')) return [];
  return Array.from(text.matchAll(email), (match) => ({
    kind: 'email',
    value: match[0].toLowerCase(),
    span: { start: match.index, end: match.index + match[0].length },
  }));
}
