import { escalationModeFor } from '@baton/rules';
import type { FactKind, IntentDefinition, Offer, ReasonCode } from '@baton/domain';
import { answerFromKnowledge, freshHits, showArticle } from './answer.js';
import { clarify, readClarification } from './clarify.js';
import type { BotMessage, Move } from './move.js';
import { makeOffer, offerOrWay, reasonOf, wayToPerson } from './offer.js';
import { isOtherLanguage } from './other-language.js';
import { runPlaybook } from './playbooks.js';
import { knownKey, line } from './say.js';
import { afterDecline, anythingElse, initialBotState, type BotState } from './state.js';
import { sureIntent } from './topic.js';
import { FAILURES_BEFORE_OFFER, type BotTurn } from './turn.js';

/**
 * The bot's conduct, in order: honour an escalation; honour the answer to an offer; thank for "that helped";
 * make the offer that the policy asks for (after an answer, where there is a fresh one); otherwise answer.
 */
export function chooseMove(turn: BotTurn): Move {
  const { decision, reaction } = turn;
  if (decision.outcome === 'escalate') {
    const mode = escalationModeFor(decision.reason);
    const { reason, path } = decision;
    return { kind: 'escalate', mode, reason, path, state: initialBotState };
  }
  if (reaction.offer?.state === 'accepted') return acceptedOffer(turn, reaction.offer.offer);
  if (reaction.offer?.state === 'declined' && isBare(turn))
    return say(turn, 'offerDeclined', afterDecline(turn.botState));
  if (
    reaction.attempt?.outcome === 'helped' &&
    isBare(turn) &&
    reaction.attempt.attempt.kind !== 'clarification'
  ) {
    return say(turn, 'gladItHelped');
  }
  const closing = closeOrGoOn(turn);
  if (closing) return closing;
  const answer = answerTurn(turn);
  return decision.outcome === 'offer' ? withOffer(turn, answer) : withWay(turn, answer);
}

/** A message that only reacts ("yes", "no thanks", "that helped") and asks nothing new. */
function isBare(turn: BotTurn): boolean {
  const { wordCount, signal } = turn.understanding;
  return wordCount <= 6 && signal !== 'none' && !namesTopic(turn);
}

/** "no, where is my parcel" says more than no. */
function namesTopic(turn: BotTurn): boolean {
  const { wordCount, signal } = turn.understanding;
  if (wordCount < 4 || (signal !== 'deny' && signal !== 'affirm')) return false;
  const intent = sureIntent(turn);
  return intent !== null && !intent.smallTalk;
}

const LONGEST_CLOSING = 12;

/** The answer to "Is there anything else?": a goodbye, or the question what it is. */
function closeOrGoOn(turn: BotTurn): Move | null {
  const { signal, wordCount, facts } = turn.understanding;
  if (turn.botState.awaiting?.kind !== 'anything_else' || facts.length > 0) return null;
  if (wordCount > LONGEST_CLOSING || namesTopic(turn)) return null;
  if (signal === 'deny' || signal === 'helped') return say(turn, 'goodbye');
  if (signal !== 'affirm' || !isBare(turn)) return null;
  return say(turn, knownKey(turn.voice, 'whatElse', 'rephrase'), initialBotState);
}

function acceptedOffer(turn: BotTurn, offer: Offer): Move {
  if (offer.rung === 'human') {
    const { path } = offer;
    return { kind: 'escalate', mode: 'proactive', reason: reasonOf(offer), path, state: initialBotState };
  }
  return turn.resource
    ? showArticle(turn, { hit: turn.resource, introKey: 'answerIntro', intent: null })
    : giveUp(turn);
}

function withOffer(turn: BotTurn, answer: Move): Move {
  if (answer.kind === 'escalate') return answer;
  const offer = makeOffer(turn);
  const alreadyOffered = answer.messages.some((m) => m.kind === 'offer');
  if (alreadyOffered) return answer;
  // No further article beside the offer of one, nor after answers that failed: the offer is the change of approach.
  const isAlone = offer.rung === 'resource' || GIVES_UP.has(turn.decision.reason);
  const keep = isAlone ? [] : answer.messages.filter((message) => isOfUse(message, answer.state));
  return {
    kind: 'speak',
    messages: [...keep, offer],
    state: keep.length > 0 ? answer.state : initialBotState,
  };
}

