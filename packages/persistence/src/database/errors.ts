/** Nobody answers at the address, or the server refuses us. The message is made for the operator's terminal. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';

  constructor(
    /** `host:port/database`, never with the user's password. */
    readonly address: string,
    cause: unknown,
  ) {
    super(`cannot reach PostgreSQL at ${address}: ${reasonOf(cause)}`, { cause });
  }
}

const networkReasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused, nothing listens there',
  ENOTFOUND: 'there is no host of this name',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ETIMEDOUT: 'no answer in time',
  EHOSTUNREACH: 'no route to the host',
  ECONNRESET: 'the connection was cut',
};

function reasonOf(cause: unknown): string {
  // A name with several addresses (localhost) fails with one error per address.
  if (cause instanceof AggregateError) return reasonOf(cause.errors[0]);
  if (!(cause instanceof Error)) return 'unknown reason';
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return networkReasons[code] ?? cause.message;
}

/** `host:port/database` of a connection URL, for messages: without user, password and parameters. */
export function addressOf(url: string): string {
  if (!URL.canParse(url)) return 'an address that is not a URL';
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || '5432'}${pathname === '/' ? '' : pathname}`;
}

export function isPostgresUrl(url: string): boolean {
  return URL.canParse(url) && ['postgres:', 'postgresql:'].includes(new URL(url).protocol);
}
