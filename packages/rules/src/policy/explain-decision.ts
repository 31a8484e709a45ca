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
  low_sentiment: (e) => `the customer sounded very unhappy${at(e, 'in')}`,
  at_risk: (e) => `much points to this going wrong${at(e, 'in')}`,
  declining_sentiment: (e) => `the customer's mood went down${at(e, 'in')}`,
  failed_exchanges: (e) => `${e ? e.value : 'several'} exchanges led nowhere${at(e, 'at')}`,
  too_many_messages: (e) => `there is no solution after ${e ? e.value : 'many'} messages`,
  not_understood: (e) => `the bot did not understand${at(e, 'messages')}`,
  technical_failure: (e) => `the bot ran into a technical failure${at(e, 'at')}`,
};

const heldBackBy: Readonly<Record<string, string>> = {
  offer_open: 'the customer has not answered the last offer',
  just_declined: 'the customer has just declined one',
  cool_down: 'the customer was asked a short while ago',
  max_offers: 'the customer has been asked often enough',
  no_new_evidence: 'nothing has changed since the last answer',
  attempt_pending: 'the customer may still be trying the last suggestion',
};

/**
 * One English sentence for the person who wonders why, e.g. "Offered a person because the customer's mood
 * went down in messages 4 and 7." Numbers of messages are their seqs.
 *
 * @param offered what was offered after it; a decision only says that something is, and the bot may offer by itself.
 *   Null when nothing was, or when it is not known
 */
export function explainDecision(decision: Decision, offered: OfferRung | null = null): string {
  const { outcome, reason, evidence } = decision;
  if (outcome === 'continue') return explainContinuing(decision, offered);
  const telling = evidence.find((e) => e.signal === tellingSignal[reason]) ?? evidence[0];
  const offer = offered === 'resource' ? 'Offered another article' : 'Offered a person';
  const deed = outcome === 'offer' ? offer : 'Handed over to a person';
  return `${deed} because ${because[reason](telling)}.`;
}

function explainContinuing({ vetoed }: Decision, offered: OfferRung | null): string {
  if (offered === 'human') return 'The bot knew nothing more to try, so it offered a person by itself.';
  const veto = vetoed[0];
  if (!veto) return 'Nothing called for a person.';
  return `A person was not offered yet: ${explainVeto(veto.by)}.`;
}

/** What held a rule back, e.g. "the customer has just declined one". */
export function explainVeto(by: string): string {
  return heldBackBy[by] ?? 'it was too early';
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
