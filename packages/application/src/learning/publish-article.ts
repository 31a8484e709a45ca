import type { ArticleDraft } from '@baton/domain';
import { ArticleRow, type ProposalRow, type Tx } from '@baton/persistence';
import { ok, problems } from '../kernel/problem.js';
import { currentTaxonomy } from '../organisation/taxonomy.js';
import type { Decider } from './decide.js';
import { freshSlug } from './slug.js';

/**
 * The draft as an article that the bot can answer with from now on: by its words at once, by its meaning as soon as it has
 * its vector. Returns its slug.
 */
export async function publishArticle(
  tx: Tx,
  what: { readonly draft: ArticleDraft; readonly row: ProposalRow; readonly by: Decider },
) {
  const { draft, row, by } = what;
  const { title, summary, body, question, intent } = draft;
  const intents = (await currentTaxonomy(tx.em))?.intents ?? [];
  const topic = intents.find(({ id }) => id === intent);
  if (intent !== null && !topic) return problems.invalid('intent', `there is no topic “${intent}”`);
  if (topic?.smallTalk) return problems.invalid('intent', 'small talk is answered without articles');
  const taken = await tx.em.find(ArticleRow, {}, { fields: ['slug'], disableIdentityMap: true });
  const slug = freshSlug(title, new Set(taken.map((article) => article.slug)));
  tx.em.create(ArticleRow, {
    slug,
    title,
    summary,
    body,
    intents: intent === null ? [] : [intent],
    keywords: [question],
    proposalId: row.id,
    vector: null,
    vectorModel: null,
    updatedAt: by.at,
  });
  tx.enqueue('embed_articles', {});
  return ok(slug);
}
