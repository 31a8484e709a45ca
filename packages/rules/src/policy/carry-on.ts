import type { Decision, Seq } from '@baton/domain';

/** The decision that nothing calls for: the bot goes on, for no particular reason. */
export function carryOn(seq: Seq, policyVersion: number): Decision {
  return {
    seq,
    outcome: 'continue',
    reason: 'none',
    ruleId: null,
    applicable: [],
    vetoed: [],
    evidence: [],
    policyVersion,
    template: null,
    path: null,
    coolDownMessages: null,
    variant: null,
  };
}
