/** A mail to one person. Its texts may hold anything: the transport sees to it that nothing becomes a header. */
export interface OutgoingMail {
  /**
   * Names the mail for ever, without angle brackets. A server or a mail program that gets two mails with the same id
   * takes them for one.
   */
  readonly messageId: string;
  /** One bare address. */
  readonly to: string;
  readonly subject: string;
  /** Plain text; paragraphs are separated by an empty line. */
  readonly text: string;
  /** Ids of the mails before this one in the thread, oldest first. */
  readonly references: readonly string[];
  /** Nobody wrote it; out-of-office replies to it are not wanted (RFC 3834). */
  readonly automatic: boolean;
}

/** How mail leaves the house. */
export interface MailTransport {
  /**
   * Resolves when the server has taken the mail.
   * @throws MailRefused when no further try can help, MailDelayed when a later one may
   */
  send(mail: OutgoingMail): Promise<void>;
  /** The id of the mail that is kept under this key, without angle brackets. */
  idOf(key: string): string;
  close(): Promise<void>;
}

/** The server will not take this mail, now or later. The message is one line and names neither text nor password. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** The server is out of reach, or asks to come later. The message is one line and names neither text nor password. */
export class MailDelayed extends Error {
  override readonly name = 'MailDelayed';
}
