import type { RoutingStep, Waiting } from './floor.js';
import type { Standing } from './ladders.js';
import { refusals } from './reasons.js';
import { couldTake, type Seat } from './seat.js';

/** Why a conversation waits. */
export interface Explanation {
  /** For each open step who is not free and why, and last what happens next. */
  readonly steps: readonly RoutingStep[];
  /** Nobody at all is online: take contact details instead of promising a person. */
  readonly nobodyOnline: boolean;
  /** When others will be asked, if nothing else happens; null when everybody is asked already, or nobody is there. */
  readonly nextStepInSeconds: number | null;
}

export function explain(what: {
  readonly waiting: Waiting;
  readonly standing: Standing;
  readonly seats: readonly Seat[];
}): Explanation {
  const { waiting, standing, seats } = what;
  const { steps, active, preferredSeconds } = standing;
  const online = seats.filter((seat) => couldTake(seat, 1));
  const next = steps.slice(active).find(({ blocked, reach }) => blocked === null && reach > 0);
  const nextStepInSeconds = next ? next.opensAfterSeconds + preferredSeconds - waiting.waitedSeconds : null;
  const told = refusals({ waiting, standing, upTo: active, seats });
  const outlook =
    next && nextStepInSeconds !== null
      ? `; ${next.name} is asked in ${secondsInWords(nextStepInSeconds)}`
      : '';
  const ofTeam = online.filter(({ teams }) => teams.has(waiting.teamKey)).length;
  const result =
    online.length === 0
      ? 'nobody is online at the moment'
      : `waits for the next free person${outlook}; ${ofTeam} of the team and ${online.length} in all are online`;
  return { steps: [...told, { step: 'wait', result }], nobodyOnline: online.length === 0, nextStepInSeconds };
}

const MINUTE = 60;

function secondsInWords(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole >= 2 * MINUTE) return `${Math.ceil(whole / MINUTE)} minutes`;
  return whole === 1 ? '1 second' : `${whole} seconds`;
}
