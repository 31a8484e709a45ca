import { ArticleRow, type EntityManager } from '@baton/persistence';
import { bestPassage } from './passage.js';
import type { ArticleHit } from './search.js';

/** One article as an answer to a question, or null when it has been deleted since. */
export async function articleHit(
  em: EntityManager,
  slug: string,
  question: string,
): Promise<ArticleHit | null> {
  const article = await em.findOne(ArticleRow, { slug });
  if (!article) return null;
  const { title, summary } = article;
  return {
    slug,
    title,
    summary,
    passage: bestPassage(article, question),
    score: 1,
    strong: true,
    named: false,
  };
}
