import { createTransport } from 'nodemailer';
import { htmlOf } from './mail-html.js';
import { MailRefused, type MailTransport, type OutgoingMail } from './mail-transport.js';
import { failureOf } from './smtp-failure.js';
import { smtpOptions } from './smtp-options.js';

interface Mailbox {
  readonly name: string | null;
  readonly address: string;
}

export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with user and password if the server wants them. */
  readonly url: string;
  readonly from: Mailbox;
  readonly replyTo: Mailbox | null;
}

/** What may not stand in an address that was written into a field: it would be read as two, or as a header. */
const UNSAFE_IN_ADDRESS = /[\s,;:<>()[\]\\"\u0000-\u001f\u007f-\u009f]/;
const LONGEST_SUBJECT = 200;

/** Mail by SMTP, over one connection that is kept while there is mail and reopened when it was lost. */
export function smtpTransport({ url, from, replyTo }: SmtpSettings): MailTransport {
  const transporter = createTransport(smtpOptions(url));
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    idOf: (key) => `${key}@${domain}`,
    async send(mail) {
      if (UNSAFE_IN_ADDRESS.test(mail.to)) throw new MailRefused('the address is not one address');
      try {
        await transporter.sendMail({
          from: address(from),
          ...(replyTo ? { replyTo: address(replyTo) } : {}),
          to: { name: '', address: mail.to },
          subject: headerText(mail.subject),
          ...threadOf(mail),
          ...(mail.automatic ? { headers: { 'Auto-Submitted': 'auto-generated' } } : {}),
          text: mail.text,
          html: htmlOf(mail.text),
          xMailer: false,
        });
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: async () => transporter.close(),
  };
}

function address({ name, address: bare }: Mailbox): { name: string; address: string } {
  return { name: headerText(name ?? ''), address: bare };
}

function threadOf({ messageId, references }: OutgoingMail): object {
  const before = references.map((id) => `<${id}>`);
  const last = before.at(-1);
  return {
    messageId: `<${messageId}>`,
    ...(last === undefined ? {} : { inReplyTo: last, references: before }),
  };
}

/** One line: a line break in a header begins the next one. */
function headerText(text: string): string {
  return text
    .replaceAll(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim()
    .slice(0, LONGEST_SUBJECT)
    .toWellFormed();
}
