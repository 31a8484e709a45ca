import type { ConversationId } from '@baton/domain';
import { ContactRow, MailRow, MessageRow, TicketRow, type ConversationTx } from '@baton/persistence';
import { underLock } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { loadOrganisation } from '../organisation/organisation.js';
import { frameOf, oweMail } from './owe-mail.js';
import { replyText } from './wording.js';

/** So long nothing more must be written before it is mailed: agents write several lines in a row. */
const SETTLED_MS = 30_000;
/** Whoever never stops writing is mailed all the same. */
const LONGEST_PAUSE_MS = 5 * 60_000;
/** A customer who wrote within this time is taken to be here, reading. */
const HERE_MS = 2 * 60_000;

/** Owes the job, when an agent has written where the customer waits for mail. One statement where mail is set up. */
export async function mailLater(deps: UseCaseDeps, tx: ConversationTx, seq: number): Promise<void> {
  if (!deps.mail) return;
  const conversationId = tx.conversation.id;
  const open = await tx.em.count(TicketRow, { conversationId, channel: 'email', closedAt: null });
  if (open > 0) tx.enqueue('mail_replies', { conversationId, seq }, { delayMs: SETTLED_MS });
}

/**
 * The job `mail_replies`: mails what agents wrote since the customer was last heard of, once they have stopped
 * writing and the customer is gone. What the customer answered to, they have seen. Safe to run twice and late.
 */
export async function mailReplies(
  deps: UseCaseDeps,
  what: { readonly conversationId: ConversationId; readonly seq: number },
): Promise<void> {
  await underLock(deps, what.conversationId, async (tx) => {
    const { mail: setUp } = deps;
    const thread = await mailThread(tx);
    if (!setUp || !thread) return;
    const { ticket, recipient } = thread;
    const at = deps.now();
    const lines = await unread(tx, ticket);
    const [first] = lines;
    const last = lines.at(-1);
    if (!first || !last) return;
    // The line after this one has a job of its own, which comes when that one has settled.
    if (last.seq > what.seq && at.getTime() - first.createdAt.getTime() < LONGEST_PAUSE_MS) return;
    const hereMs = (tx.conversation.lastCustomerAt?.getTime() ?? 0) + HERE_MS - at.getTime();
    if (hereMs > 0) {
      tx.enqueue('mail_replies', { ...what }, { delayMs: hereMs });
      return;
    }
    const frame = await frameOf(tx, { setUp, ticket, organisation: await loadOrganisation(tx.em) });
    const said = lines.map(({ authorName, body }) => ({ author: authorName ?? frame.organisation, body }));
    oweMail(tx, { kind: 'reply', upToSeq: last.seq, recipient, frame, text: replyText(frame, said), at });
  });
}

/** The ticket that is answered by mail, and where; null when there is none. */
async function mailThread(tx: ConversationTx): Promise<{ ticket: TicketRow; recipient: string } | null> {
  const conversationId = tx.conversation.id;
  const ticket = await tx.em.findOne(TicketRow, { conversationId, channel: 'email' });
  const contact = await tx.em.findOne(ContactRow, { conversationId });
  return ticket && contact?.email ? { ticket, recipient: contact.email } : null;
}

/** What agents wrote while the ticket was open, after the last mail and after the customer's last word. */
async function unread(tx: ConversationTx, { openedAt, closedAt }: TicketRow): Promise<MessageRow[]> {
  const conversationId = tx.conversation.id;
  const newest = { orderBy: { seq: 'desc' } } as const;
  const heard = await tx.em.findOne(MessageRow, { conversationId, author: 'customer' }, newest);
  const mailed = await tx.em.findOne(
    MailRow,
    { conversationId, kind: 'reply' },
    { orderBy: { upToSeq: 'desc' } },
  );
  return tx.em.find(
    MessageRow,
    {
      conversationId,
      author: 'agent',
      seq: { $gt: Math.max(heard?.seq ?? 0, mailed?.upToSeq ?? 0) },
      createdAt: { $gte: openedAt, ...(closedAt ? { $lte: closedAt } : {}) },
    },
    { orderBy: { seq: 'asc' } },
  );
}
