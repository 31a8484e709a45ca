/**
 * Why a request came to nothing:
 * - `network`: no answer arrived (offline, refused, timed out, a proxy answered for a server that is down);
 * - `unauthenticated`: the session is missing, forged or over;
 * - `rate_limited`: too many requests; see `retryAfterSeconds`;
 * - `server`: the server failed and masked why; `requestId` finds the log line;
 * - `rejected`: the server understood and refused (not allowed, invalid operation or input).
 */
export type FailureKind = 'network' | 'unauthenticated' | 'rate_limited' | 'server' | 'rejected';

interface FailureDetails {
  readonly requestId?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly cause?: unknown;
}

/** The only error the transport throws, but for the `AbortError` of a caller who aborts. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly kind: FailureKind;
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  // No parameter properties: scripts load this file by type stripping.
  constructor(kind: FailureKind, message: string, details: FailureDetails = {}) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.requestId = details.requestId;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

const kinds: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'unauthenticated',
  RATE_LIMITED: 'rate_limited',
  TOO_MANY_REQUESTS: 'rate_limited',
  INTERNAL_SERVER_ERROR: 'server',
};

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Reads a GraphQL error list, whatever its origin; null when there is none. The first error names the kind. */
export function failureFrom(errors: unknown, fallback: FailureDetails = {}): TransportError | null {
  if (!Array.isArray(errors) || errors.length === 0) return null;
  const first: unknown = errors[0];
  const extensions = isRecord(first) && isRecord(first['extensions']) ? first['extensions'] : {};
  const retryAfter = extensions['retryAfterSeconds'];
  return new TransportError(
    kinds[text(extensions['code']) ?? ''] ?? 'rejected',
    (isRecord(first) ? text(first['message']) : undefined) ?? 'The request failed.',
    {
      requestId: text(extensions['requestId']) ?? fallback.requestId,
      retryAfterSeconds: typeof retryAfter === 'number' ? retryAfter : fallback.retryAfterSeconds,
    },
  );
}

/** Turns anything thrown into a TransportError; what is not one already counts as `network`. */
export function asTransportError(thrown: unknown): TransportError {
  if (thrown instanceof TransportError) return thrown;
  return new TransportError('network', 'The server could not be reached.', { cause: thrown });
}

/** GraphQL over HTTP: the parsed body, or undefined when it is not a GraphQL result. */
export function asGraphQLResult(body: unknown): { data: unknown; errors: unknown } | undefined {
  if (!isRecord(body) || !('data' in body || 'errors' in body)) return undefined;
  return { data: body['data'], errors: body['errors'] };
}
