import type { Attempt, Evidence, Offer, Seq } from '@baton/domain';
import { coolsDown, offeredOftenEnough } from '../offers/standing-answers.js';
import { type Policy, type PolicyRule, VetoName } from './policy.js';
import type { PolicySignals } from './signals.js';

/** What has been offered and tried so far; what speaks against a further offer now. */
export interface Standing {
  /** In order of atSeq. */
  readonly offers: readonly Offer[];
  readonly attempts: readonly Attempt[];
}

export interface VetoContext {
  readonly policy: Policy;
  readonly signals: PolicySignals;
  readonly standing: Standing;
}

type Veto = (context: VetoContext, evidence: readonly Evidence[]) => boolean;

/**
 * The vetoes, asked in the order of `VetoName`; the first that objects is recorded. They hold back offers
 * only. A person the customer asked for, or an escalation a rule demands, is never held back.
 */
const vetoes: Readonly<Record<VetoName, Veto>> = {
  /** An offer is on the table: no second card beside it. */
  offer_open: ({ standing }) => standing.offers.some((o) => o.state === 'open'),
  /** The customer declined with this very message. */
  just_declined: ({ signals, standing }) =>
    standing.offers.some((o) => o.state === 'declined' && o.answeredSeq === signals.seq),
  /** The customer has not written enough since the last answer. */
  cool_down: ({ signals, standing }) => coolsDown(standing.offers, signals.health.customerMessages.value),
  /** Offered a person often enough: respect the answer. */
  max_offers: ({ policy, standing }) => offeredOftenEnough(standing.offers, policy.maxOffers),
  /** Nothing has happened that the customer did not already know when they answered the last offer. */
  no_new_evidence: ({ standing }, evidence) => {
    const answeredAt = latestAnswer(standing.offers);
    return answeredAt !== null && !evidence.some((e) => e.seqs.some((seq) => seq > answeredAt));
  },
  /** The latest attempt is still open and the customer has not turned it down: give it its chance. */
  attempt_pending: ({ signals, standing }) => {
    const latest = standing.attempts.toSorted((a, b) => a.atSeq - b.atSeq).at(-1);
    return latest?.outcome === 'pending' && !signals.health.failedExchanges.seqs.includes(signals.seq);
  },
};

function latestAnswer(offers: readonly Offer[]): Seq | null {
  const answered = offers.filter((o) => o.state !== 'open').map((o) => o.answeredSeq ?? o.atSeq);
  return answered.length > 0 ? Math.max(...answered) : null;
}

/** The veto that holds back this rule's offer now, or null. */
export function vetoOf(
  rule: PolicyRule,
  { context, evidence }: { context: VetoContext; evidence: readonly Evidence[] },
): VetoName | null {
  if (rule.outcome !== 'offer') return null;
  return (
    VetoName.options.find((name) => !rule.ignoresVetoes.includes(name) && vetoes[name](context, evidence)) ??
    null
  );
}
