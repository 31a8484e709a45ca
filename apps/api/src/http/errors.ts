import type { FastifyError, FastifyInstance } from 'fastify';
import { faultMessage } from '../graphql/shown-error.js';
import { errorBody } from './error-body.js';

export const BODY_LIMIT = 256 * 1024;

/** What Fastify refuses before GraphQL sees it, in words; anything else is a fault of ours. */
export function errorAnswers(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send(errorBody(codeOf(error), explained(error)));
    request.log.error({ err: error, requestId: request.id }, 'request failed');
    return reply.code(500).send(errorBody('INTERNAL_SERVER_ERROR', faultMessage(request.id)));
  });
  app.setNotFoundHandler((_, reply) =>
    reply.code(404).send(errorBody('NOT_FOUND', 'There is nothing at this address.')),
  );
}

const explanations: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: `body: is larger than ${BODY_LIMIT / 1024} KB`,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'content-type: must be application/json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body: must not be empty',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body: is not valid JSON',
};

function explained(error: FastifyError): string {
  return explanations[error.code] ?? error.message;
}

function codeOf(error: FastifyError): string {
  return error.statusCode === 413 ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST';
}
