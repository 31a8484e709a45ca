import { Slug } from '@baton/domain';
import { ArticleRow, searchArticles, type EntityManager } from '@baton/persistence';
import { fresh } from './rows.js';

export type ArticleView = Pick<ArticleRow, 'slug' | 'title' | 'summary' | 'body' | 'intents' | 'proposalId'>;

export async function findArticle(em: EntityManager, slug: string): Promise<ArticleView | null> {
  const parsed = Slug.safeParse(slug);
  return parsed.success ? em.findOne(ArticleRow, { slug: parsed.data }, fresh) : null;
}

/** Articles that match the words of `search`, best first; without any, all of them by title. */
export async function findArticles(
  em: EntityManager,
  what: { readonly search: string; readonly first: number },
): Promise<ArticleView[]> {
  const { search, first } = what;
  if (search.trim() === '')
    return em.find(ArticleRow, {}, { ...fresh, orderBy: { title: 'asc' }, limit: first });
  const found = await searchArticles(em, search, first);
  const slugs = found.map((article) => article.slug);
  const rows = await em.find(ArticleRow, { slug: { $in: slugs } }, fresh);
  return rows.toSorted((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug));
}
