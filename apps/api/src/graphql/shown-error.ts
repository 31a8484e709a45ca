import type { Log } from '@baton/application';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

export interface Happening {
  readonly requestId: string;
  readonly log: Log;
  /** What kind of refusal it is when the error itself does not say. */
  readonly code?: string | undefined;
}

const FAULT = 'INTERNAL_SERVER_ERROR';

/**
 * What the caller is told. Refusals of ours and of GraphQL say what is wrong; anything else is a fault of ours,
 * which is logged once with its cause and shown as a reference to that line.
 */
export function shownError(error: GraphQLError, { requestId, log, code }: Happening): GraphQLFormattedError {
  const { message, locations, path, extensions } = error.toJSON();
  const cause = unexpectedCause(error);
  const shownCode = ownCode(error) ?? extensions?.['code'] ?? code ?? FAULT;
  const where = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  const alreadyShown = extensions?.['requestId'] !== undefined;
  if (cause === null && (shownCode !== FAULT || alreadyShown)) {
    // `http` is for the transport.
    const { http: _, ...rest } = extensions ?? {};
    return { message, ...where, extensions: { ...rest, code: shownCode } };
  }
  log.error({ err: cause ?? error, requestId, path }, 'operation failed');
  return {
    message: faultMessage(requestId),
    ...where,
    extensions: { code: FAULT, requestId },
  };
}

/** The code that a refusal of ours was made with; Apollo wraps it in one of its own. */
function ownCode({ originalError }: GraphQLError): unknown {
  return originalError instanceof GraphQLError ? originalError.extensions['code'] : undefined;
}

export function faultMessage(requestId: string): string {
  return `Something went wrong on our side. Reference: ${requestId}`;
}

/** The fault behind a GraphQL error, or null when the error itself was meant for the caller. */
function unexpectedCause(error: GraphQLError): Error | null {
  const cause = error.originalError;
  if (!cause) return null;
  return cause instanceof GraphQLError ? unexpectedCause(cause) : cause;
}

/** graphql-js gives wrong variables no code of their own. */
export function isVariableError({ message }: GraphQLError): boolean {
  return /^Variable "\$[^"]+"/.test(message);
}