/** An answer, or the question that leads to one: whoever wants no person can go on at once. */
function isOfUse(message: BotMessage, { awaiting }: BotState): boolean {
  if (message.kind === 'attempt') return message.attempt.kind !== 'clarification';
  return message.kind === 'text' && awaiting?.kind === 'fact';
}

const GIVES_UP: ReadonlySet<ReasonCode> = new Set(['failed_exchanges', 'not_understood']);

/** Who has been offered a person often enough is asked no more, and told once how to get one. */
function withWay(turn: BotTurn, answer: Move): Move {
  const askedEnough = turn.decision.vetoed.some(({ by }) => by === 'max_offers');
  if (answer.kind === 'escalate' || !askedEnough || turn.knowsTheWay) return answer;
  const way = wayToPerson(turn);
  const said = answer.messages.some((m) => m.body === way.body);
  return said ? answer : { ...answer, messages: [...answer.messages, way] };
}

function answerTurn(turn: BotTurn): Move {
  return isOtherLanguage(turn.text) ? otherLanguage(turn) : answerInEnglish(turn);
}

function answerInEnglish(turn: BotTurn): Move {
  const clarified = readClarification(turn);
  if (clarified?.kind === 'move') return clarified.move;
  if (!clarified && isBare(turn) && turn.understanding.facts.length === 0) {
    return afterReaction(turn);
  }
  const intent = clarified?.intent ?? pendingFactIntent(turn) ?? sureIntent(turn);
  if (intent?.smallTalk) return smallTalk(turn, intent);
  if (intent?.playbook) return playbookMove(turn, intent);
  if (intent) return answerFromKnowledge(turn, { intent, introKey: introFor(turn) }) ?? giveUp(turn);
  return unsure(turn);
}

/** A reaction without an issue of its own: another approach when something failed, else a question what is meant. */
function afterReaction(turn: BotTurn): Move {
  const failed = turn.reaction.attempt?.outcome === 'not_helped' ? turn.reaction.attempt.attempt : null;
  if (!failed)
    return turn.understanding.signal === 'helped' ? say(turn, 'gladItHelped') : notUnderstood(turn);
  const [other] = turn.alternatives;
  const failures = turn.attempts.filter((a) => a.outcome === 'not_helped').length;
  if (!other || failures >= FAILURES_BEFORE_OFFER) return giveUp(turn);
  return showArticle(turn, { hit: other, introKey: 'tryAnother', intent: failed.intent });
}

function introFor(turn: BotTurn): string {
  return turn.reaction.attempt?.outcome === 'not_helped' ? 'tryAnother' : 'answerIntro';
}

function pendingFactIntent(turn: BotTurn): IntentDefinition | null {
  const { awaiting } = turn.botState;
  if (awaiting?.kind !== 'fact') return null;
  const given = turn.understanding.facts.some((f) => f.kind === awaiting.fact);
  return given ? (turn.intents.get(awaiting.intent) ?? null) : null;
}

function smallTalk(turn: BotTurn, intent: IntentDefinition): Move {
  const body = intent.reply ?? line(turn.voice, 'greeting', { turn: turn.turn });
  return {
    kind: 'speak',
    messages: [{ kind: 'text', body }],
    state: turn.botState.awaiting ? turn.botState : anythingElse,
  };
}

