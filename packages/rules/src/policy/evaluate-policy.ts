import type { Decision, DecisionOutcome, Evidence } from '@baton/domain';
import { carryOn } from './carry-on.js';
import { checkCondition } from './check-condition.js';
import type { Policy, PolicyRule } from './policy.js';
import type { PolicySignals } from './signals.js';
import { type Standing, vetoOf } from './vetoes.js';

const STRENGTH: Readonly<Record<DecisionOutcome, number>> = { escalate: 2, offer: 1, continue: 0 };

interface Applied {
  readonly rule: PolicyRule;
  readonly evidence: readonly Evidence[];
}

/**
 * Decides one customer message. The order is total: every rule is checked; of those that apply and are not
 * held back the strongest outcome wins (escalate > offer > continue), then the higher priority, then the id
 * that sorts first. `applicable` lists them in that order, `vetoed` those held back and by what. Without any,
 * the bot continues for no particular reason. `variant` is left null for whoever runs an experiment.
 *
 * @param policy as returned by `parsePolicy`
 * @param standing offers and attempts as they stand after this message was taken into account
 */
export function evaluatePolicy(policy: Policy, signals: PolicySignals, standing: Standing): Decision {
  const context = { thresholds: policy.thresholds, signals };
  const applied = policy.rules
    .flatMap((rule): Applied[] => {
      const { holds, evidence } = checkCondition(rule.when, context);
      return holds ? [{ rule, evidence }] : [];
    })
    .toSorted(strongestFirst)
    .map((a) => ({
      ...a,
      veto: vetoOf(a.rule, { context: { policy, signals, standing }, evidence: a.evidence }),
    }));
  const standingRules = applied.filter((a) => a.veto === null);
  const fired = standingRules[0];
  return {
    ...carryOn(signals.seq, policy.version),
    ...(fired && directionsOf(fired)),
    applicable: standingRules.map((a) => a.rule.id),
    vetoed: applied.flatMap(({ rule, veto }) => (veto === null ? [] : [{ ruleId: rule.id, by: veto }])),
  };
}

function directionsOf({ rule, evidence }: Applied): Partial<Decision> {
  const { outcome, reason, id: ruleId, template = null, path = null, coolDownMessages = null } = rule;
  return { outcome, reason, ruleId, evidence: [...evidence], template, path, coolDownMessages };
}

function strongestFirst(a: Applied, b: Applied): number {
  return byStrength(a.rule, b.rule);
}

/** The order of evaluation: the strongest outcome, then the higher priority, then the id that sorts first. */
export function byStrength(a: PolicyRule, b: PolicyRule): number {
  return STRENGTH[b.outcome] - STRENGTH[a.outcome] || b.priority - a.priority || (a.id < b.id ? -1 : 1);
}
