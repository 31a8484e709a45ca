import type { Presence } from '@baton/domain';
import type { AgentRow, Tx } from '@baton/persistence';
import { OFFLINE_GRACE_SECONDS } from '@baton/routing';
import { guardHeld, routeOffered } from './in-hand.js';

/** Who went offline keeps what they hold for so long: a connection that comes and goes costs no customer their agent. */
export const OFFLINE_GRACE_MS = OFFLINE_GRACE_SECONDS * 1000;

export interface PresenceChange {
  readonly presence: Presence;
  readonly at: Date;
  /** Found and not chosen. */
  readonly automatic?: boolean;
  /** Found because nothing was heard of them; they are back as soon as something is. */
  readonly lost?: boolean;
  /** How long conversations are kept for somebody who goes offline. */
  readonly graceMs?: number;
}

/**
 * Sets the presence of an agent whose row is locked, and lets others look after what that concerns: offers to somebody who
 * is not there, conversations of somebody who has gone, and who waits for somebody to come.
 */
export async function changePresence(tx: Tx, agent: AgentRow, change: PresenceChange): Promise<void> {
  const { presence, at, automatic = false, lost = false, graceMs = OFFLINE_GRACE_MS } = change;
  const before = { presence: agent.presence, automatic: agent.presenceAutomatic };
  // Who is there is there by choice: they were before, or they would not be back.
  agent.presenceAutomatic = automatic && presence !== 'online';
  agent.presenceLost = lost;
  if (before.presence === presence && before.automatic === agent.presenceAutomatic) return;
  tx.touchInbox('presence.changed');
  if (before.presence !== presence) agent.presenceAt = at;
  agent.presence = presence;
  if (presence === 'online') return;
  await routeOffered(tx, agent.id);
  if (presence === 'offline') await guardHeld(tx, { agentId: agent.id, graceMs });
}
