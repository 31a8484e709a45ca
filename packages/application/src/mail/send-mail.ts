import { MailRefused, type MailTransport } from '@baton/connectors';
import type { Note } from '@baton/domain';
import { MailRow, NoteRow, type ConversationTx, type EntityManager } from '@baton/persistence';
import { v5 as namedUuid } from 'uuid';
import { systemActor } from '../conversations/append-message.js';
import { underLock } from '../handoff/change-hands.js';
import type { UseCaseDeps } from '../kernel/deps.js';

export interface MailDeps extends UseCaseDeps {
  /** Absent in a worker without a mail server. */
  readonly mailTransport?: MailTransport | undefined;
}

/** Mail programs show the nearest few; a header must not grow for ever. */
const LONGEST_THREAD = 10;

/**
 * The job `send_mail`: hands a mail to the server and marks it as sent. Running again after that does nothing. A crash
 * between the two hands it over twice, under the same Message-ID, which is as much as SMTP can do: most servers and
 * mail programs show such a pair once. A refusal for good is told to the agents.
 * @throws MailDelayed when a later try may help
 */
export async function sendMail(deps: MailDeps, { mailId }: { readonly mailId: string }): Promise<void> {
  const { mailTransport: transport } = deps;
  if (!transport) throw new Error('this worker has no mail server: set BATON_SMTP_URL as for the API');
  const em = deps.spine.db.fork();
  const mail = await em.findOne(MailRow, { id: mailId });
  if (!mail || mail.sentAt || mail.failedAt) return;
  const { recipient: to, subject, text, kind } = mail;
  const references = (await before(em, mail)).map(({ id }) => transport.idOf(id));
  try {
    await transport.send({
      messageId: transport.idOf(mail.id),
      to,
      subject: references.length > 0 ? `Re: ${subject}` : subject,
      text,
      references,
      automatic: kind === 'ticket_opened',
    });
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    return giveUpMail(deps, { mailId, why: error.message });
  }
  await em.nativeUpdate(MailRow, { id: mailId, failedAt: null }, { sentAt: deps.now() });
}

/** The mails of the thread before this one, oldest first. */
async function before(em: EntityManager, mail: MailRow): Promise<MailRow[]> {
  const { conversationId, recipient, createdAt } = mail;
  const earlier = await em.find(
    MailRow,
    { conversationId, recipient, createdAt: { $lt: createdAt }, failedAt: null },
    { orderBy: { createdAt: 'desc' }, limit: LONGEST_THREAD },
  );
  return earlier.toReversed();
}

/** Nobody waits for an answer in vain without an agent knowing: marks the mail and leaves a note. Once. */
export async function giveUpMail(
  deps: UseCaseDeps,
  what: { readonly mailId: string; readonly why: string },
): Promise<void> {
  const { mailId, why } = what;
  const mail = await deps.spine.db.fork().findOne(MailRow, { id: mailId });
  if (!mail) return;
  await underLock(deps, mail.conversationId, async (tx) => {
    const own = await tx.em.findOneOrFail(MailRow, { id: mailId });
    if (own.sentAt || own.failedAt) return;
    const at = deps.now();
    tx.em.assign(own, { failedAt: at, failure: why });
    noteFailure(tx, { mail: own, why, at });
  });
}

function noteFailure(tx: ConversationTx, { mail, why, at }: { mail: MailRow; why: string; at: Date }): void {
  const conversationId = tx.conversation.id;
  const note: Note = {
    id: namedUuid(`mail:${mail.id}`, conversationId),
    seq: tx.nextSeq,
    agentId: null,
    agentName: 'Baton',
    body: `The e-mail to ${mail.recipient} could not be delivered: ${why}`,
    mentions: [],
    at: at.toISOString(),
  };
  tx.append({ type: 'note.added', payload: { note }, actor: systemActor, at });
  tx.em.create(NoteRow, { ...note, conversationId, at });
  tx.touchInbox('note.added');
}
