import { Agent } from 'undici';
import { AccountSystemUnavailable } from '../account-system-unavailable.js';
import { hostGuard, type HostGuard, type ResolveHost } from './guarded-lookup.js';
import { discard, readJson } from './read-json.js';
import { redirectTarget } from './redirect-target.js';
import { unlessAborted } from './unless-aborted.js';

const MOST_REDIRECTS = 3;
const redirects = new Set([301, 302, 303, 307, 308]);

/** So many lookups run at a time; others wait, within their timeout. */
const MOST_CONNECTIONS = 32;

export interface JsonClientSettings {
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly notFoundStatus: readonly number[];
  /** Hosts that may have private addresses. */
  readonly privateHosts: ReadonlySet<string>;
  readonly resolve?: ResolveHost | undefined;
}

/** An answer, or null for "no such thing". */
export type JsonAnswer = { readonly body: unknown } | null;

/** Reads JSON from servers that are not trusted to be quick, brief, or honest about where they are. */
export interface JsonClient {
  /** @throws AccountSystemUnavailable whatever goes wrong. */
  get(url: URL): Promise<JsonAnswer>;
  /** Ends all connections; lookups that are under way fail. */
  close(): Promise<void>;
}

interface Hop {
  readonly url: URL;
  /** Where the configured headers may go. */
  readonly trusted: string;
  readonly redirectsLeft: number;
  readonly signal: AbortSignal;
}

export function jsonClient(settings: JsonClientSettings): JsonClient {
  const guard = hostGuard(settings.privateHosts, settings.resolve);
  const agent = new Agent({
    connect: { lookup: guard.lookup, timeout: settings.timeoutMs },
    connections: MOST_CONNECTIONS,
  });
  return {
    async get(url) {
      // One signal over connecting, redirects and body: a server that drips a byte a second keeps no idle timer waiting.
      const signal = AbortSignal.timeout(settings.timeoutMs);
      const first = { url, trusted: url.origin, redirectsLeft: MOST_REDIRECTS, signal };
      try {
        // Undici heeds the signal only once it is connected: neither while a name is looked up nor in its queue.
        return await unlessAborted(follow({ agent, guard, settings }, first), signal);
      } catch (error) {
        throw asUnavailable(error, signal);
      }
    },
    close: async () => agent.destroy(),
  };
}

interface Client {
  readonly agent: Agent;
  readonly guard: HostGuard;
  readonly settings: JsonClientSettings;
}

async function follow(client: Client, hop: Hop): Promise<JsonAnswer> {
  const { settings } = client;
  client.guard.check(hop.url);
  const response = await client.agent.request({
    origin: hop.url.origin,
    path: hop.url.pathname + hop.url.search,
    method: 'GET',
    headers: headersFor(hop, settings.headers),
    signal: hop.signal,
  });
  if (settings.notFoundStatus.includes(response.statusCode)) {
    discard(response, hop.signal);
    return null;
  }
  if (redirects.has(response.statusCode)) {
    discard(response, hop.signal);
    return follow(client, nextHop(hop, response.headers.location));
  }
  if (response.statusCode < 200 || response.statusCode > 299) {
    discard(response, hop.signal);
    throw new AccountSystemUnavailable('status', response.statusCode);
  }
  try {
    return { body: await readJson(response, settings.maxBytes) };
  } finally {
    // Whatever was refused must not go on arriving.
    if (!response.body.readableEnded) discard(response, hop.signal);
  }
}

function headersFor(hop: Hop, configured: Readonly<Record<string, string>>): Record<string, string> {
  const own = { accept: 'application/json', 'accept-encoding': 'identity' };
  return hop.url.origin === hop.trusted ? { ...own, ...lowerCased(configured) } : own;
}

/** With one spelling of each name, a configured `Accept` replaces ours instead of being sent beside it. */
function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function nextHop(hop: Hop, location: string | string[] | undefined): Hop {
  if (hop.redirectsLeft === 0) throw new AccountSystemUnavailable('redirect');
  return { ...hop, url: redirectTarget(hop.url, location), redirectsLeft: hop.redirectsLeft - 1 };
}

function asUnavailable(error: unknown, signal: AbortSignal): AccountSystemUnavailable {
  if (error instanceof AccountSystemUnavailable) return error;
  if (signal.aborted) return new AccountSystemUnavailable('timeout');
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return new AccountSystemUnavailable('network', typeof code === 'string' ? code : null);
}
