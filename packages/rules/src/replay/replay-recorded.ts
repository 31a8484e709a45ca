import { ReasonCode, type Attempt, type Decision, type Offer, type OfferId, type Seq } from '@baton/domain';
import { countConversation } from '../conversation/count-conversation.js';
import { topIntent } from '../conversation/top-intent.js';
import { coolDownAfter } from '../offers/cool-down.js';
import { evaluatePolicy } from '../policy/evaluate-policy.js';
import type { Policy } from '../policy/policy.js';
import type { KnownIntents, RecordedConversation, RecordedDecision } from './recorded-conversation.js';

/**
 * What a policy would have decided in a stored conversation, message by message, while it was with the bot and until
 * the policy hands over. No model runs: understanding and health are the stored ones, attempts count as far as they had
 * come by then. An offer that was really made at the same message keeps the customer's answer; any other counts as
 * passed over at their next message. Whether an article was found is known from whether one was shown.
 */
export function replayRecorded(
  conversation: RecordedConversation,
  policy: Policy,
  intents: KnownIntents,
): Decision[] {
  const { leftBotAt } = conversation;
  const decided = conversation.decisions.filter(({ seq }) => leftBotAt === null || seq < leftBotAt);
  const replay = new Replay(conversation, policy, intents);
  const decisions: Decision[] = [];
  for (const [i, recorded] of decided.entries()) {
    const decision = replay.decide(recorded, decided[i + 1]?.seq ?? Infinity);
    if (decision) decisions.push(decision);
    if (decision?.outcome === 'escalate') break;
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
    const { seq, health, technicalFailure } = recorded;
    const turns = this.#conversation.turns.filter((turn) => turn.seq <= seq);
    const turn = turns.at(-1);
    if (!turn?.understanding) return null;
    const attempts = attemptsAt(this.#conversation.attempts, seq);
    const messages = health.customerMessages.value;
    this.#offers = this.#offers.map((offer) => this.#asOf(offer, { seq, messages }));
    const decision = evaluatePolicy(
      this.#policy,
      {
        seq,
        body: turn.body ?? '',
        understanding: turn.understanding,
        intent: topIntent(turn.understanding, this.#intents),
        health,
        conversation: countConversation({ turns, attempts }),
        segments: this.#conversation.segments,
        knowledgeFound: this.#conversation.attempts.some(
          ({ kind, atSeq }) => kind === 'article' && atSeq > seq && atSeq < next,
        ),
        technicalFailure,
      },
      { offers: this.#offers, attempts },
    );
    this.#makeOffer(decision, { recorded, next });
    return decision;
  }

  /** The offer that is on the table after the message: the real one, or the one that would have been made. */
  #makeOffer({ seq, outcome, reason }: Decision, at: { recorded: RecordedDecision; next: Seq }): void {
    const real = this.#conversation.offers.find(({ atSeq }) => atSeq > seq && atSeq < at.next);
    // Of messages in one burst only the last is answered, so not every decision to offer became an offer.
    if (outcome !== 'offer' || (at.recorded.offered && !real)) {
      // What the bot offers by itself, without a rule, it offers under any policy.
      if (real && !at.recorded.offered) this.#offers.push(asMade(real));
      return;
    }
    this.#offers.push(real ? asMade(real) : hypothetical(seq, reason));
  }

  /** How the offer stands when the customer has written the message at `seq`. */
  #asOf(offer: Offer, at: { readonly seq: Seq; readonly messages: number }): Offer {
    if (offer.state !== 'open') return offer;
    const real = this.#conversation.offers.find(({ id }) => id === offer.id);
    if (real && (real.answeredSeq === null || real.answeredSeq > at.seq)) return offer;
    const state = !real || real.state === 'open' ? 'ignored' : real.state;
    const { coolDownMessages } = this.#policy;
    const reason = ReasonCode.catch('not_understood').parse(offer.reason);
    return {
      ...offer,
      state,
      answeredSeq: real?.answeredSeq ?? at.seq,
      coolDownUntilMessages: at.messages + coolDownAfter(state, { coolDownMessages, reason }),
    };
  }
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

function asMade(offer: Offer): Offer {
  return { ...offer, state: 'open', answeredSeq: null, coolDownUntilMessages: 0 };
}

function hypothetical(seq: Seq, reason: ReasonCode): Offer {
  const id = `replay-${seq}` as OfferId;
  const rest = { answeredSeq: null, coolDownUntilMessages: 0, body: '' } as const;
  return { id, rung: 'human', state: 'open', reason, atSeq: seq, ...rest };
}
