import { describe, expect, it } from 'vitest';
import { failureOf } from './smtp-failure.js';
import { smtpOptions } from './smtp-options.js';

describe('a mail server', () => {
  it.each([
    ['smtps://mail.example', { host: 'mail.example', port: 465, secure: true, requireTLS: false }],
    [
      'smtp://mail.example',
      { host: 'mail.example', port: 587, secure: false, requireTLS: false, ignoreTLS: false },
    ],
    [
      'smtp://me:p%40ss@mail.example:2525',
      { port: 2525, requireTLS: true, auth: { user: 'me', pass: 'p@ss' } },
    ],
    ['smtp://me:secret@127.0.0.1:25', { port: 25, requireTLS: false, ignoreTLS: true }],
    ['smtp://[::1]:25', { host: '::1', ignoreTLS: true }],
  ])('at %s is spoken to with %o', (address, options) => {
    expect(smtpOptions(address)).toMatchObject({ pool: true, maxConnections: 1, ...options });
  });

  it('gets no password it was not given', () => {
    expect(smtpOptions('smtps://mail.example')).not.toHaveProperty('auth');
  });
});

describe('a failure', () => {
  it.each([
    [{ code: 'EENVELOPE', responseCode: 550, response: '550 no such user' }, 'MailRefused'],
    [{ code: 'EMESSAGE', responseCode: 554, response: '554 spam' }, 'MailRefused'],
    [{ code: 'EENVELOPE', responseCode: 450, response: '450 greylisted' }, 'MailDelayed'],
    [{ code: 'EENVELOPE', responseCode: 530, response: '530 authentication required' }, 'MailDelayed'],
    [{ code: 'EAUTH', responseCode: 535, response: '535 bad credentials' }, 'MailDelayed'],
    [{ code: 'ECONNECTION' }, 'MailDelayed'],
    [new Error('secret text of a mail'), 'MailDelayed'],
    [null, 'MailDelayed'],
    ['text', 'MailDelayed'],
  ])('%o is %s', (error, name) => {
    expect(failureOf(error)).toMatchObject({ name, message: expect.not.stringContaining('secret') });
  });

  it('is told in one line of bounded length', () => {
    const response = `550 first\r\n550 ${'x'.repeat(2000)}`;
    const { message } = failureOf({ code: 'EENVELOPE', responseCode: 550, response });
    expect(message).toMatch(/^the mail server refused it: 550 first 550 x+$/);
    expect(message.length).toBeLessThan(400);
  });
});
