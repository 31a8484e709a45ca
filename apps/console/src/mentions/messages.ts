import { many } from '../shared/many.js';

/** What calling colleagues into notes says. */
export const t = {
  section: 'Mentions',
  from: (by: string): string => `${by}:`,
  list: 'Colleagues to mention',
  /** For screen readers, when the list opens or narrows. */
  found: (count: number): string =>
    `${many(count, 'colleague', 'colleagues')}; arrow keys choose, Enter inserts`,
  hint: 'Private: the customer never sees it. @ calls a colleague',
} as const;
