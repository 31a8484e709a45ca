import { MailRow, MessageRow, type ConversationTx, type TicketRow } from '@baton/persistence';
import { z } from 'zod';
import type { Organisation } from '../organisation/organisation.js';
import { frameOf, oweMail } from './owe-mail.js';
import type { MailSetUp } from './set-up.js';
import { confirmationText, quoteOf } from './wording.js';

/** Whoever mistypes their address corrects it once or twice; whoever goes on writes to strangers. */
const MOST_OF_A_CONVERSATION = 3;
const MOST_TO_AN_ADDRESS = 5;
const ADDRESS_WITHIN_MS = 60 * 60_000;
/** A first message of fewer words ("hi") says nothing about the question. */
const TELLING_WORDS = 3;
const MESSAGES_LOOKED_AT = 10;

/** Mails the customer what they asked, the number of the ticket and what was promised. */
export async function confirmTicket(
  tx: ConversationTx,
  what: {
    readonly setUp: MailSetUp;
    readonly ticket: TicketRow;
    readonly recipient: string;
    /** Name of the team that answers. */
    readonly team: string;
    readonly organisation: Organisation;
    /** Of the event that says where to write. */
    readonly seq: number;
    readonly at: Date;
  },
): Promise<void> {
  const { ticket, recipient, team, organisation, seq, at } = what;
  if (await isEnough(tx, { recipient, at })) return;
  const frame = await frameOf(tx, what);
  const text = confirmationText(frame, {
    quote: await questionOf(tx),
    channel: ticket.channel,
    team,
    replyBy: organisation.settings.replyPromise,
  });
  oweMail(tx, { kind: 'ticket_opened', upToSeq: seq, recipient, frame, text, at });
}

const Counted = z.tuple([z.object({ there: z.int() })]);
/** Any fixed number that no other advisory lock of ours uses. */
const MAILBOX_LOCK = 7_201;

/** Anybody can type anybody's address into the form, so there is an end to what one form and one address get. */
async function isEnough(
  tx: ConversationTx,
  { recipient, at }: { recipient: string; at: Date },
): Promise<boolean> {
  const kind = 'ticket_opened';
  // One after the other for an address, whatever stands behind its “+”: it is one mailbox.
  const mailbox = recipient.replace(/\+[^@]*@/, '@');
  await tx.em.execute('select pg_advisory_xact_lock(?, hashtext(?))', [MAILBOX_LOCK, mailbox]);
  const here = await tx.em.count(MailRow, { conversationId: tx.conversation.id, kind });
  const since = new Date(at.getTime() - ADDRESS_WITHIN_MS);
  const [{ there }] = Counted.parse(
    await tx.em.execute(
      `select count(*)::int as there from mail
       where regexp_replace(recipient, '[+][^@]*@', '@') = ? and kind = ? and created_at > ?`,
      [mailbox, kind, since],
    ),
  );
  return here >= MOST_OF_A_CONVERSATION || there >= MOST_TO_AN_ADDRESS;
}

/** The first message of the customer that says something, in their words; null when there is none. */
async function questionOf(tx: ConversationTx): Promise<string | null> {
  const messages = await tx.em.find(
    MessageRow,
    { conversationId: tx.conversation.id, author: 'customer' },
    { orderBy: { seq: 'asc' }, limit: MESSAGES_LOOKED_AT },
  );
  const quotes = messages.map(({ body }) => quoteOf(body));
  return quotes.find((quote) => quote.split(' ').length >= TELLING_WORDS) ?? quotes[0] ?? null;
}
