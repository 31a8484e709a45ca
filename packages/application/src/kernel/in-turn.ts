/** What goes on for one key: the run that is on, and the one that starts after it. */
interface Turn {
  readonly now: Promise<void>;
  next: Promise<void> | null;
}

/**
 * For work that does all there is to do for its key, however often it is asked for: per key, one run is on and at most
 * one waits for its end, which sees whatever came meanwhile; an ask on top of these has nothing to do and returns at
 * once. A run that fails rejects for who asked for it, and the waiting one still starts.
 * @param work must read what there is to do after it was called
 */
export function inTurn<Key>(work: (key: Key) => Promise<void>): (key: Key) => Promise<void> {
  const turns = new Map<Key, Turn>();

  async function run(key: Key): Promise<void> {
    const turn: Turn = { now: work(key), next: null };
    turns.set(key, turn);
    try {
      await turn.now;
    } finally {
      if (turn.next === null) turns.delete(key);
    }
  }

  return async (key) => {
    const turn = turns.get(key);
    if (!turn) return run(key);
    if (turn.next) return undefined;
    turn.next = turn.now.then(
      () => run(key),
      () => run(key),
    );
    return turn.next;
  };
}
