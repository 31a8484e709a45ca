import { smtpTransport, type MailTransport } from '@baton/connectors';
import { InvalidSetting, type Settings } from '@baton/settings';

/** What use cases know of mail, where there is any. */
export interface MailSetUp {
  /** Somebody reads what customers answer to a mail. */
  readonly answersAreRead: boolean;
  /** Sites that embed the widget: a mail leads back to these, and to no page that a stranger has named. */
  readonly origins: readonly string[];
}

export interface Mail {
  readonly setUp: MailSetUp;
  /** Opens nothing before the first mail; whoever connects closes. */
  connect(): MailTransport;
}

type MailSettings = Pick<Settings, 'smtpUrl' | 'mailFrom' | 'mailReplyTo' | 'publicUrl' | 'allowedOrigins'>;

/**
 * Follow-up by mail as the settings want it; null where no mail server is set.
 * @throws InvalidSetting when a part of it is missing
 */
export function readMailSettings(settings: MailSettings): Mail | null {
  const { smtpUrl, mailFrom, mailReplyTo } = settings;
  if (smtpUrl === undefined) {
    const unused = mailFrom ? 'BATON_MAIL_FROM' : mailReplyTo ? 'BATON_MAIL_REPLY_TO' : null;
    if (unused === null) return null;
    throw new InvalidSetting([
      `${unused} is set, but BATON_SMTP_URL does not say which server sends the mail.`,
    ]);
  }
  if (mailFrom === undefined)
    throw new InvalidSetting(['BATON_SMTP_URL is set, but BATON_MAIL_FROM does not say whom mail is from.']);
  return {
    setUp: {
      answersAreRead: mailReplyTo !== undefined,
      origins: [new URL(settings.publicUrl).origin, ...settings.allowedOrigins],
    },
    connect: () => smtpTransport({ url: smtpUrl, from: mailFrom, replyTo: mailReplyTo ?? null }),
  };
}
