import type { IntentDefinition, Taxonomy } from '@baton/domain';
import { TaxonomyVersionRow, toTaxonomy, type EntityManager } from '@baton/persistence';
import { z } from 'zod';

/** A version never changes, so it is parsed once per process. Bounded: old versions fall out. */
const parsed = new Map<number, Taxonomy>();
const KEEP = 4;

const Found = z.tuple([z.object({ version: z.int().nullable() })]);

/**
 * The taxonomy in use: the newest that a model was trained for, so that what people read fits what the bot
 * understands. Before the first training it is the newest of all; null while there is none.
 */
export async function currentTaxonomy(em: EntityManager): Promise<Taxonomy | null> {
  const [{ version }] = Found.parse(
    await em.execute(
      `select coalesce((select max(taxonomy_version) from intent_model),
                       (select max(version) from taxonomy_version)) as version`,
    ),
  );
  return version === null ? null : taxonomyVersion(em, version);
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
