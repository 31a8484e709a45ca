import { ReasonCode, type Offer } from '@baton/domain';
import { fillTemplate, firstNameOf, type TemplateValues } from '@baton/briefing';
import { nextRung } from '@baton/rules';
import type { ArticleHit } from '../knowledge/search.js';
import { freshHits } from './answer.js';
import type { BotTurn } from './turn.js';
import type { BotMessage } from './move.js';
import { knownKey, line } from './say.js';
import { reasonInWords } from './reason.js';
import { sureIntent } from './topic.js';
import type { Voice } from './voice.js';

/** The team a person would come from, and what it can offer now. */
export interface TeamOffer {
  readonly key: string;
  readonly name: string;
  /** Completes "they look after …". */
  readonly handles: string;
  /** The team's own sentence; empty for the organisation's. */
  readonly offerTemplate: string;
  /** Nobody at all is online: then an answer by e-mail is all that can be offered. */
  readonly nobodyOnline: boolean;
  /** Completes "they'll write to you …". */
  readonly replyBy: string;
}

/** The next rung of the ladder: another resource while a fresh one exists and was not declined, else a person. */
export function makeOffer(turn: BotTurn): BotMessage & { kind: 'offer' } {
  const { path, coolDownMessages } = turn.decision;
  const reason = turn.decision.reason === 'none' ? reasonToGiveUp(turn) : turn.decision.reason;
  const resource = turn.decision.reason === 'none' ? null : otherResource(turn);
  const rung = nextRung({
    offers: turn.offers,
    reason,
    resourceAvailable: resource !== null,
    mood: turn.understanding.sentiment,
  });
  if (rung === 'resource' && resource) {
    const body = line(turn.voice, 'offerResource', { turn: turn.turn, values: { article: resource.title } });
    return { kind: 'offer', body, rung, reason, resource: resource.slug, path: null, coolDownMessages };
  }
  const body = humanOffer(turn.team, { ...turn, values: valuesOf(turn, reason) });
  return { kind: 'offer', body, rung: 'human', reason, resource: null, path, coolDownMessages };
}

/**
 * Another page on what the bot has already tried to answer. The answer to a new question is none: it is given, not
 * offered.
 */
function otherResource(turn: BotTurn): ArticleHit | null {
  const [best] = freshHits(turn);
  const [top] = turn.understanding.intents;
  const tried = turn.attempts.some((a) => a.kind !== 'clarification' && a.intent === top?.intent);
  return tried && best?.strong ? best : null;
}

/**
 * A person, as far as earlier answers leave room for it; else the way to one, so that nobody who declines is either
 * pestered or stuck.
 */
export function offerOrWay(turn: BotTurn): BotMessage {
  return turn.mayOffer ? makeOffer(turn) : wayToPerson(turn);
}

export function wayToPerson({ voice, turn }: Pick<BotTurn, 'voice' | 'turn'>): BotMessage & { kind: 'text' } {
  return { kind: 'text', body: line(voice, wayKey(voice), { turn }) };
}

/** All wordings that tell how to reach a person. */
export function waysToPerson(voice: Voice): readonly string[] {
  return voice.messages[wayKey(voice)] ?? [];
}

function wayKey(voice: Voice): string {
  return knownKey(voice, 'personAnyTime', 'offerDeclined');
}

/** The bot has nothing left to say, although no rule demands an offer. */
function reasonToGiveUp({ attempts }: BotTurn): ReasonCode {
  return attempts.some((a) => a.outcome === 'not_helped') ? 'failed_exchanges' : 'not_understood';
}

/** What a template may name beside the team. */
function valuesOf(turn: BotTurn, reason: ReasonCode): TemplateValues {
  const topic = sureIntent(turn)?.name ?? null;
  const because = reasonInWords(reason, { ...turn, understandings: [turn.understanding] });
  return { topic, reason: because, customer: { firstName: firstNameOf(turn.customerName) } };
}

/** What has been said so far, and how it may be said now. */
interface OfferWording {
  readonly voice: Voice;
  readonly turn: number;
  readonly offers: readonly Pick<Offer, 'body'>[];
  /** Before all others. */
  readonly wordings?: readonly string[];
  readonly values?: TemplateValues;
}

/** How a person is offered: as the rule says, then in the team's own words, and never twice in the same. */
export function humanOffer(team: TeamOffer, said: OfferWording): string {
  const { messages } = said.voice;
  const key = team.nobodyOnline ? knownKey(said.voice, 'offerLeaveMessage', 'offerHuman') : 'offerHuman';
  const own = team.nobodyOnline ? [] : [...(said.wordings ?? []), team.offerTemplate];
  const ofTeam = { team: team.name, handles: team.handles, replyBy: team.replyBy };
  const values = { ...said.values, ...ofTeam };
  const wordings = [...own, ...(messages[key] ?? [])].map((variant) => fillTemplate(variant, values));
  // A wording of which nothing is left, for want of what it names, is none.
  const used = new Set(['', ...said.offers.map((o) => o.body)]);
  return wordings.find((w) => !used.has(w)) ?? line(said.voice, key, { turn: said.turn, values: ofTeam });
}

/** The reason code an offer was made for; it goes on to the escalation when the offer is accepted. */
export function reasonOf(offer: Pick<Offer, 'reason'>): ReasonCode {
  return ReasonCode.catch('not_understood').parse(offer.reason);
}
