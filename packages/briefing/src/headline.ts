import type { Brief, Escalation, ReasonCode } from '@baton/domain';
import { moodInWords } from './mood.js';
import { phrase } from './quote.js';
import type { Transcript } from './transcript.js';

const LONGEST_QUOTE = 90;

const reasonInWords: Readonly<Record<ReasonCode, string | null>> = {
  none: null,
  asked_for_person: 'asked for a person',
  interaction_anger: 'angry at the chat itself',
  restricted_intent: 'needs access to a restricted system',
  needs_person_intent: 'needs a personal decision',
  low_sentiment: 'unhappy about the problem',
  declining_sentiment: 'mood falling',
  at_risk: 'going badly',
  failed_exchanges: "the bot's answers did not help",
  too_many_messages: 'long without a solution',
  not_understood: 'the bot did not understand',
  technical_failure: 'the bot failed technically',
};

const stakeInWords: Readonly<Record<string, string>> = {
  deadline: 'has a deadline',
  business_impact: 'affects their business',
  recurring: 'not the first time',
};

export type EscalationFacts = Pick<Escalation, 'reason' | 'atSeq'>;

/** One sentence: what it is about, in the customer's words, what went before and what is at stake. */
export function headlineOf(
  brief: Pick<Brief, 'intentName' | 'issue' | 'attempts' | 'stakes'>,
  escalation: EscalationFacts | null,
): string {
  const subject = brief.intentName ?? 'Topic unclear';
  const quote = brief.issue ? `: “${phrase(brief.issue.text, LONGEST_QUOTE)}”` : '';
  const failed = brief.attempts.filter((a) => a.outcome === 'not_helped' || a.outcome === 'failed').length;
  const clauses = [
    ...new Set(brief.stakes.map((s) => stakeInWords[s.kind])),
    failed > 0 ? `${failed} ${failed === 1 ? 'attempt' : 'attempts'} did not help` : null,
    escalation ? reasonInWords[escalation.reason] : null,
  ].filter((c) => c != null);
  return `${subject}${quote}${clauses.length > 0 ? `; ${clauses.join(', ')}` : ''}.`;
}

/** Where things stand now: why a person, the mood, and how many messages nobody has answered. */
export function stateNowOf(
  transcript: Transcript,
  { curve, escalation }: { curve: Brief['sentimentCurve']; escalation: EscalationFacts | null },
): string {
  const reason = escalation ? reasonInWords[escalation.reason] : null;
  const lastAnswer = transcript.messages.findLast((m) => m.author === 'bot' || m.author === 'agent');
  const unanswered = transcript.customer.filter((m) => m.seq > (lastAnswer?.seq ?? 0)).length;
  const parts = [
    escalation && reason !== null ? capitalised(reason) + cited(transcript, escalation.atSeq) : null,
    capitalised(moodInWords(curve)),
    unanswered > 0 ? `${unanswered} ${unanswered === 1 ? 'message' : 'messages'} unanswered` : null,
  ].filter((p) => p !== null);
  return `${parts.join('. ')}.`;
}

/** The customer's message that an escalation answers: its own place in the chart is that of an event. */
function cited(transcript: Transcript, atSeq: number): string {
  const cause = transcript.customer.findLast((message) => message.seq <= atSeq);
  return cause ? ` (message ${cause.seq})` : '';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