function playbookMove(turn: BotTurn, intent: IntentDefinition): Move {
  const { playbook } = intent;
  if (!playbook) return giveUp(turn);
  const orderNumbers = turn.facts
    .filter((f) => f.kind === 'order_number')
    .map((f) => f.value)
    .toReversed();
  const result = runPlaybook({ playbook, account: turn.account, orderNumbers, locale: turn.locale });
  const body = line(turn.voice, result.lineKey, { turn: turn.turn, values: result.values });
  if (result.kind === 'needs') {
    const asked = turn.botState.awaiting?.kind === 'fact' && turn.botState.awaiting.fact === result.fact;
    const named = freshHits(turn).some((hit) => hit.named);
    const general = named ? answerFromKnowledge(turn, { intent, introKey: introFor(turn) }) : null;
    // A question of rules is answered before the customer is asked to identify themselves.
    if (general) return general;
    if (asked) return goOnWithout(turn, result.fact);
    const awaiting = { kind: 'fact', fact: result.fact, intent: intent.id } as const;
    return { kind: 'speak', messages: [{ kind: 'text', body }], state: { ...initialBotState, awaiting } };
  }
  const told = turn.attempts.filter(
    (a) => a.kind === 'playbook' && a.ref === `${playbook}:${result.title}` && a.outcome !== 'helped',
  );
  // "When will it arrive?" after the lookup is about that order, so its state is told once more; then something else.
  if (told.length > 1 || told.some((a) => a.outcome === 'not_helped'))
    return answerFromKnowledge(turn, { intent, introKey: 'tryAnother' }) ?? giveUp(turn);
  const attempt = {
    kind: 'playbook',
    ref: `${playbook}:${result.title}`,
    title: result.title,
    intent: intent.id,
  } as const;
  return {
    kind: 'speak',
    messages: [{ kind: 'attempt', body, attempt, askHelpful: true }],
    state: initialBotState,
  };
}

/** No intent is sure: answer when retrieval is strong, else ask, else say plainly that it does not know. */
function unsure(turn: BotTurn): Move {
  const [best] = turn.hits;
  if (best?.strong) {
    const answer = answerFromKnowledge(turn, { introKey: introFor(turn) });
    if (answer) return answer;
  }
  if (turn.understanding.outOfScope <= 0.5) {
    const question = clarify(turn);
    if (question) return question;
  }
  return notUnderstood(turn);
}

function notUnderstood(turn: BotTurn): Move {
  const outOfScope = turn.understanding.outOfScope > 0.5 && turn.understanding.wordCount > 1;
  const body = line(turn.voice, outOfScope ? 'outOfScope' : 'rephrase', { turn: turn.turn });
  const state = { awaiting: null, clarifications: outOfScope ? 0 : turn.botState.clarifications + 1 };
  return { kind: 'speak', messages: [{ kind: 'text', body }], state };
}

/** No model here reads it, so every guess would be one; a colleague may. */
function otherLanguage(turn: BotTurn): Move {
  const key = knownKey(turn.voice, 'otherLanguage', 'outOfScope');
  const text: BotMessage = { kind: 'text', body: line(turn.voice, key, { turn: turn.turn }) };
  const open = turn.offers.some((o) => o.state !== 'accepted' && o.rung === 'human');
  return { kind: 'speak', messages: open ? [text] : [text, offerOrWay(turn)], state: initialBotState };
}

/** The customer would rather not say, or cannot: say what it is for, offer a person, and still take it when it comes. */
function goOnWithout(turn: BotTurn, fact: FactKind): Move {
  const word = turn.voice.facts[fact]?.toLowerCase();
  const key = word ? knownKey(turn.voice, 'withoutFact', 'dontKnow') : 'dontKnow';
  const body = line(turn.voice, key, { turn: turn.turn, values: { fact: word ?? '' } });
  return { kind: 'speak', messages: [{ kind: 'text', body }, offerOrWay(turn)], state: turn.botState };
}

/** Nothing fresh is left to try: say so plainly and offer a person, framed as going deeper, unless they were declined just now. */
function giveUp(turn: BotTurn): Move {
  const text: BotMessage = { kind: 'text', body: line(turn.voice, 'dontKnow', { turn: turn.turn }) };
  return { kind: 'speak', messages: [text, offerOrWay(turn)], state: initialBotState };
}

/** One line of the catalogue that leaves it to the customer how to go on. */
function say(turn: BotTurn, key: string, state: BotState = anythingElse): Move {
  const body = line(turn.voice, key, { turn: turn.turn });
  return { kind: 'speak', messages: [{ kind: 'text', body }], state };
}
