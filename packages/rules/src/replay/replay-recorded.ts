import { ReasonCode, type Attempt, type Decision, type Offer, type OfferId, type Seq } from '@baton/domain';
import { type ConversationCounts, countConversation } from '../conversation/count-conversation.js';
import { topIntent } from '../conversation/top-intent.js';
import { counted } from '../health/turn.js';
import { coolDownAfter } from '../offers/cool-down.js';
import { evaluatePolicy } from '../policy/evaluate-policy.js';
import type { Policy } from '../policy/policy.js';
import type { KnownIntents, RecordedConversation, RecordedDecision } from './recorded-conversation.js';

/**
 * What a policy would have decided in a conversation, message by message, while it was with the bot. No model runs:
 * understanding, health and circumstances are the recorded ones, attempts count as far as they had come by then. An offer
 * that was really made at the same message keeps the customer's answer; any other counts as passed over at their next
 * message.
 */
export function* replayRecorded(
  conversation: RecordedConversation,
  policy: Policy,
  intents: KnownIntents,
): Generator<Decision> {
  const { leftBotAt } = conversation;
  const decided = conversation.decisions.filter(({ seq }) => leftBotAt === null || seq < leftBotAt);
  const replay = new Replay(conversation, policy, intents);
  for (const [i, recorded] of decided.entries()) {
    const decision = replay.decide(recorded, decided[i + 1]?.seq ?? Infinity);
    if (decision) yield decision;
  }
}

/** The same until the policy hands over: what a customer would have said to a person instead nobody knows. */
export function replayToHandover(...args: Parameters<typeof replayRecorded>): Decision[] {
  const decisions: Decision[] = [];
  for (const decision of replayRecorded(...args)) {
    decisions.push(decision);
    if (decision.outcome === 'escalate') break;
  }
  return decisions;
}

/** One run through a conversation: what would stand on the table changes with each message. */
class Replay {
  readonly #conversation: RecordedConversation;
  readonly #policy: Policy;
  readonly #intents: KnownIntents;
  #offers: Offer[] = [];

  constructor(conversation: RecordedConversation, policy: Policy, intents: KnownIntents) {
    this.#conversation = conversation;
    this.#policy = policy;
    this.#intents = intents;
  }

  decide(recorded: RecordedDecision, next: Seq): Decision | null {
    const { seq, health, circumstances } = recorded;
    const turns = this.#conversation.turns.filter((turn) => turn.seq <= seq);
    const turn = turns.at(-1);
    if (!turn?.understanding) return null;
    const attempts = attemptsAt(this.#conversation.attempts, seq);
    const messages = health.customerMessages.value;
    this.#offers = this.#offers.map((offer) => this.#asOf(offer, { seq, messages }));
    const counts = countConversation({ turns, attempts, offers: this.#offers });
    const decision = evaluatePolicy(
      this.#policy,
      {
        seq,
        body: turn.body ?? '',
        understanding: turn.understanding,
        intent: this.#intents && topIntent(turn.understanding, this.#intents),
        health,
        conversation: this.#intents ? counts : withoutTopics(counts),
        circumstances,
      },
      { offers: this.#offers, attempts },
    );
    this.#makeOffer(decision, { recorded, next });
    return decision;
  }

  /** The offer that is on the table after the message: the real one, or the one that would have been made. */
  #makeOffer(decision: Decision, at: { recorded: RecordedDecision; next: Seq }): void {
    const { seq, outcome } = decision;
    const real = this.#conversation.offers.find(({ atSeq }) => atSeq > seq && atSeq < at.next);
    // Of messages in one burst only the last is answered, so not every decision to offer became an offer.
    if (outcome !== 'offer' || (at.recorded.offered && !real)) {
      // What the bot offers by itself, without a rule, it offers under any policy.
      if (real && !at.recorded.offered) this.#offers.push(asMade(real, real));
      return;
    }
    this.#offers.push(real ? asMade(real, decision) : hypothetical(decision));
  }

  /** How the offer stands when the customer has written the message at `seq`. */
  #asOf(offer: Offer, at: { readonly seq: Seq; readonly messages: number }): Offer {
    if (offer.state !== 'open') return offer;
    const real = this.#conversation.offers.find(({ id }) => id === offer.id);
    if (real && (real.answeredSeq === null || real.answeredSeq > at.seq)) return offer;
    const state = !real || real.state === 'open' ? 'ignored' : real.state;
    const coolDownMessages = offer.coolDownMessages ?? this.#policy.coolDownMessages;
    const reason = ReasonCode.catch('not_understood').parse(offer.reason);
    const { rung } = offer;
    return {
      ...offer,
      state,
      answeredSeq: real?.answeredSeq ?? at.seq,
      coolDownUntilMessages: at.messages + coolDownAfter(state, { coolDownMessages, reason, rung }),
    };
  }
}

/** Where no topics are known, not knowing one is no failure to understand. */
function withoutTopics(counts: ConversationCounts): ConversationCounts {
  return { ...counts, notUnderstoodInARow: counted([]) };
}

function attemptsAt(attempts: readonly Attempt[], seq: Seq): Attempt[] {
  return attempts
    .filter(({ atSeq }) => atSeq <= seq)
    .map((attempt) =>
      attempt.outcomeSeq !== null && attempt.outcomeSeq <= seq
        ? attempt
        : { ...attempt, outcome: 'pending', outcomeSeq: null },
    );
}

function asMade(offer: Offer, { coolDownMessages }: Pick<Offer, 'coolDownMessages'>): Offer {
  return { ...offer, coolDownMessages, state: 'open', answeredSeq: null, coolDownUntilMessages: 0 };
}

function hypothetical({ seq, reason, coolDownMessages, path }: Decision): Offer {
  const id = `replay-${seq}` as OfferId;
  const open = { state: 'open', atSeq: seq, answeredSeq: null, coolDownUntilMessages: 0 } as const;
  return { id, rung: 'human', reason, body: '', ...open, coolDownMessages, path };
}
