import { asTransportError } from '@baton/graphql-client/transport';
import { m } from '../messages.js';

/** One sentence for a failed request: what happened and what to do. */
export function failureText(thrown: unknown): string {
  const failure = asTransportError(thrown);
  switch (failure.kind) {
    case 'network':
      return m.failure.network;
    case 'unauthenticated':
      return m.failure.unauthenticated;
    case 'rate_limited':
      return m.failure.rateLimited(failure.retryAfterSeconds);
    case 'server':
      return m.failure.server(failure.requestId);
    case 'rejected':
      return failure.message;
  }
}
