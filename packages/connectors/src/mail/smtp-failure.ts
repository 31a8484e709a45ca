import { z } from 'zod';
import { MailDelayed, MailRefused } from './mail-transport.js';

/** What nodemailer puts on its errors, as far as it is of use. */
const Failure = z.object({
  code: z.string().catch(''),
  responseCode: z.int().nullable().catch(null),
  response: z.string().catch(''),
});

/** About this mail, not about the connection or who we are. */
const aboutTheMail = new Set(['EENVELOPE', 'EMESSAGE']);
/** "Authentication required": the settings are wrong, not the mail. */
const NOT_SIGNED_IN = 530;
const LONGEST = 300;

/**
 * Tells a refusal for good from a failure that may pass. RFC 5321, 4.2.1: a reply 5yz says that the same command will
 * fail again, 4yz that it may succeed later. A 5yz to greeting or password is mended in the settings, so it counts as
 * passing; so does whatever says nothing about the mail.
 */
export function failureOf(error: unknown): MailRefused | MailDelayed {
  const { code, responseCode, response } = Failure.parse(typeof error === 'object' ? (error ?? {}) : {});
  const said = oneLine(response) || oneLine(code) || 'unknown reason';
  const forGood =
    responseCode !== null && responseCode >= 500 && responseCode !== NOT_SIGNED_IN && aboutTheMail.has(code);
  return forGood
    ? new MailRefused(`the mail server refused it: ${said}`)
    : new MailDelayed(`the mail server did not take it: ${said}`);
}

/** What a server says is shown to agents and kept in the database. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .toWellFormed();
}
