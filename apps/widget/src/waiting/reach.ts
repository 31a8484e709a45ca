import type { Contact } from '../conversation/actions.svelte.js';
import type { Alternative, Chat } from '../conversation/chat.js';

/** How somebody can be answered who does not wait. */
export type Channel = Exclude<Alternative, 'BOT'>;

const PHONE = /^\+?[\d\s()./-]+$/;
/** The shortest numbers in use anywhere, with their area code; the longest have fifteen (ITU-T E.164). */
const DIGITS = { least: 6, most: 15 };

/** Catches what was left half written; whether somebody is there only a letter or a call can tell. */
export function looksReachable(channel: Channel, text: string): boolean {
  if (channel === 'EMAIL') return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text.trim());
  const digits = text.replaceAll(/\D/g, '').length;
  return PHONE.test(text.trim()) && digits >= DIGITS.least && digits <= DIGITS.most;
}

/** What there is to fill in from. */
interface Known {
  readonly contact: Pick<Contact, 'email' | 'phone'> | null;
  readonly facts: Chat['facts'];
}

/** Nobody should have to write what is known already: left before, in their account, or said in this conversation. */
export function knownReach(
  channel: Channel,
  { contact, facts }: Known,
  account: { readonly email: string | null } | null,
): string {
  const left = channel === 'EMAIL' ? (contact?.email ?? account?.email) : contact?.phone;
  const kind = channel === 'EMAIL' ? 'EMAIL' : 'PHONE';
  const said = facts.findLast((fact) => fact.kind === kind && fact.status !== 'DISPUTED');
  return left ?? said?.value ?? '';
}

export function contactOf(channel: Channel, reach: string, note: string): Contact {
  const to = reach.trim();
  return {
    email: channel === 'EMAIL' ? to : null,
    phone: channel === 'EMAIL' ? null : to,
    note: note.trim() || null,
  };
}
