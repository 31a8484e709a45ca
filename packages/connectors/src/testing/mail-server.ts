import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { callbackify } from 'node:util';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { readMail, type ReceivedMail } from './received-mail.js';

/** A reply to RCPT TO that is no "yes": 4yz for later, 5yz for never. */
interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** A real SMTP server on this machine that keeps what it gets. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  /** By address; what is not in here is taken. */
  readonly refusals = new Map<string, Refusal>();
  /** Recipients that were refused, in the order they were named. */
  readonly refused: string[] = [];
  /** How many connections there were. */
  connections = 0;
  #port = 0;
  #server: SMTPServer | null = null;

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** Mail to this address, in the order it came. */
  to(address: string): ReceivedMail[] {
    return this.received.filter((mail) => mail.recipients.includes(address));
  }

  /** Listens: on any port the first time, on the same one after that. */
  async start(): Promise<this> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 50,
      onConnect: (_, done) => {
        this.connections += 1;
        done();
      },
      onRcptTo: ({ address }, _, done) => {
        const refusal = this.refusals.get(address);
        if (refusal) this.refused.push(address);
        done(refusal ? Object.assign(new Error(refusal.message), { responseCode: refusal.code }) : null);
      },
      onData: (stream, session, done) => callbackify(() => this.#keep(stream, session))(done),
    });
    await new Promise<void>((listening) => {
      server.listen(this.#port, '127.0.0.1', listening);
    });
    this.#port = (server.server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  async #keep(stream: Readable, { envelope }: SMTPServerSession): Promise<void> {
    const recipients = envelope.rcptTo.map(({ address }) => address);
    this.received.push(readMail(await text(stream), recipients));
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server) await new Promise<void>((closed) => server.close(closed));
  }
}
