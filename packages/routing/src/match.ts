import { Board } from './board.js';
import type { Explanation } from './explain.js';
import type { Floor, Match, Waiting } from './floor.js';

/** Who gets what, on a floor looked at once. See `Board.match`. */
export function matchWaiting(waiting: readonly Waiting[], floor: Floor): readonly Match[] {
  return new Board(floor).match(waiting);
}

/** Why a conversation waits, and what happens next. */
export function explainWaiting(waiting: Waiting, floor: Floor): Explanation {
  return new Board(floor).explain(waiting);
}
