import type { FactId, Understanding } from '@baton/domain';
import { FactRow, type ConversationTx } from '@baton/persistence';
import { v7 as uuid } from 'uuid';
import { botActor } from '../conversations/append-message.js';

/**
 * Enters facts that the conversation did not have yet; the same value said twice is one fact. What the customer filled
 * into a form is not read out of the message that it became.
 */
export function storeFacts(
  tx: ConversationTx,
  what: { readonly known: readonly FactRow[]; readonly understanding: Understanding; readonly at: Date },
): FactRow[] {
  const { known, understanding, at } = what;
  const seen = new Set(known.map((f) => keyOf(f)));
  const given = new Set(known.filter((f) => f.sourceSeq === understanding.seq).map((f) => f.kind));
  const fresh = understanding.facts.filter(
    (f) => !given.has(f.kind) && !seen.has(keyOf(f)) && seen.add(keyOf(f)),
  );
  return fresh.map(({ kind, value, span }) => {
    const fact = {
      id: uuid() as FactId,
      kind,
      value,
      sourceSeq: understanding.seq,
      span,
      status: 'extracted',
    } as const;
    tx.append({ type: 'fact.found', payload: { fact }, actor: botActor, at });
    return tx.em.create(FactRow, { ...fact, conversationId: tx.conversation.id, createdAt: at });
  });
}

function keyOf(fact: { kind: string; value: string }): string {
  return `${fact.kind}:${fact.value.toLowerCase()}`;
}
