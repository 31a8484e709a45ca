import { firstNameOf } from '@baton/briefing';
import type { MailKind } from '@baton/domain';
import { CustomerRow, MailRow, type ConversationTx, type TicketRow } from '@baton/persistence';
import { v7 as uuid } from 'uuid';
import type { Organisation } from '../organisation/organisation.js';
import { linkBack } from './link-back.js';
import type { MailSetUp } from './set-up.js';
import { subjectOf, type Frame } from './wording.js';

/** What a mail of this ticket says besides its own matter. */
export async function frameOf(
  tx: ConversationTx,
  what: { readonly setUp: MailSetUp; readonly ticket: TicketRow; readonly organisation: Organisation },
): Promise<Frame> {
  const { setUp, ticket, organisation } = what;
  const customer = await tx.em.findOneOrFail(CustomerRow, { id: tx.conversation.customerId });
  return {
    firstName: firstNameOf(customer.name ?? null),
    organisation: organisation.name,
    number: ticket.number,
    link: linkBack(tx.conversation.page ?? null, setUp.origins),
    answersAreRead: setUp.answersAreRead,
  };
}

/** Stores a mail with the transaction, and the job that hands it over after the commit. */
export function oweMail(
  tx: ConversationTx,
  mail: {
    readonly kind: MailKind;
    readonly upToSeq: number;
    readonly recipient: string;
    readonly frame: Frame;
    readonly text: string;
    readonly at: Date;
  },
): void {
  const { kind, upToSeq, recipient, frame, text, at } = mail;
  const id = uuid();
  const subject = subjectOf(frame);
  const conversationId = tx.conversation.id;
  tx.em.create(MailRow, { id, conversationId, kind, upToSeq, recipient, subject, text, createdAt: at });
  tx.enqueue('send_mail', { mailId: id });
}
