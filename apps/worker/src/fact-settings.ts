import type { Log, Organisation } from '@baton/application';
import { FactPattern, FactSettings } from '@baton/nlp';

/** How the organisation writes its facts. A pattern that cannot be used is left out and logged: the rest still serves. */
export function factSettingsOf({ settings }: Pick<Organisation, 'settings'>, log: Log): FactSettings {
  const patterns = settings.orderNumberPatterns.flatMap((expression) => {
    const pattern = FactPattern.safeParse({ kind: 'order_number', expression });
    if (!pattern.success)
      log.warn({ expression, err: pattern.error }, 'a pattern for order numbers is not usable');
    return pattern.success ? [pattern.data] : [];
  });
  const { products, country, timeZone } = settings;
  return FactSettings.parse({ patterns, products, country, timeZone });
}
