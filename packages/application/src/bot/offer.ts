import { ReasonCode, type Offer } from '@baton/domain';
import { nextRung } from '@baton/rules';
import { freshHits } from './answer.js';
import type { BotTurn } from './turn.js';
import type { BotMessage } from './move.js';
import { line } from './say.js';

/** The next rung of the ladder: another resource while a fresh one exists and was not declined, else a person. */
export function makeOffer(turn: BotTurn): BotMessage & { kind: 'offer' } {
  const reason = turn.decision.reason === 'none' ? 'not_understood' : turn.decision.reason;
  const [fresh] = freshHits(turn);
  const rung = nextRung({ offers: turn.offers, reason, resourceAvailable: fresh?.strong === true });
  if (rung === 'resource' && fresh) {
    const body = line(turn.voice, 'offerResource', { turn: turn.turn, values: { article: fresh.title } });
    return { kind: 'offer', body, rung, reason, resource: fresh.slug };
  }
  return { kind: 'offer', body: humanOffer(turn), rung: 'human', reason, resource: null };
}

function humanOffer(turn: BotTurn): string {
  if (turn.team.offerTemplate) return turn.team.offerTemplate;
  return line(turn.voice, 'offerHuman', { turn: turn.turn, values: { team: turn.team.name } });
}

/** The reason code an offer was made for; it goes on to the escalation when the offer is accepted. */
export function reasonOf(offer: Pick<Offer, 'reason'>): ReasonCode {
  return ReasonCode.catch('not_understood').parse(offer.reason);
}
