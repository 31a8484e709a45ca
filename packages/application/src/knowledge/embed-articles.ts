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
    const vectors = await nlp.encode(articles.map((a) => `${a.title}. ${a.summary}`));
    for (const [i, article] of articles.entries()) {
      article.vector = Array.from(vectors[i] ?? []);
      article.vectorModel = nlp.modelId;
    }
    await em.flush();
    done += articles.length;
  }
}
