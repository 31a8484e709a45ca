import type { Found } from './found.js';

const email = /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}\b/gi;

/** E-mail addresses, in lower case. */
export function findEmails(text: string): Found[] {
  if (!text.includes('@')) return [];
  return Array.from(text.matchAll(email), (match) => ({
    kind: 'email',
    value: match[0].toLowerCase(),
    span: { start: match.index, end: match.index + match[0].length },
  }));
}
