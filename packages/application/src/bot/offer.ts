import { ReasonCode, type Offer } from '@baton/domain';
import { fillTemplate } from '@baton/briefing';
import { nextRung } from '@baton/rules';
import { freshHits } from './answer.js';
import type { BotTurn } from './turn.js';
import type { BotMessage } from './move.js';
import { knownKey, line } from './say.js';
import type { Voice } from './voice.js';

/** The team a person would come from, and what it can offer now. */
export interface TeamOffer {
  readonly name: string;
  /** The team's own sentence; empty for the organisation's. */
  readonly offerTemplate: string;
  /** Nobody at all is online: then an answer by e-mail is all that can be offered. */
  readonly nobodyOnline: boolean;
  /** Completes "they'll write to you …". */
  readonly replyBy: string;
}

/** The next rung of the ladder: another resource while a fresh one exists and was not declined, else a person. */
export function makeOffer(turn: BotTurn): BotMessage & { kind: 'offer' } {
  const reason = turn.decision.reason === 'none' ? reasonToGiveUp(turn) : turn.decision.reason;
  const [fresh] = freshHits(turn);
  const rung = nextRung({
    offers: turn.offers,
    reason,
    resourceAvailable: turn.decision.reason !== 'none' && fresh?.strong === true,
  });
  if (rung === 'resource' && fresh) {
    const body = line(turn.voice, 'offerResource', { turn: turn.turn, values: { article: fresh.title } });
    return { kind: 'offer', body, rung, reason, resource: fresh.slug };
  }
  const body = humanOffer(turn.team, { voice: turn.voice, turn: turn.turn, offers: turn.offers });
  return { kind: 'offer', body, rung: 'human', reason, resource: null };
}

/** The bot has nothing left to say, although no rule demands an offer. */
function reasonToGiveUp({ attempts }: BotTurn): ReasonCode {
  return attempts.some((a) => a.outcome === 'not_helped') ? 'failed_exchanges' : 'not_understood';
}

/** How a person is offered: in the team's own words the first time, and never twice in the same. */
export function humanOffer(
  team: TeamOffer,
  said: { readonly voice: Voice; readonly turn: number; readonly offers: readonly Pick<Offer, 'body'>[] },
): string {
  const { messages } = said.voice;
  const key = team.nobodyOnline ? knownKey(said.voice, 'offerLeaveMessage', 'offerHuman') : 'offerHuman';
  const own = team.offerTemplate && !team.nobodyOnline ? [team.offerTemplate] : [];
  const values = { team: team.name, replyBy: team.replyBy };
  const wordings = [...own, ...(messages[key] ?? []).map((variant) => fillTemplate(variant, values))];
  const used = new Set(said.offers.map((o) => o.body));
  return wordings.find((w) => !used.has(w)) ?? line(said.voice, key, { turn: said.turn, values });
}

/** The reason code an offer was made for; it goes on to the escalation when the offer is accepted. */
export function reasonOf(offer: Pick<Offer, 'reason'>): ReasonCode {
  return ReasonCode.catch('not_understood').parse(offer.reason);
}
