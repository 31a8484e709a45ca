import type { Tone } from '../shared/mood.js';
import type { InboxRow } from './inbox-lists.js';

/** Where no wait was promised: seconds until a wait wants a look, and until it is too long. */
const USUAL = { lowSeconds: 120, highSeconds: 300 };
/** Nobody is late within the first minute, however short the wait that was promised. */
const PATIENCE = { lowSeconds: 60, highSeconds: 120 };

/** What a wait is judged by. */
export type Waiting = Pick<InboxRow, 'queuedAt' | 'updatedAt'> & {
  readonly routing: Pick<NonNullable<InboxRow['routing']>, 'expectedWait'> | null;
};

/** Whole seconds a conversation has been in the queue. */
export function waitSeconds(row: Pick<InboxRow, 'queuedAt' | 'updatedAt'>, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(row.queuedAt ?? row.updatedAt)) / 1000));
}

/** A wait is judged by what the customer was told: past the lower end it wants a look, past the upper it is broken. */
export function waitTone(row: Waiting, now: Date): Tone {
  const { lowSeconds, highSeconds } = row.routing?.expectedWait ?? USUAL;
  const waited = waitSeconds(row, now);
  if (waited > Math.max(highSeconds, PATIENCE.highSeconds)) return 'urgent';
  return waited > Math.max(lowSeconds, PATIENCE.lowSeconds) ? 'attention' : 'plain';
}
