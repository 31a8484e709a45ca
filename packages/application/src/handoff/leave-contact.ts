import { ConversationId, type Caller } from '@baton/domain';
import { ContactRow, TeamRow } from '@baton/persistence';
import { z } from 'zod';
import { speak } from '../bot/speak.js';
import { isOwnCustomer } from '../conversations/access.js';
import { systemActor } from '../conversations/append-message.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems } from '../kernel/problem.js';
import { loadOrganisation } from '../organisation/organisation.js';
import { actorOf, underLock, type ChangeResult } from './change-hands.js';

const Input = z.object({
  conversationId: ConversationId,
  email: z.string().trim().max(320).pipe(z.email('is not a complete e-mail address')),
  note: z.string().trim().max(2000, 'must be at most 2000 characters').nullish(),
});

/** Keeps where to reach a customer who would rather not wait; the conversation stays in the queue. */
export async function leaveContact(deps: UseCaseDeps, caller: Caller, input: unknown): Promise<ChangeResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { conversationId, email } = parsed.value;
  const note = parsed.value.note || null;
  return underLock(deps, conversationId, async (tx): Promise<ChangeResult> => {
    if (!isOwnCustomer(caller, tx.conversation)) return problems.conversationNotFound();
    if (tx.conversation.state !== 'queued')
      return problems.wrongState(tx.conversation.state, 'followed up by e-mail');
    const earlier = await tx.em.findOne(ContactRow, { conversationId });
    if (earlier?.email === email && (earlier.note ?? null) === note) return ok(conversationId);
    const at = deps.now();
    if (earlier) tx.em.assign(earlier, { email, note });
    else tx.em.create(ContactRow, { conversationId, email, note, createdAt: at });
    tx.append({ type: 'contact.left', payload: { email, phone: null, note }, actor: actorOf(caller), at });
    const team = await tx.em.findOne(TeamRow, { id: tx.conversation.teamId });
    const { voice, settings } = await loadOrganisation(tx.em);
    const values = { contact: email, team: team?.name ?? '', replyBy: settings.replyPromise };
    speak(tx, { author: 'system', actor: systemActor, voice, key: 'contactSaved', values, at });
    tx.touchInbox('contact.left');
    return ok(conversationId);
  });
}
