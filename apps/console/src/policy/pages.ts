/** The parts of the policy's page, as the address names them. */
export const pages = ['rules', 'numbers', 'text', 'try', 'history'] as const;
export type PolicyPart = (typeof pages)[number];

/** The part that the address names; null for none. */
export function partOf(name: string): PolicyPart | null {
  return pages.find((page) => page === name) ?? null;
}
