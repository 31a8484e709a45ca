import { missingFacts } from '@baton/briefing';
import type { FactKind, IntentDefinition } from '@baton/domain';
import { conversationIntents } from '@baton/routing';
import type { ConversationTx } from '@baton/persistence';
import { botActor } from '../conversations/append-message.js';
import { attemptsOf, factsOf, type Chart } from '../triggers/chart.js';

interface Asking {
  readonly chart: Chart;
  readonly intents: readonly IntentDefinition[];
  readonly at: Date;
}

/**
 * What whoever takes over will need and nobody has said: the facts that the topic requires. Each is asked for once in a
 * conversation; this notes that it was asked now. It holds nothing up, and no answer is needed.
 */
export function factsToAsk(tx: ConversationTx, { chart, intents, at }: Asking): FactKind[] {
  const { conversation } = tx;
  const topic = conversationIntents(chart.understandings, intents)[0]?.intent;
  const required = intents.find(({ id }) => id === topic)?.requiredFacts ?? [];
  const unasked = required.filter((kind) => !conversation.askedFacts.includes(kind));
  if (unasked.length === 0) return [];
  const missing = missingFacts(unasked, {
    messages: chart.messages,
    facts: factsOf(chart),
    attempts: attemptsOf(chart),
  });
  if (missing.length === 0) return [];
  conversation.askedFacts = [...conversation.askedFacts, ...missing];
  tx.append({ type: 'facts.asked', payload: { kinds: missing }, actor: botActor, at });
  return missing;
}
