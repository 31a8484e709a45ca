import type { Attempt, Brief, Fact, FactKind, IntentDefinition } from '@baton/domain';
import { transcriptOf, type BriefMessage, type Transcript } from './transcript.js';

type BriefFact = Brief['facts'][number];

/**
 * What is known, latest first within a kind, so that of two contradicting values the later one is on top and
 * both are shown; where there can be only one, the earlier is marked as superseded. The same value given twice is one
 * line with both messages and the later status. A fact whose message or place in it does not exist is left out.
 */
export function factsOf(facts: readonly Fact[], { bySeq }: Transcript): BriefFact[] {
  const lines = new Map<string, BriefFact>();
  for (const fact of facts.toSorted((a, b) => a.sourceSeq - b.sourceSeq)) {
    const said = bySeq.get(fact.sourceSeq)?.body.slice(fact.span.start, fact.span.end);
    if (!said) continue;
    const key = `${fact.kind} ${fact.value.toLowerCase()}`;
    const seqs = [...new Set([...(lines.get(key)?.seqs ?? []), fact.sourceSeq])];
    lines.delete(key);
    lines.set(key, { kind: fact.kind, value: fact.value, status: fact.status, seqs, superseded: false });
  }
  const kinds = [...new Set([...lines.values()].map((f) => f.kind))];
  const ordered = [...lines.values()]
    .toReversed()
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return ordered.map((fact, i) => ({
    ...fact,
    superseded: SINGLE.has(fact.kind) && ordered[i - 1]?.kind === fact.kind,
  }));
}

/** A customer has one of these; two order numbers may both be meant. */
const SINGLE: ReadonlySet<string> = new Set<FactKind>(['account_id', 'email', 'phone']);

const LOOKED_UP_ORDER = /\border (\S+)$/i;

/** Orders the bot found by itself, on the account: known, although the customer never gave the number. */
export function lookedUp(
  facts: readonly Fact[],
  { attempts, transcript }: { attempts: readonly Attempt[]; transcript: Transcript },
): BriefFact[] {
  const given = new Set(facts.filter((f) => f.kind === 'order_number').map((f) => f.value));
  return attempts.flatMap(({ kind, title, atSeq }): BriefFact[] => {
    const value = kind === 'playbook' ? LOOKED_UP_ORDER.exec(title)?.[1] : undefined;
    const said = transcript.bySeq.get(atSeq);
    if (!value || given.has(value) || !said?.body.includes(value)) return [];
    given.add(value);
    return [{ kind: 'order_number', value, status: 'extracted', seqs: [atSeq], superseded: false }];
  });
}

/** Of the facts that are wanted, those that nobody has given and that the bot did not find by itself. */
export function missingFacts(
  wanted: readonly FactKind[],
  known: {
    readonly messages: readonly BriefMessage[];
    readonly facts: readonly Fact[];
    readonly attempts: readonly Attempt[];
  },
): FactKind[] {
  const transcript = transcriptOf(known.messages, []);
  const facts = [...factsOf(known.facts, transcript), ...lookedUp(known.facts, { ...known, transcript })];
  return missingFactsOf({ requiredFacts: [...wanted] }, facts);
}

/** Facts the intent requires and nobody has given; one the customer disputed counts as missing. */
export function missingFactsOf(
  intent: Pick<IntentDefinition, 'requiredFacts'> | undefined,
  known: readonly BriefFact[],
): FactKind[] {
  const given = new Set(known.filter((f) => f.status !== 'disputed').map((f) => f.kind));
  return (intent?.requiredFacts ?? []).filter((kind) => !given.has(kind));
}
