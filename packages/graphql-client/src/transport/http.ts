import type { TypedDocument } from './document.js';
import { asGraphQLResult, asTransportError, failureFrom, TransportError } from './errors.js';

/** A request that has no answer by then counts as lost; the operations are safe to send again. */
const TIMEOUT_MS = 20_000;

export interface HttpOptions {
  readonly url: string;
  readonly token: () => string | null;
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
}

interface Operation<R, V> extends RequestOptions {
  readonly document: TypedDocument<R, V>;
  readonly variables: V;
}

/**
 * Sends one query or mutation and returns its `data`.
 * @throws TransportError, or the signal's reason when the caller aborted.
 */
export async function post<R, V>(http: HttpOptions, operation: Operation<R, V>): Promise<R> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(http.url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: headersFor(http.token()),
      body: JSON.stringify({ query: operation.document.toString(), variables: operation.variables }),
      signal: operation.signal ? AbortSignal.any([operation.signal, timeout]) : timeout,
    });
    return await readData<R>(response);
  } catch (thrown) {
    operation.signal?.throwIfAborted();
    throw asTransportError(thrown);
  }
}

function headersFor(token: string | null): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
  };
  if (token !== null) headers['authorization'] = `Bearer ${token}`;
  return headers;
}

async function readData<R>(response: Response): Promise<R> {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const retryAfterSeconds = Number(response.headers.get('retry-after')) || undefined;
  const result = asGraphQLResult(await response.json().catch(() => undefined));
  const failure = failureFrom(result?.errors, { requestId, retryAfterSeconds });
  if (failure) throw failure;
  if (response.ok && result?.data != null) return result.data as R;
  throw failureForStatus(response.status, { requestId, retryAfterSeconds });
}

type Details = ConstructorParameters<typeof TransportError>[2];

function failureForStatus(status: number, details: Details): TransportError {
  if (status === 401) return new TransportError('unauthenticated', 'The session is over.', details);
  if (status === 429) return new TransportError('rate_limited', 'Too many requests.', details);
  if (status >= 502 && status <= 504) {
    return new TransportError('network', 'The server could not be reached.', details);
  }
  return new TransportError('server', `The server answered with status ${status}.`, details);
}
