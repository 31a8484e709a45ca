import { firstName, m } from '../messages.js';
import type { HistoryEntry } from './customer.svelte.js';

export interface Outcome {
  readonly kind: 'waiting' | 'with_person' | 'with_bot' | 'resolved' | 'ended';
  readonly text: string;
}

/** How an earlier conversation ended, or where it stands. */
export function outcomeOf(
  entry: Pick<HistoryEntry, 'state' | 'resolution' | 'handledBy' | 'escalated'>,
): Outcome {
  const { state, resolution, handledBy, escalated } = entry;
  const who = handledBy === null ? null : firstName(handledBy);
  const t = m.customer.outcome;
  switch (state) {
    case 'QUEUED':
      return { kind: 'waiting', text: t.waiting };
    case 'WITH_AGENT':
      return { kind: 'with_person', text: t.withAgent(who) };
    case 'WITH_BOT':
      return { kind: 'with_bot', text: escalated ? t.backWithBot : t.withBot };
    case 'RESOLVED':
      if (resolution?.by === 'customer') return { kind: 'ended', text: t.byCustomer };
      return { kind: 'resolved', text: resolution?.by === 'bot' ? t.byBot : t.byAgent(who) };
  }
}
