import type { Skills } from '@baton/domain';

/** What somebody must bring to be asked. */
export interface Demand {
  readonly needs: Skills;
  /** Null: any language. */
  readonly language: string | null;
}

/**
 * What is asked for less and less, from everything to nothing: first all levels fall together, by one a time, down to
 * 1; then skills are dropped one by one, the least important first; the language goes last, because who cannot read
 * a message cannot help at all. A skill is the more important the higher its level; of equal ones the first by name.
 */
export function relaxations({ needs, language }: Demand): Demand[] {
  const byImportance = Object.entries(needs).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const highest = byImportance[0]?.[1] ?? 1;
  const capped = range(highest).map((step) =>
    byImportance.map(([s, l]) => [s, Math.min(l, highest - step)] as const),
  );
  const dropped = byImportance.map((_, i) =>
    byImportance.slice(0, -1 - i).map(([skill]) => [skill, 1] as const),
  );
  const all: Demand[] = [...capped, ...dropped].map((left) => ({
    needs: Object.fromEntries(left),
    language,
  }));
  if (language !== null) all.push({ needs: {}, language: null });
  return all;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** "Billing with payments 2 or better and refunds, in German": what a step still asks for, in words. */
export function demandInWords(who: string, { needs, language }: Demand): string {
  const skills = Object.entries(needs).map(([skill, level]) =>
    level > 1 ? `${skill} ${level} or better` : skill,
  );
  const bring = skills.length > 0 ? ` with ${skills.join(' and ')}` : '';
  return `${who}${bring}${language === null ? '' : `, in ${languageInWords(language)}`}`;
}

const displayNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
/** Looking a name up takes as long as a decision. There are some hundred languages at most. */
const languageNames = new Map<string, string>();

export function languageInWords(code: string): string {
  const name = languageNames.get(code) ?? displayNames.of(code) ?? code;
  languageNames.set(code, name);
  return name;
}

/** Equal for equal demands, whatever the order of their skills. */
export function keyOfNeeds(needs: Skills): string {
  const skills = Object.keys(needs);
  if (skills.length === 0) return '';
  if (skills.length > 1) skills.sort();
  return skills.map((skill) => `${skill}\u0000${needs[skill]}`).join('\u0001');
}
