import type { z } from 'zod';
import { FactSettings, type FactSettingsInput } from './fact-finder.js';
import { FactPattern, accountPatterns } from './fact-pattern.js';

/** How an organisation writes its facts, as it stands in its settings. */
export interface GivenFacts extends Pick<FactSettingsInput, 'products' | 'timeZone'> {
  /** Two letters. */
  readonly country: string | null;
  /** Regular expressions. */
  readonly orderNumberPatterns: readonly string[];
}

/**
 * What can be used of an organisation's settings: a pattern that cannot is left out and reported, the rest still serves.
 * @throws ZodError for a country or a time zone that does not exist
 */
export function usableFactSettings(
  { orderNumberPatterns, products, country, timeZone }: GivenFacts,
  onUnusable: (expression: string, error: z.ZodError) => void,
): FactSettings {
  const patterns = orderNumberPatterns.flatMap((expression) => {
    const pattern = FactPattern.safeParse({ kind: 'order_number', expression });
    if (!pattern.success) onUnusable(expression, pattern.error);
    return pattern.success ? [pattern.data] : [];
  });
  return FactSettings.parse({ patterns: [...patterns, ...accountPatterns], products, country, timeZone });
}
