/** What teams and people have in common. */
export const t = {
  skills: 'Skills',
  skillName: (row: number): string => `Name of skill ${row}`,
  skillLevel: (name: string): string => `Level of ${name || 'the skill'}`,
  skillPlaceholder: 'refunds',
  addSkill: 'Add a skill',
  removeSkill: (name: string): string => `Remove ${name || 'the skill'}`,
  levels: ['1 · first steps', '2 · basic', '3 · solid', '4 · strong', '5 · expert'],
  languages: 'Languages',
  languagesPlaceholder: 'en, de',
  languagesUnknown: (codes: string): string =>
    `Not a language code: ${codes}. Write en for English, de for German.`,
} as const;
