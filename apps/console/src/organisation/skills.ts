export interface Skill {
  readonly name: string;
  /** 1 … 5 */
  readonly level: number;
}

/** What a new skill begins with: enough to be asked, not an expert. */
export const USUAL_LEVEL = 3;

/**
 * Rows that nobody filled in are none; of two of the same name the later one counts. By name and in small letters, as
 * the server keeps them.
 */
export function skillsToSave(skills: readonly Skill[]): Skill[] {
  const byName = new Map(
    skills.map(({ name, level }) => [name.trim().normalize('NFC').toLowerCase(), level]),
  );
  byName.delete('');
  return [...byName].map(([name, level]) => ({ name, level })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The names that are in use, for completing one. */
export function skillNames(holders: readonly { readonly skills: readonly Skill[] }[]): string[] {
  const names = new Set(holders.flatMap(({ skills }) => skills.map(({ name }) => name)));
  return [...names].toSorted((a, b) => a.localeCompare(b));
}
