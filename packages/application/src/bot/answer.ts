import type { IntentDefinition } from '@baton/domain';
import type { ArticleHit } from '../knowledge/search.js';
import type { BotTurn } from './turn.js';
import type { Move } from './move.js';
import { line } from './say.js';
import { initialBotState } from './state.js';

/** Hits whose article was not tried in this conversation yet: the bot never gives the same answer twice. */
export function freshHits(turn: Pick<BotTurn, 'attempts' | 'hits'>): ArticleHit[] {
  const tried = new Set(turn.attempts.filter((a) => a.kind === 'article').map((a) => a.ref));
  return turn.hits.filter((hit) => !tried.has(hit.slug));
}

/**
 * Answers with the best fresh article, or null when there is none. An article that the team linked to the
 * intent wins over one that merely matches, because retrieval alone confuses neighbouring topics; one whose own
 * question is asked wins over both.
 */
export function answerFromKnowledge(
  turn: BotTurn,
  how: { readonly intent?: IntentDefinition; readonly introKey: string },
): (Move & { kind: 'speak' }) | null {
  const fresh = freshHits(turn);
  const linked = how.intent ? fresh.filter((hit) => how.intent?.articles.includes(hit.slug)) : [];
  const hit = fresh.find((h) => h.named) ?? linked[0] ?? fresh.find((h) => h.strong);
  return hit ? showArticle(turn, { hit, introKey: how.introKey, intent: how.intent?.id ?? null }) : null;
}

/** The article's passage as a message, entered into the ledger as an attempt whose outcome is watched. */
export function showArticle(
  turn: Pick<BotTurn, 'voice' | 'turn'>,
  what: { readonly hit: ArticleHit; readonly introKey: string; readonly intent: string | null },
): Move & { kind: 'speak' } {
  const { hit } = what;
  const intro = line(turn.voice, what.introKey, { turn: turn.turn, values: { article: hit.title } });
  return {
    kind: 'speak',
    messages: [
      {
        kind: 'attempt',
        body: `${intro}\n\n${hit.passage}`,
        article: { slug: hit.slug, title: hit.title, summary: hit.summary },
        askHelpful: true,
        attempt: { kind: 'article', ref: hit.slug, title: hit.title, intent: what.intent },
      },
    ],
    state: initialBotState,
  };
}
