import type { Caller, TicketReason } from '@baton/domain';
import {
  ContactRow,
  ConversationEventRow,
  TeamRow,
  type ConversationTx,
  type TicketRow,
} from '@baton/persistence';
import { knownKey } from '../bot/say.js';
import { speak } from '../bot/speak.js';
import { isOwnCustomer } from '../conversations/access.js';
import { systemActor } from '../conversations/append-message.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems } from '../kernel/problem.js';
import { confirmTicket } from '../mail/confirm-ticket.js';
import { loadOrganisation, type Organisation } from '../organisation/organisation.js';
import { isEmpty, loadFloor, openStateOf } from '../paths/floor.js';
import { actorOf, underLock, type ChangeResult } from './change-hands.js';
import { ContactInput, contactWay, type ContactWay } from './contact-input.js';
import { findTicket, openTicket, ticketReason } from './tickets.js';

/**
 * Keeps where to reach a customer who would rather not wait, and makes the conversation a ticket. It stays in the
 * queue, after those who are here. Again with something else, it changes where the same ticket is answered.
 */
export async function leaveContact(deps: UseCaseDeps, caller: Caller, input: unknown): Promise<ChangeResult> {
  const parsed = parseInput(ContactInput, input);
  if (!parsed.ok) return parsed;
  const { conversationId, ...given } = parsed.value;
  return underLock(deps, conversationId, async (tx): Promise<ChangeResult> => {
    if (!isOwnCustomer(caller, tx.conversation)) return problems.conversationNotFound();
    if (tx.conversation.state !== 'queued')
      return problems.wrongState(tx.conversation.state, 'followed up later');
    const organisation = await loadOrganisation(tx.em);
    const way = contactWay(given, organisation.settings.country);
    if (!way.ok) return way;
    if (await isRestless(tx))
      return problems.invalid('email', 'was changed too often; write it into the chat');
    await keep(deps, tx, { caller, organisation, way: way.value });
    return ok(conversationId);
  });
}

/** Each change is answered in the chat; there is an end to how long a chat one form may make. */
const MOST_CHANGES = 10;

async function isRestless({ em, conversation }: ConversationTx): Promise<boolean> {
  const left = { conversationId: conversation.id, type: 'contact.left' } as const;
  return (await em.count(ConversationEventRow, left)) >= MOST_CHANGES;
}

interface Left {
  readonly caller: Caller;
  readonly organisation: Organisation;
  readonly way: ContactWay;
}

async function keep(deps: UseCaseDeps, tx: ConversationTx, left: Left): Promise<void> {
  const { organisation, way } = left;
  const conversationId = tx.conversation.id;
  const at = deps.now();
  const earlier = await tx.em.findOne(ContactRow, { conversationId });
  const known = await findTicket(tx);
  const goesOn = known?.closedAt === null;
  if (goesOn && earlier && isSame(earlier, way)) return;
  const hasMail = goesOn && earlier?.email === way.email;
  const { channel, ...contact } = way;
  if (earlier) tx.em.assign(earlier, contact);
  else tx.em.create(ContactRow, { conversationId, ...contact, createdAt: at });
  const actor = actorOf(left.caller);
  const seq = tx.append({ type: 'contact.left', payload: contact, actor, at });
  tx.touchInbox('contact.left');
  const team = await tx.em.findOne(TeamRow, { id: tx.conversation.teamId });
  const reason = await reasonNow(tx, { team, at });
  const ticket = await openTicket(tx, { ticket: known, channel, reason, actor, at });
  const owed = { ticket, team: team?.name ?? organisation.name, organisation, at };
  promise(tx, { ...owed, way });
  if (deps.mail && way.email !== null && !hasMail)
    await confirmTicket(tx, { ...owed, setUp: deps.mail, recipient: way.email, seq });
}

function isSame(earlier: ContactRow, { email, phone, note }: ContactWay): boolean {
  return earlier.email === email && earlier.phone === phone && earlier.note === note;
}

async function reasonNow(
  tx: ConversationTx,
  { team, at }: { team: TeamRow | null; at: Date },
): Promise<TicketReason> {
  const { open } = openStateOf(team ?? { hours: null }, at);
  return ticketReason({ open, nobodyOnline: isEmpty(await loadFloor(tx.em, at)) });
}

/** Says in the chat what happens now. */
function promise(
  tx: ConversationTx,
  what: { way: ContactWay; ticket: TicketRow; team: string; organisation: Organisation; at: Date },
): void {
  const { way, ticket, team, organisation, at } = what;
  const { voice, settings } = organisation;
  const key = knownKey(voice, way.channel === 'email' ? 'ticketByMail' : 'ticketByPhone', 'contactSaved');
  const values = {
    ticket: String(ticket.number),
    contact: way.phone ?? way.email ?? '',
    team,
    replyBy: settings.replyPromise,
  };
  speak(tx, { author: 'system', actor: systemActor, voice, key, values, at });
}
