import type { Attempt, IntentDefinition } from '@baton/domain';
import type { EntityManager } from '@baton/persistence';
import { articleHit } from './article-hit.js';
import type { ArticleHit } from './search.js';

const MOST = 3;

/** The articles that the team linked to the intent of a failed attempt and that were not shown yet, in the team's order. */
export async function alternativesTo(
  em: EntityManager,
  what: {
    readonly attempt: Pick<Attempt, 'intent' | 'title'>;
    readonly attempts: readonly Pick<Attempt, 'ref'>[];
    readonly intents: readonly IntentDefinition[];
  },
): Promise<ArticleHit[]> {
  const linked = what.intents.find((i) => i.id === what.attempt.intent)?.articles ?? [];
  const shown = new Set(what.attempts.map((a) => a.ref));
  const hits: ArticleHit[] = [];
  for (const slug of linked.filter((s) => !shown.has(s)).slice(0, MOST)) {
    const hit = await articleHit(em, slug, what.attempt.title);
    if (hit) hits.push(hit);
  }
  return hits;
}
