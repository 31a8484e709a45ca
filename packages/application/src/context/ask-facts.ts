import { missingFacts } from '@baton/briefing';
import type { FactKind, IntentDefinition, Understanding } from '@baton/domain';
import { conversationIntents } from '@baton/routing';
import type { ConversationTx } from '@baton/persistence';
import { botActor } from '../conversations/append-message.js';
import { attemptsOf, factsOf, loadChart } from '../triggers/chart.js';

interface Asking {
  readonly understandings: readonly Understanding[];
  readonly intents: readonly IntentDefinition[];
  readonly at: Date;
}

/**
 * What whoever takes over will need and nobody has said: the facts that the topic requires. Each is asked for once in a
 * conversation; this notes that it was asked now. It holds nothing up, and no answer is needed.
 */
export async function factsToAsk(
  tx: ConversationTx,
  { understandings, intents, at }: Asking,
): Promise<FactKind[]> {
  const { conversation } = tx;
  const topic = conversationIntents(understandings, intents)[0]?.intent;
  const required = intents.find(({ id }) => id === topic)?.requiredFacts ?? [];
  const unasked = required.filter((kind) => !conversation.askedFacts.includes(kind));
  if (unasked.length === 0) return [];
  const chart = await loadChart(tx);
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
