import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { z } from 'zod';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { faultMessage } from '../graphql/shown-error.js';
import {
  SESSION_COOKIE,
  callerOf,
  credentialsOf,
  refuseForeignCookie,
  type Credentials,
} from '../identity/credentials.js';
import { RequestContext, type Services, type SessionCookie } from '../kernel/context.js';
import { measureOperation } from '../limits/measure-operation.js';
import type { RateLimit } from '../limits/rate-limit.js';
import { errorBody } from './error-body.js';
import { graphqlPage, isBrowser } from './graphql-page.js';
import type { Origins } from './origins.js';

export interface GraphQLRoute {
  readonly apollo: ApolloServer<RequestContext>;
  readonly services: Services;
  readonly origins: Origins;
  readonly rateLimit: RateLimit;
  /** Browsers keep the session cookie to encrypted connections. */
  readonly secureCookie: boolean;
}

/** `POST /graphql`; other methods are told what to do instead. */
export function graphqlRoute(app: FastifyInstance, route: GraphQLRoute): void {
  app.post('/graphql', {
    preHandler: async (request, reply) => allowOrigin(request, reply, route.origins),
    handler: fastifyApolloHandler(route.apollo, {
      context: (request, reply) =>
        contextOf(request, reply, route).catch((error: unknown) => {
          throw asShown(error, request);
        }),
    }),
  });
  app.options('/graphql', async (request, reply) => preflight(request, reply, route.origins));
  app.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: async (request, reply) => (isBrowser(request) ? graphqlPage(reply) : otherMethod(reply)),
  });
}

function otherMethod(reply: FastifyReply): FastifyReply {
  return reply
    .code(405)
    .header('allow', 'POST, OPTIONS')
    .send(errorBody('METHOD_NOT_ALLOWED', 'Send operations by POST, subscriptions over the WebSocket.'));
}

async function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { services, origins, rateLimit, secureCookie }: GraphQLRoute,
): Promise<RequestContext> {
  const cookie = sessionCookie(reply, secureCookie);
  const credentials = credentialsOf({
    headers: request.headers,
    cookieToken: request.cookies[SESSION_COOKIE] ?? null,
  });
  refuseForeignCookie(credentials, { headers: request.headers, origins });
  const caller = await callerOrCount(services, credentials, () =>
    rateLimit.check({ kind: 'anonymous' }, request.ip),
  );
  if (caller.kind === 'anonymous' && credentials.fromCookie) cookie.clear();
  rateLimit.check(caller, request.ip, weightOf(request.body));
  services.signsOfLife.request(caller);
  return new RequestContext({
    session: { caller },
    requestId: request.id,
    address: request.ip,
    services,
    cookie,
  });
}

const Asked = z.object({ query: z.string(), operationName: z.string().optional() });

/** @throws GraphQLError OPERATION_TOO_LARGE. A body of another shape is refused later, in Apollo's words. */
function weightOf(body: unknown): number {
  const asked = Asked.safeParse(body);
  return asked.success ? measureOperation(asked.data.query, asked.data.operationName).weight : 1;
}

/** Apollo would log what fails here without the request it belongs to. */
function asShown(error: unknown, request: FastifyRequest): GraphQLError {
  if (error instanceof GraphQLError) return error;
  request.log.error({ err: error, requestId: request.id }, 'caller not found out');
  return new GraphQLError(faultMessage(request.id), {
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: request.id, http: { status: 500 } },
  });
}

/** A refused token costs its address a request, or guessing would be free. */
async function callerOrCount(services: Services, credentials: Credentials, count: () => void) {
  try {
    return await callerOf(services.application, credentials);
  } catch (error) {
    count();
    throw error;
  }
}

function sessionCookie(reply: FastifyReply, secure: boolean): SessionCookie {
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
  return {
    set: (token, expires) => void reply.setCookie(SESSION_COOKIE, token, { ...options, expires }),
    clear: () => void reply.clearCookie(SESSION_COOKIE, options),
  };
}

function allowOrigin(request: FastifyRequest, reply: FastifyReply, origins: Origins): void {
  const origin = origins.embedding(request.headers);
  void reply.header('vary', 'Origin');
  if (origin === null) return;
  void reply
    .header('access-control-allow-origin', origin)
    .header('access-control-expose-headers', 'x-request-id, retry-after');
}

function preflight(request: FastifyRequest, reply: FastifyReply, origins: Origins): FastifyReply {
  allowOrigin(request, reply, origins);
  return reply
    .code(204)
    .header('access-control-allow-methods', 'POST')
    .header('access-control-allow-headers', 'authorization, baton-on-behalf-of, content-type')
    .header('access-control-max-age', '86400')
    .send();
}
