import type { Decision, Evidence, OfferRung, ReasonCode, Seq } from '@baton/domain';

/** Which signals tell the story of a reason; the first one present lends its messages to the sentence. */
const tellingSignal: Readonly<Partial<Record<ReasonCode, string>>> = {
  declining_sentiment: 'health.declinePoints',
  failed_exchanges: 'health.failedExchanges',
  not_understood: 'conversation.notUnderstoodInARow',
  low_sentiment: 'understanding.sentiment',
};

const because: Readonly<Record<ReasonCode, (evidence: Evidence | undefined) => string>> = {
  none: () => 'nothing speaks against it',
  asked_for_person: (e) => `the customer asked for one${at(e, 'in')}`,
  interaction_anger: (e) => `the customer is angry at this chat${at(e, 'in')}`,
  restricted_intent: () => 'the topic needs a person with access to a restricted system',
  needs_person_intent: () => 'the topic needs a person to decide',
  low_sentiment: (e) => `sentiment${numbers(e)} was very low${at(e, 'at')}`,
  declining_sentiment: (e) => `sentiment declined${at(e, 'at')}`,
  failed_exchanges: (e) => `${e ? e.value : 'several'} exchanges led nowhere${at(e, 'at')}`,
  too_many_messages: (e) => `there is no solution after ${e ? e.value : 'many'} messages`,
  not_understood: (e) => `the bot did not understand${at(e, 'messages')}`,
  technical_failure: (e) => `the bot ran into a technical failure${at(e, 'at')}`,
};

const heldBackBy: Readonly<Record<string, string>> = {
  offer_open: 'an offer is still open',
  just_declined: 'the customer has just declined one',
  cool_down: 'the customer was asked a short while ago',
  max_offers: 'the customer has been asked often enough',
  no_new_evidence: 'nothing new has happened since the last answer',
  attempt_pending: 'the last attempt is still open',
};

/**
 * One English sentence for the person who wonders why, e.g. "Offered a person because sentiment declined at
 * messages 4 and 7." Numbers of messages are their seqs.
 *
 * @param rung what an offer turned out to offer; a decision only says that something is offered
 */
export function explainDecision(decision: Decision, rung: OfferRung = 'human'): string {
  const { outcome, reason, evidence } = decision;
  if (outcome === 'continue') return explainContinuing(decision);
  const telling = evidence.find((e) => e.signal === tellingSignal[reason]) ?? evidence[0];
  const offered = rung === 'human' ? 'Offered a person' : 'Offered another article';
  const deed = outcome === 'offer' ? offered : 'Handed over to a person';
  return `${deed} because ${because[reason](telling)}.`;
}

function explainContinuing({ vetoed }: Decision): string {
  const veto = vetoed[0];
  if (!veto) return 'Carried on because no rule applied.';
  return `Carried on although ${veto.ruleId} applied, because ${heldBackBy[veto.by] ?? veto.by}.`;
}

function numbers(evidence: Evidence | undefined): string {
  return typeof evidence?.value === 'number' ? ` of ${evidence.value.toFixed(2)}` : '';
}

function at(evidence: Evidence | undefined, preposition: string): string {
  const seqs = evidence?.seqs ?? [];
  if (seqs.length === 0) return '';
  const noun = seqs.length > 1 ? 'messages' : 'message';
  const lead = preposition === 'messages' ? noun : `${preposition} ${noun}`;
  return ` ${lead} ${listOf(seqs)}`;
}

function listOf(seqs: readonly Seq[]): string {
  const last = seqs.at(-1);
  return seqs.length > 1 ? `${seqs.slice(0, -1).join(', ')} and ${last}` : `${last}`;
}
