import type { IntentDefinition, IntentGuess, Understanding } from '@baton/domain';
import { SURE } from '../bot/turn.js';

/**
 * The topic of which the question is an example that the bot did not know; null when the bot knew it, or when nothing
 * says what it was. The article that answered says it best; else the conversation as a whole, when it is sure.
 */
export function exampleIntent(what: {
  readonly understanding: Pick<Understanding, 'intents' | 'outOfScope'>;
  /** Topics that the article which answered belongs to. */
  readonly answered: readonly string[];
  /** What the conversation turned out to be about, best first. */
  readonly conversation: readonly IntentGuess[];
  readonly intents: readonly IntentDefinition[];
}): string | null {
  const { understanding, intents } = what;
  const known = new Map(intents.map((intent) => [intent.id, intent]));
  const id = byArticle(what) ?? byConversation(what);
  const intent = id === null ? undefined : known.get(id);
  if (!intent || intent.smallTalk) return null;
  const [top] = understanding.intents;
  // "Good morning" is no way of asking for whatever came after it.
  if (top && top.confidence >= SURE && known.get(top.intent)?.smallTalk) return null;
  const understood = top?.intent === intent.id && top.confidence >= SURE && understanding.outOfScope <= 0.5;
  return understood ? null : intent.id;
}

/** Of several topics that share the article, the one the bot thought of most; none of them when it thought of none. */
function byArticle({
  answered,
  understanding,
  conversation,
}: Parameters<typeof exampleIntent>[0]): string | null {
  const [only, ...others] = answered;
  if (only !== undefined && others.length === 0) return only;
  const guesses = [...conversation, ...understanding.intents];
  return guesses.find(({ intent }) => answered.includes(intent))?.intent ?? null;
}

/** A restricted topic opens protected systems: it is not guessed at. */
function byConversation({
  answered,
  conversation,
  intents,
}: Parameters<typeof exampleIntent>[0]): string | null {
  const [best] = conversation;
  if (answered.length > 0 || !best || best.confidence < SURE) return null;
  return intents.find(({ id }) => id === best.intent)?.handling === 'restricted' ? null : best.intent;
}
