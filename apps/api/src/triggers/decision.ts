import type { Decision, Offer } from '@baton/domain';
import { explainDecision, explainEvidence, explainVeto } from '@baton/rules';

/**
 * A decision as the API shows it. What was offered is known from the offer that followed it.
 *
 * @param before number of the next decision: what was offered after that belongs to it
 */
export function decisionView(decision: Decision, offers: readonly Offer[], before = Infinity) {
  const offer = offers.find((o) => o.atSeq > decision.seq && o.atSeq < before);
  return {
    ...decision,
    vetoed: decision.vetoed.map((veto) => ({ ...veto, explanation: explainVeto(veto.by) })),
    evidence: decision.evidence.map((e) => ({
      ...e,
      value: String(e.value),
      threshold: e.threshold === null ? null : String(e.threshold),
      explanation: explainEvidence(e),
    })),
    explanation: explainDecision(decision, offer?.rung ?? null),
  };
}
