import { Board } from './board.js';
import type { Floor, Waiting } from './floor.js';
import type { Step } from './plan.js';

/**
 * The steps of a conversation, in order: the agent who knows it; its team with all skills and the language; the team
 * with less and less of them; the fallback teams; everybody. The times are the original team's. What nobody online
 * could ever serve takes no time, so that after the sum of the times at most everybody is asked.
 *
 * Sources: routing criteria with expiry in Amazon Connect, skills-based routing with widening in Salesforce.
 */
export function planSteps(waiting: Waiting, floor: Floor): Step[] {
  return new Board(floor).plan(waiting);
}
