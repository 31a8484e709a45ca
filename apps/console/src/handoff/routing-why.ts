import type { RoutingSheetFragment } from '@baton/graphql-client/console';
import { m } from '../messages.js';

type Routing = Pick<RoutingSheetFragment, 'confidence' | 'mayNeedReassignment' | 'team' | 'steps'>;

/** Why the conversation is where it is, in one line: who passed it on and why, or else what was understood. */
export function routingWhy(routing: Routing): string {
  const { steps, team } = routing;
  const passedOn = steps.find((step) => step.step === 'transfer');
  if (passedOn) return passedOn.result;
  const percent = Math.round(routing.confidence * 100);
  const why =
    routing.mayNeedReassignment || percent === 0
      ? m.handoff.unclear(team.name)
      : m.handoff.because(team.name, percent);
  const last = steps.at(-1);
  return last && last.step !== 'path' ? `${why}; ${last.result}` : why;
}
