import type { InboxRowFragment } from '@baton/graphql-client/console';
import { t } from './messages.js';

export type TicketMark = Pick<NonNullable<InboxRowFragment['ticket']>, 'number' | 'channel' | 'closedAt'>;

interface Reach {
  readonly phone: string | null;
}

/** How the customer wants to be answered. With their number where there is room for it; short in a list. */
export function ticketText(
  { channel, number, closedAt }: TicketMark,
  contact: Reach | null | undefined,
): string {
  if (closedAt !== null) return t.ticket.closed(number);
  if (contact === undefined) return t.ticket.short[channel](number);
  if (channel === 'CALLBACK' && contact?.phone) return t.ticket.CALLBACK_TO(contact.phone);
  return t.ticket[channel](number);
}
