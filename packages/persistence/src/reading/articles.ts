import { z } from 'zod';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ArticleRow } from '../entities/knowledge.js';

const FoundArticle = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  body: z.string(),
  /** 0 … 1, comparable within one search only. */
  rank: z.number(),
});
export type FoundArticle = z.infer<typeof FoundArticle>;

/** Longer text adds time, not precision; and PostgreSQL refuses a null byte. */
const MAX_QUERY_LENGTH = 1_000;
const asQuery = (text: string) => text.slice(0, MAX_QUERY_LENGTH).replaceAll('\0', ' ').toWellFormed();

/**
 * Articles that share at least one word (stemmed, without stop words) with `text`, best first. Any word is
 * enough, because customers write sentences and no article contains all of one.
 *
 * Ranked by `ts_rank`, not `ts_rank_cd`: cover density of an OR query counts every occurrence alike, so that one
 * word repeated ten times would beat an article with all the words; `ts_rank` lets repetitions decay.
 * Flag 1 divides by the logarithm of the length, 32 maps to 0 … 1.
 */
export async function searchArticles(
  em: EntityManager,
  text: string,
  limit: number,
): Promise<FoundArticle[]> {
  const rows = await em.execute(
    `select slug, title, summary, body, ts_rank(search, query, 1 | 32) as rank
     from article, cast(replace(cast(plainto_tsquery('english', ?) as text), ' & ', ' | ') as tsquery) query
     where search @@ query
     order by rank desc, slug
     limit ?`,
    [asQuery(text), limit],
  );
  return z.array(FoundArticle).parse(rows);
}

export interface ArticleVector {
  readonly slug: string;
  readonly vector: readonly number[];
}

/**
 * Vectors made by the encoder `model`; articles that have none, or one of another encoder, are left out. They are
 * asked for with every customer message and take milliseconds to parse, so they are kept in memory; what changes is
 * seen at the next call.
 */
export async function articleVectors(em: EntityManager, model: string): Promise<readonly ArticleVector[]> {
  const kept = keptFor(em);
  const state = await stateOf(em, model);
  const before = kept.get(model);
  if (before?.state === state) return before.vectors;
  const vectors = await readVectors(em, model);
  kept.set(model, { state, vectors });
  return vectors;
}

interface Kept {
  readonly state: string;
  readonly vectors: readonly ArticleVector[];
}

/** By database, because a process may have opened several. */
const keptByDriver = new WeakMap<object, Map<string, Kept>>();

function keptFor(em: EntityManager): Map<string, Kept> {
  const driver = em.getDriver();
  const kept = keptByDriver.get(driver) ?? new Map<string, Kept>();
  keptByDriver.set(driver, kept);
  return kept;
}

const State = z.tuple([z.object({ state: z.string() })]);

/** Changes with every change of a vector. The sum rather than the latest time: commits may come out of order. */
async function stateOf(em: EntityManager, model: string): Promise<string> {
  const rows = await em.execute(
    `select concat(count(*), ' ', sum(extract(epoch from updated_at))) as state
     from article where vector_model = ? and vector is not null`,
    [model],
  );
  return State.parse(rows)[0].state;
}

async function readVectors(em: EntityManager, model: string): Promise<ArticleVector[]> {
  const rows = await em.find(
    ArticleRow,
    { vectorModel: model, vector: { $ne: null } },
    { fields: ['slug', 'vector'], orderBy: { slug: 'asc' }, disableIdentityMap: true },
  );
  return rows.flatMap(({ slug, vector }) => (vector ? [{ slug, vector }] : []));
}
