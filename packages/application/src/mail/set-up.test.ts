import { readSettings } from '@baton/settings';
import { describe, expect, it } from 'vitest';
import { readMailSettings } from './set-up.js';

const read = (environment: Record<string, string>) => readMailSettings(readSettings(environment));
const SMTP = { BATON_SMTP_URL: 'smtp://me:hunter2@mail.example' };

describe('mail', () => {
  it('is off while no server is set', () => {
    expect(read({})).toBeNull();
  });

  it('is from whom the settings say, and leads back to the sites that embed the widget', () => {
    const mail = read({
      ...SMTP,
      BATON_MAIL_FROM: 'Shop, Ltd. <help@shop.example>',
      BATON_PUBLIC_URL: 'https://help.example/baton/',
      BATON_ALLOWED_ORIGINS: 'https://shop.example',
    });
    expect(mail?.setUp).toEqual({
      answersAreRead: false,
      origins: ['https://help.example', 'https://shop.example'],
    });
    const answered = {
      ...SMTP,
      BATON_MAIL_FROM: 'help@shop.example',
      BATON_MAIL_REPLY_TO: 'desk@shop.example',
    };
    expect(read(answered)?.setUp.answersAreRead).toBe(true);
  });

  it.each([
    [SMTP, 'BATON_SMTP_URL is set, but BATON_MAIL_FROM does not say whom mail is from.'],
    [
      { BATON_MAIL_FROM: 'help@shop.example' },
      'BATON_MAIL_FROM is set, but BATON_SMTP_URL does not say which server sends the mail.',
    ],
    [
      { BATON_MAIL_REPLY_TO: 'help@shop.example' },
      'BATON_MAIL_REPLY_TO is set, but BATON_SMTP_URL does not say which server sends the mail.',
    ],
    [
      { ...SMTP, BATON_MAIL_FROM: 'nobody' },
      'BATON_MAIL_FROM is "nobody": it must be an e-mail address such as',
    ],
    [{ ...SMTP, BATON_MAIL_FROM: 'A <a@b.example>, c@d.example' }, 'it must be an e-mail address such as'],
    [
      { BATON_SMTP_URL: 'http://me:hunter2@mail.example' },
      'BATON_SMTP_URL is not usable: it must be an address',
    ],
  ])('%o stops the start and says why', (environment, message) => {
    expect(() => read(environment)).toThrow(message);
    expect(() => read(environment)).not.toThrow('hunter2');
  });
});
