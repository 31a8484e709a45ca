import type SMTPPool from 'nodemailer/lib/smtp-pool';

const CONNECT_MS = 10_000;
/** A server may look into a mail for a while before it takes it. */
const SILENT_MS = 30_000;
const SUBMISSION = 587;
const SUBMISSION_TLS = 465;
const here = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/**
 * How a mail server is spoken to, from `smtp://user:password@host:port` or `smtps://…`. `smtps` is TLS from the first
 * byte; `smtp` goes over to TLS where the server offers it, and refuses to go on without when there is a password to
 * say. Certificates are always checked, but for a server on this machine, with which nothing leaves it.
 */
export function smtpOptions(address: string): SMTPPool.Options {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const local = here.has(url.hostname);
  const user = decodeURIComponent(url.username);
  return {
    pool: true,
    // One at a time: a customer service writes few mails, and servers dislike many connections from one place.
    maxConnections: 1,
    maxMessages: 50,
    host,
    port: url.port ? Number(url.port) : secure ? SUBMISSION_TLS : SUBMISSION,
    secure,
    ignoreTLS: local,
    requireTLS: !secure && !local && user !== '',
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
    // Nothing in a mail may make this machine open a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
