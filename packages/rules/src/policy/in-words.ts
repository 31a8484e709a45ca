import type { Literal } from './condition.js';

/** Numbers with a true minus sign. */
export function written(literal: Literal): string {
  return String(literal).replace(/^-/, '−');
}

/** "a, b and c". */
export function list(items: readonly string[], word: 'and' | 'or'): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${word} ${last}` : last;
}
