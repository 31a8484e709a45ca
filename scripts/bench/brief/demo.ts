import { loadDemoContent } from '@baton/demo';
import type { IntentDefinition } from '@baton/domain';

const content = loadDemoContent();

/** What facts look like at the demo shop. */
export function demoFactSettings() {
  const { country, timeZone, orderNumberPatterns } = content.organisation;
  const products = content.products.map(({ name, aliases }) => ({ name, aliases }));
  return { country, timeZone, orderNumberPatterns, products };
}

export function demoTaxonomy(): Pick<IntentDefinition, 'id' | 'name' | 'smallTalk' | 'requiredFacts'>[] {
  return content.taxonomy.intents;
}
