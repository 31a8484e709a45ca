import type { Nlp } from '@baton/nlp';
import { ArticleRow } from '@baton/persistence';
import type { UseCaseDeps } from '../kernel/deps.js';

const BATCH = 32;

/** The job `embed_articles`: gives every article that has none a vector of the current encoder. */
export async function embedArticles(deps: UseCaseDeps & { readonly nlp: Nlp }): Promise<number> {
  const { nlp } = deps;
  let done = 0;
  for (;;) {
    const em = deps.spine.db.fork();
    const articles = await em.find(
      ArticleRow,
      { $or: [{ vectorModel: null }, { vectorModel: { $ne: nlp.modelId } }] },
      { limit: BATCH, orderBy: { slug: 'asc' } },
    );
    if (articles.length === 0) return done;
    const vectors = await nlp.encode(articles.map(meaningOf));
    for (const [i, article] of articles.entries()) {
      article.vector = Array.from(vectors[i] ?? []);
      article.vectorModel = nlp.modelId;
    }
    await em.flush();
    done += articles.length;
  }
}

/** What customers asked says best when an article that came of it is meant; of any other, its title and summary do. */
function meaningOf({ proposalId, title, summary, keywords }: ArticleRow): string {
  const [question] = keywords;
  return proposalId !== null && question ? question : `${title}. ${summary}`;
}
