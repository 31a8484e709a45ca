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
export { type AnswerSignal, readAnswer } from './offers/read-answer.js';
export { defaultPolicy } from './policy/default-policy.js';
export { escalationModeFor } from './policy/escalation-mode.js';
export { evaluatePolicy } from './policy/evaluate-policy.js';
export { explainDecision } from './policy/explain-decision.js';
export { type ParsedPolicy, parsePolicy, type PolicyProblem } from './policy/parse-policy.js';
export { type Policy, type PolicyRule, PolicySchema } from './policy/policy.js';
export type { PolicySignals } from './policy/signals.js';
export type { Standing } from './policy/vetoes.js';
export {
  type RecordedTurn,
  replayDialogue,
  type ReplayedTurn,
  type ReplayOptions,
} from './replay/replay-dialogue.js';
