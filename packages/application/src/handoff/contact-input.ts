import { ConversationId, type TicketChannel } from '@baton/domain';
import { phoneNumber } from '@baton/nlp';
import { z } from 'zod';
import { ok, problems, type Result } from '../kernel/problem.js';

/** An empty field of a form is none. */
const blankIsNull = (field: z.ZodString) => field.nullish().transform((given) => given || null);

export const ContactInput = z
  .object({
    conversationId: ConversationId,
    // Lower case: two spellings of one mailbox must not count as two.
    email: blankIsNull(z.string().trim().toLowerCase().max(320, 'must be at most 320 characters')).pipe(
      z.email('is not a complete e-mail address').nullable(),
    ),
    phone: blankIsNull(z.string().trim().max(40, 'must be at most 40 characters')),
    note: blankIsNull(z.string().trim().max(2000, 'must be at most 2000 characters')),
  })
  .refine(({ email, phone }) => email !== null || phone !== null, {
    path: ['email'],
    message: 'an e-mail address or a phone number is needed',
  });

/** Where and how a customer wants to be answered. */
export interface ContactWay {
  readonly email: string | null;
  /** International: "+49 30 901820". */
  readonly phone: string | null;
  readonly note: string | null;
  /** Whoever leaves a number wants to be called. */
  readonly channel: TicketChannel;
}

/** @param country two letters, whose national numbers are meant; null: only international ones can be read */
export function contactWay(
  given: Omit<z.output<typeof ContactInput>, 'conversationId'>,
  country: string | null,
): Result<ContactWay, 'invalid_input'> {
  const { email, note } = given;
  const phone = given.phone === null ? null : phoneNumber(given.phone, country);
  if (given.phone !== null && phone === null)
    return problems.invalid('phone', 'is not a complete phone number; begin with + and the country code');
  return ok({ email, phone, note, channel: phone === null ? 'email' : 'callback' });
}
