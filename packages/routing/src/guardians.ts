import type { Presence } from '@baton/domain';

/** Whoever comes back within it never knows that they were missed; a lost connection costs nobody anything. */
export const OFFLINE_GRACE_SECONDS = 60;
/** So long after a warning there is at least to answer. */
const WARNING_SECONDS = 30;

/** A conversation that an agent holds. */
export interface Held {
  /** Since when the customer waits for an answer: the first unanswered message, or the accept. Null: nobody waits. */
  readonly unansweredSince: Date | null;
  readonly warnedAt: Date | null;
  readonly agent: {
    readonly presence: Presence;
    /** Since when that is so; null when nobody knows, which counts as long ago. */
    readonly presenceAt: Date | null;
    readonly disabled: boolean;
  };
  /** The team's `silentSeconds`. */
  readonly silentSeconds: number;
}

export interface Due {
  readonly action: 'none' | 'warn' | 'requeue';
  readonly cause: 'silent' | 'offline' | 'disabled' | null;
  /** When to look again, if nothing else happens; null: no need to. */
  readonly at: Date | null;
}

/**
 * What is due for a held conversation. It goes back to the queue at once when its agent is disabled, a minute after they
 * went offline, and when the customer has waited twice `silentSeconds`; at half of that the agent is warned, and gets at
 * least half a minute to answer. Times in the future count as now: clocks jump, and a jump must cost nobody a conversation.
 */
export function dueFor(held: Held, now: Date): Due {
  if (held.agent.disabled) return { action: 'requeue', cause: 'disabled', at: null };
  const gone = goneAt(held.agent, now);
  if (gone !== null && gone <= now.getTime()) return { action: 'requeue', cause: 'offline', at: null };
  const silence = silenceOf(held, now);
  if (silence.action === 'requeue') return silence;
  const next = [gone, silence.at?.getTime() ?? null].filter((time) => time !== null);
  return { ...silence, at: next.length > 0 ? new Date(Math.min(...next)) : null };
}

/** When an agent who is offline counts as gone, in milliseconds; null for who is there. */
function goneAt({ presence, presenceAt }: Held['agent'], now: Date): number | null {
  if (presence !== 'offline') return null;
  return presenceAt === null ? now.getTime() : past(presenceAt, now) + OFFLINE_GRACE_SECONDS * 1000;
}

function silenceOf({ unansweredSince, warnedAt, silentSeconds }: Held, now: Date): Due {
  if (unansweredSince === null) return { action: 'none', cause: null, at: null };
  const since = past(unansweredSince, now);
  const warnAt = since + silentSeconds * 1000;
  const requeueAt = warnAt + silentSeconds * 1000;
  // A warning for an earlier silence was answered.
  const warned = warnedAt === null || past(warnedAt, now) < since ? null : past(warnedAt, now);
  if (warned === null) {
    if (now.getTime() < warnAt) return { action: 'none', cause: null, at: new Date(warnAt) };
    const soonest = now.getTime() + WARNING_SECONDS * 1000;
    return { action: 'warn', cause: 'silent', at: new Date(Math.max(requeueAt, soonest)) };
  }
  const due = Math.max(requeueAt, warned + WARNING_SECONDS * 1000);
  if (now.getTime() >= due) return { action: 'requeue', cause: 'silent', at: null };
  return { action: 'none', cause: null, at: new Date(due) };
}

function past(time: Date, now: Date): number {
  return Math.min(time.getTime(), now.getTime());
}
