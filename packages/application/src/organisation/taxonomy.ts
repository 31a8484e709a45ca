import type { IntentDefinition, Taxonomy } from '@baton/domain';
import { TaxonomyVersionRow, toTaxonomy, type EntityManager } from '@baton/persistence';

/** A version never changes, so it is parsed once per process. Bounded: old versions fall out. */
const parsed = new Map<number, Taxonomy>();
const KEEP = 4;

/** The newest taxonomy, or null while there is none. */
export async function currentTaxonomy(em: EntityManager): Promise<Taxonomy | null> {
  const newest = await em.findOne(
    TaxonomyVersionRow,
    { version: { $gt: 0 } },
    { orderBy: { version: 'desc' }, fields: ['version'] },
  );
  return newest ? taxonomyVersion(em, newest.version) : null;
}

export async function taxonomyVersion(em: EntityManager, version: number): Promise<Taxonomy> {
  const known = parsed.get(version);
  if (known) return known;
  const row = await em.fork().findOneOrFail(TaxonomyVersionRow, { version });
  const taxonomy = toTaxonomy(row);
  parsed.set(version, taxonomy);
  for (const old of parsed.keys()) if (parsed.size > KEEP && old !== version) parsed.delete(old);
  return taxonomy;
}

export function byId(intents: readonly IntentDefinition[]): Map<string, IntentDefinition> {
  return new Map(intents.map((intent) => [intent.id, intent]));
}
