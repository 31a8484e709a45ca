import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MailServer } from '../testing/mail-server.js';
import { MailDelayed, MailRefused, type MailTransport, type OutgoingMail } from './mail-transport.js';
import { smtpTransport } from './smtp-transport.js';

const from = { name: 'Shop, Ltd.', address: 'help@shop.example' };
const replyTo = { name: null, address: 'desk@shop.example' };
let server: MailServer;
let transport: MailTransport;

beforeEach(async () => {
  server = await new MailServer().start();
  transport = smtpTransport({ url: server.url, from, replyTo });
});
afterEach(async () => {
  await transport.close();
  await server.stop();
});

const mail = (given: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: transport.idOf('one'),
  to: 'nora@mail.example',
  subject: 'Your question',
  text: 'Hello,\n\nit is on its way.',
  references: [],
  automatic: false,
  ...given,
});

describe('mail by SMTP', () => {
  it('arrives with both texts, from whom it should be, under an id that can be told again', async () => {
    await transport.send(
      mail({ subject: 'Größe 42 – Ihre Frage', text: 'Grüße,\nNora 👟\n\nhttps://shop.example/a' }),
    );
    expect(server.received).toMatchObject([
      {
        recipients: ['nora@mail.example'],
        subject: 'Größe 42 – Ihre Frage',
        text: 'Grüße,\nNora 👟\n\nhttps://shop.example/a',
        html: expect.stringContaining('<a href="https://shop.example/a">'),
        headers: {
          from: ['"Shop, Ltd." <help@shop.example>'],
          to: ['nora@mail.example'],
          'reply-to': ['desk@shop.example'],
          'message-id': ['<one@shop.example>'],
        },
      },
    ]);
    expect(Object.keys(server.received[0]!.headers)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/references|in-reply-to|auto-submitted|x-mailer/)]),
    );
  });

  it('stands in its thread, and says when nobody wrote it', async () => {
    const references = [transport.idOf('one'), transport.idOf('two')];
    await transport.send(mail({ messageId: transport.idOf('three'), references, automatic: true }));
    expect(server.received[0]!.headers).toMatchObject({
      'in-reply-to': ['<two@shop.example>'],
      references: ['<one@shop.example> <two@shop.example>'],
      'auto-submitted': ['auto-generated'],
    });
  });

  it('keeps one connection for many', async () => {
    await Promise.all(['a', 'b', 'c'].map((key) => transport.send(mail({ messageId: transport.idOf(key) }))));
    expect(server.received).toHaveLength(3);
    expect(server.connections).toBe(1);
  });
});

describe('what somebody wrote never becomes a header or a second recipient', () => {
  it.each([
    'Hi\r\nBcc: all@mail.example',
    'Hi\nBcc: all@mail.example',
    'Hi\u2028Bcc: all@mail.example',
    'Hi\rBcc: x',
  ])('in the subject: %j', async (subject) => {
    await transport.send(mail({ subject }));
    expect(server.received[0]).toMatchObject({
      recipients: ['nora@mail.example'],
      subject: expect.stringMatching(/^Hi Bcc: /),
    });
    expect(server.received[0]!.headers['bcc']).toBeUndefined();
  });

  it('in the text, whose lines stay lines', async () => {
    const text = 'A.\n.\nBcc: all@mail.example\n\n<img src=x onerror=alert(1)> & "so on"';
    await transport.send(mail({ text }));
    expect(server.received).toMatchObject([{ recipients: ['nora@mail.example'], text }]);
    expect(server.received[0]!.html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;so on&quot;');
    expect(server.received[0]!.html).not.toContain('<img');
  });

  it.each([
    'a@mail.example, b@mail.example',
    'a@mail.example\r\nBcc: b@mail.example',
    'Group: a@mail.example;',
    '<a@mail.example>',
    '"a@evil.example x"@mail.example',
  ])('in the address: %j is refused', async (to) => {
    await expect(transport.send(mail({ to }))).rejects.toThrow(MailRefused);
    expect(server.received).toEqual([]);
  });
});

describe('a mail that is not taken', () => {
  it('is refused for good with 5yz, and delayed with 4yz', async () => {
    server.refusals.set('gone@mail.example', { code: 550, message: 'no such\tmailbox here' });
    server.refusals.set('full@mail.example', { code: 452, message: 'mailbox full' });
    await expect(transport.send(mail({ to: 'gone@mail.example' }))).rejects.toThrow(
      new MailRefused('the mail server refused it: 550 no such mailbox here'),
    );
    await expect(transport.send(mail({ to: 'full@mail.example' }))).rejects.toThrow(MailDelayed);
    await transport.send(mail());
    expect(server.received).toHaveLength(1);
  });

  it('is delayed while the server is away, and taken when it is back', async () => {
    await transport.send(mail());
    await server.stop();
    await expect(transport.send(mail())).rejects.toThrow(MailDelayed);
    await server.start();
    await transport.send(mail());
    expect(server.received).toHaveLength(2);
  });
});
