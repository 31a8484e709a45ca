import type { Decision, Offer } from '@baton/domain';
import { explainDecision } from '@baton/rules';

/** A decision as the API shows it. What was offered is known from the offer that followed it. */
export function decisionView(decision: Decision, offers: readonly Offer[]) {
  const offer = offers.find((o) => o.atSeq > decision.seq);
  return {
    ...decision,
    evidence: decision.evidence.map((e) => ({
      ...e,
      value: String(e.value),
      threshold: e.threshold === null ? null : String(e.threshold),
    })),
    explanation: explainDecision(decision, offer?.rung),
  };
}
