import { randomUUID } from 'node:crypto';
import type { BriefInput } from '@baton/briefing';
import { FactId, type Fact } from '@baton/domain';
import type { Nlp } from '@baton/nlp';
import type { Labelled } from './labelled.ts';

/** When the dialogues are set: relative dates need a day. */
const AT = Date.parse('2026-11-27T10:00:00Z');

/** What the product would compose the brief from; the ledger of attempts is empty, because the dialogues have none. */
export async function briefInputOf(
  { turns, intent }: Labelled,
  { nlp, taxonomy }: { nlp: Nlp; taxonomy: BriefInput['taxonomy'] },
): Promise<BriefInput> {
  const messages = turns.map(({ author, text }, i) => ({ seq: i + 1, author, body: text }));
  const customer = messages.filter(({ author }) => author === 'customer');
  const found = await nlp.understand(
    customer.map(({ body }) => ({ text: body, at: AT })),
    null,
  );
  const understandings = found.map((understanding, i) => ({ ...understanding, seq: customer[i]?.seq ?? 0 }));
  const salience = await nlp.salience(
    messages.map(({ author, body }) => ({ byCustomer: author === 'customer', text: body })),
  );
  return {
    version: 1,
    messages,
    understandings,
    salience: salience.map(({ turn, ...sentence }) => ({ seq: turn + 1, ...sentence })),
    written: [],
    attempts: [],
    facts: understandings.flatMap(({ seq, facts }) =>
      facts.map(({ kind, value, span }): Fact => {
        const id = FactId.parse(randomUUID());
        return { id, kind, value, span, sourceSeq: seq, status: 'extracted' };
      }),
    ),
    escalation: { reason: 'asked_for_person', atSeq: messages.length },
    intents: intent ? [{ intent, confidence: 1 }] : [],
    taxonomy,
    opening: { teamName: 'Care', template: '', agentName: 'Mira', customerName: null, accountHighlights: [] },
  };
}
