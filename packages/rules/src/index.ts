export {
  type ConversationCounts,
  countConversation,
  isUnderstood,
} from './conversation/count-conversation.js';
export { type TopIntent, topIntent } from './conversation/top-intent.js';
export { computeHealth, type HealthInput } from './health/compute-health.js';
export type { HealthTurn } from './health/turn.js';
export { coolDownAfter, type OfferAnswer } from './offers/cool-down.js';
export { type LadderInput, nextRung } from './offers/ladder.js';
export { coolsDown, offeredOftenEnough } from './offers/standing-answers.js';
export { type AnswerSignal, readAnswer } from './offers/read-answer.js';
export { carryOn } from './policy/carry-on.js';
export { defaultPolicy } from './policy/default-policy.js';
export { escalationModeFor } from './policy/escalation-mode.js';
export { evaluatePolicy } from './policy/evaluate-policy.js';
export { explainDecision, explainVeto } from './policy/explain-decision.js';
export { explainEvidence } from './policy/explain-evidence.js';
export { explainRule } from './policy/explain-policy.js';
export { type DiffLine, lineDiff } from './policy/line-diff.js';
export { rulesInOrder, type ThresholdUse, thresholdUses } from './policy/outline.js';
export { type ParsedPolicy, parsePolicy, type PolicyProblem } from './policy/parse-policy.js';
export { type Policy, type PolicyRule, PolicySchema } from './policy/policy.js';
export {
  LONGEST_POLICY_TEXT,
  type ReadPolicy,
  readPolicyText,
  type TextProblem,
  writePolicyText,
} from './policy/policy-text.js';
export { type SignalReference, signalReference } from './policy/signal-reference.js';
export type { PolicySignals } from './policy/signals.js';
export { type Template, templateVariables, textsFor, type Wording } from './policy/template.js';
export { unknownTeams } from './policy/unknown-teams.js';
export { unreachableRules } from './policy/unreachable.js';
export type { Standing } from './policy/vetoes.js';
export {
  type ComparedReplays,
  compareReplays,
  type DryRunTotals,
  type ReplayChange,
  type ReplayedPair,
  totalsOf,
} from './replay/compare-replays.js';
export { Dialogue, saidByCustomer, withUnderstandings } from './replay/dialogue.js';
export {
  type DialogueProblem,
  MOST_DIALOGUES,
  type ParsedDialogue,
  parseDialogues,
} from './replay/parse-dialogues.js';
export { recordDialogue, type RecordedTurn } from './replay/record-dialogue.js';
export type { KnownIntents, RecordedConversation, RecordedDecision } from './replay/recorded-conversation.js';
export { replayToHandover } from './replay/replay-recorded.js';
export { replayDialogue, type ReplayedTurn, type ReplayOptions } from './replay/replay-dialogue.js';
export { defaultRiskModel } from './risk/default-risk-model.js';
export { factorsOf, type Factor, type RiskFactor, riskFactors, type RiskInput } from './risk/risk-factors.js';
export { assessRisk, type Risk, type RiskModel } from './risk/risk-model.js';
