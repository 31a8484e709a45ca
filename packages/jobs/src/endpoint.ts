const defaultPorts: Readonly<Record<string, string>> = {
  'postgres:': '5432',
  'postgresql:': '5432',
  'redis:': '6379',
  'rediss:': '6379',
};

/** `PostgreSQL at host:port`, from a connection address, without user or password. */
export function describeEndpoint(address: string): string {
  const product = address.startsWith('redis') ? 'Redis' : 'PostgreSQL';
  if (!URL.canParse(address)) return `${product} (the address is not a URL)`;
  const url = new URL(address);
  const host = url.searchParams.get('host') ?? (url.hostname || 'localhost');
  return `${product} at ${host}:${url.port || (defaultPorts[url.protocol] ?? '?')}`;
}

/** One line about an error for people: Node puts the useful part into `code` or into an AggregateError's parts. */
export function shortReason(error: unknown): string {
  if (error instanceof AggregateError) return shortReason(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  // ioredis explains its own option here.
  if (error.name === 'MaxRetriesPerRequestError') return 'the connection was lost';
  return error.message || ('code' in error ? String(error.code) : error.name);
}
