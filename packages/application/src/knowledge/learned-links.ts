import type { IntentDefinition } from '@baton/domain';
import { ArticleRow, type EntityManager } from '@baton/persistence';

/**
 * The topics with the articles that came from conversations and were filed under them: the taxonomy links what its authors
 * knew, and an approved article must not wait for a new version of it.
 */
export async function withLearnedArticles(
  em: EntityManager,
  intents: readonly IntentDefinition[],
): Promise<readonly IntentDefinition[]> {
  const learned = await em.find(
    ArticleRow,
    { proposalId: { $ne: null } },
    { fields: ['slug', 'intents'], orderBy: { slug: 'asc' }, disableIdentityMap: true },
  );
  if (learned.length === 0) return intents;
  return intents.map((intent) => {
    const more = learned.filter((a) => a.intents.includes(intent.id) && !intent.articles.includes(a.slug));
    return more.length === 0
      ? intent
      : { ...intent, articles: [...intent.articles, ...more.map((a) => a.slug)] };
  });
}
