import type { Actor, TicketChannel, TicketReason } from '@baton/domain';
import { TicketRow, type ConversationTx } from '@baton/persistence';
import { systemActor } from '../conversations/append-message.js';

/** Whoever is here and waits goes before somebody who will be written to: a ticket is served as if it came so much later. */
export const TICKET_DEFER_MS = 30 * 60_000;

/** Why nobody could answer at once: the team is closed, nobody is there, or the customer would not wait. */
export function ticketReason(now: { readonly open: boolean; readonly nobodyOnline: boolean }): TicketReason {
  if (!now.open) return 'closed';
  return now.nobodyOnline ? 'nobody_online' : 'long_wait';
}

/** The conversation's ticket, open or closed. There is at most one. */
export async function findTicket(tx: ConversationTx): Promise<TicketRow | null> {
  return tx.em.findOne(TicketRow, { conversationId: tx.conversation.id });
}

export async function hasOpenTicket(tx: ConversationTx): Promise<boolean> {
  const ticket = await findTicket(tx);
  return ticket?.closedAt === null;
}

/**
 * Makes the waiting conversation a ticket, or opens its closed one again under the same number. It stays in the queue,
 * once moved back; so a second call for an open ticket only changes the channel.
 */
export async function openTicket(
  tx: ConversationTx,
  what: {
    readonly ticket: TicketRow | null;
    readonly channel: TicketChannel;
    readonly reason: TicketReason;
    readonly actor: Actor;
    readonly at: Date;
  },
): Promise<TicketRow> {
  const { ticket: earlier, channel, reason, actor, at } = what;
  if (earlier && !earlier.closedAt) return tx.em.assign(earlier, { channel });
  const fresh = { channel, reason, openedAt: at, reopenedAt: null, closedAt: null };
  const conversationId = tx.conversation.id;
  const ticket = earlier
    ? tx.em.assign(earlier, fresh)
    : tx.em.create(TicketRow, { conversationId, ...fresh });
  const rankedAt = tx.conversation.rankAt ?? at;
  tx.conversation.rankAt = new Date(rankedAt.getTime() + TICKET_DEFER_MS);
  // The database gives the number.
  await tx.em.flush();
  tx.append({ type: 'ticket.opened', payload: { channel, reason }, actor, at });
  tx.touchInbox('ticket.opened');
  return ticket;
}

/** Somebody is there to take it: notes when, once. Nothing where there is no open ticket. */
export async function reopenTicket(tx: ConversationTx, at: Date): Promise<void> {
  const ticket = await findTicket(tx);
  if (!ticket || ticket.closedAt || ticket.reopenedAt) return;
  ticket.reopenedAt = at;
  tx.append({ type: 'ticket.reopened', payload: {}, actor: systemActor, at });
}

/** There is nothing left to follow up: it was resolved, or goes on with the bot. */
export async function closeTicket(tx: ConversationTx, at: Date): Promise<void> {
  const ticket = await findTicket(tx);
  if (!ticket || ticket.closedAt) return;
  ticket.closedAt = at;
  tx.append({ type: 'ticket.closed', payload: {}, actor: systemActor, at });
}
