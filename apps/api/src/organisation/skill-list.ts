import type { Skills } from '@baton/domain';

/** Skills as a list, the best first. */
export function skillList(skills: Skills): { name: string; level: number }[] {
  return Object.entries(skills)
    .map(([name, level]) => ({ name, level }))
    .toSorted((a, b) => b.level - a.level || a.name.localeCompare(b.name));
}
