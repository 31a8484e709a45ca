import {
  ReasonCode,
  type Decision,
  type Health,
  type IntentDefinition,
  type Offer,
  type OfferId,
  type Segment,
  type Seq,
  type Understanding,
} from '@baton/domain';
import { countConversation, type ConversationCounts } from '../conversation/count-conversation.js';
import { topIntent } from '../conversation/top-intent.js';
import { computeHealth } from '../health/compute-health.js';
import { counted, type HealthTurn } from '../health/turn.js';
import { coolDownAfter } from '../offers/cool-down.js';
import { evaluatePolicy } from '../policy/evaluate-policy.js';
import type { Policy } from '../policy/policy.js';

/** One message of a recorded dialogue; customers' messages carry what the models make of them. */
export interface RecordedTurn {
  readonly author: 'customer' | 'agent';
  readonly text: string;
  /** When it was written; only differences count. */
  readonly at: Date;
  readonly understanding?: Omit<Understanding, 'seq'> | undefined;
}

export interface ReplayOptions {
  readonly policy: Policy;
  /** Null when the dialogues are not about anything the deployment knows: topics then say nothing. */
  readonly intents: readonly Pick<IntentDefinition, 'id' | 'handling' | 'smallTalk'>[] | null;
  readonly segments?: readonly Segment[];
}

/** What would have been decided at one message of the customer. */
export interface ReplayedTurn {
  /** Place of the message in the dialogue, from 1. */
  readonly seq: Seq;
  readonly health: Health;
  readonly decision: Decision;
}

/**
 * Runs a policy over a recorded dialogue, as if the bot had written the agent's messages. Nobody answered the offers
 * that it would have made, so each counts as passed over at the customer's next message.
 */
export function replayDialogue(turns: readonly RecordedTurn[], options: ReplayOptions): ReplayedTurn[] {
  const { policy, intents } = options;
  const smallTalkIntents = new Set(intents?.filter((i) => i.smallTalk).map((i) => i.id));
  const seen: HealthTurn[] = [];
  const offers: Offer[] = [];
  const replayed: ReplayedTurn[] = [];
  for (const [i, turn] of turns.entries()) {
    const seq = i + 1;
    const understanding = turn.understanding && { ...turn.understanding, seq };
    seen.push({
      seq,
      at: turn.at,
      body: turn.text,
      author: turn.author === 'customer' ? 'customer' : 'bot',
      understanding,
    });
    if (!understanding) continue;
    const health = computeHealth({ turns: seen, attempts: [], smallTalkIntents });
    passOver(offers, { seq, policy, messages: health.customerMessages.value });
    const decision = evaluatePolicy(
      policy,
      {
        seq,
        body: turn.text,
        understanding,
        intent: intents && topIntent(understanding, intents),
        health,
        conversation: countsOf(seen, intents !== null),
        segments: options.segments ?? [],
        knowledgeFound: false,
        technicalFailure: false,
      },
      { offers, attempts: [] },
    );
    if (decision.outcome === 'offer') offers.push(openOffer(decision));
    replayed.push({ seq, health, decision });
  }
  return replayed;
}

/** Where no topics are known, not knowing one is no failure to understand. */
function countsOf(turns: readonly HealthTurn[], topicsAreKnown: boolean): ConversationCounts {
  const counts = countConversation({ turns, attempts: [] });
  return topicsAreKnown ? counts : { ...counts, notUnderstoodInARow: counted([]) };
}

function openOffer({ seq, reason }: Decision): Offer {
  const id = `replay-${seq}` as OfferId;
  return {
    id,
    rung: 'human',
    state: 'open',
    reason,
    body: '',
    atSeq: seq,
    answeredSeq: null,
    coolDownUntilMessages: 0,
  };
}

function passOver(
  offers: Offer[],
  { seq, policy, messages }: { readonly seq: Seq; readonly policy: Policy; readonly messages: number },
): void {
  const last = offers.at(-1);
  if (last?.state !== 'open') return;
  const { coolDownMessages } = policy;
  const reason = ReasonCode.parse(last.reason);
  const coolDownUntilMessages = messages + coolDownAfter('ignored', { coolDownMessages, reason });
  offers[offers.length - 1] = { ...last, state: 'ignored', answeredSeq: seq, coolDownUntilMessages };
}
