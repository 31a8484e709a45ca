import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Backlog } from '@baton/application';
import type { JobQueue } from '@baton/jobs';
import type { Settings } from '@baton/settings';
import fastifyCookie from '@fastify/cookie';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import { Registry } from 'prom-client';
import { demoPages } from './demo/demo-pages.js';
import { createApollo } from './graphql/apollo.js';
import { Documents } from './graphql/documents.js';
import { ClientAddress } from './http/client-address.js';
import { BODY_LIMIT, errorAnswers } from './http/errors.js';
import { graphqlRoute } from './http/graphql-route.js';
import { healthRoutes, type HealthChecks } from './http/health.js';
import { Origins } from './http/origins.js';
import { consolePages, widgetFiles } from './http/pages.js';
import { securityHeaders } from './http/security-headers.js';
import { SESSION_COOKIE, credentialsOf } from './identity/credentials.js';
import type { Services } from './kernel/context.js';
import { RateLimit } from './limits/rate-limit.js';
import { shapeRules } from './limits/shape-rules.js';
import { SocketOperations } from './live/operations.js';
import { Sockets } from './live/sockets.js';
import { Durations } from './measure/durations.js';
import { metricsRoute } from './measure/metrics-route.js';
import { addGauges } from './measure/metrics.js';
import { buildApiSchema } from './schema/build-schema.js';

export interface ServerDeps {
  readonly settings: Settings;
  readonly log: FastifyBaseLogger;
  readonly services: Services;
  readonly backlog: Backlog;
  readonly queue: Pick<JobQueue, 'counts'>;
  readonly health: HealthChecks;
  /** Signs the identities of the demo shop's customers; null when there is no demo shop. */
  readonly demoSecret: Uint8Array | null;
}

export interface ApiServer {
  readonly port: number;
  /** Takes no more connections, sends sockets elsewhere, finishes requests. */
  stop(): Promise<void>;
}

/** Everything behind one port: GraphQL on HTTP and WebSocket, pages, health, metrics. */
export async function startServer(deps: ServerDeps): Promise<ApiServer> {
  const { settings, services, log } = deps;
  const app = fastify(deps);
  const schema = buildApiSchema();
  const origins = new Origins(settings);
  const clientAddress = new ClientAddress(settings.trustProxy);
  const rateLimit = new RateLimit(settings, () => Date.now());
  const registry = new Registry();
  const durations = new Durations(registry);
  const { introspection } = settings;
  const apollo = createApollo({ schema, introspection, log, durations });
  await apollo.start();
  const rules = introspection ? shapeRules : [...shapeRules, NoSchemaIntrospectionCustomRule];
  const documents = new Documents(schema, rules);
  const sockets = new Sockets({
    services,
    origins,
    log,
    now: () => new Date(),
    operations: new SocketOperations({ schema, documents, services, rateLimit, log }),
    handshake: ({ headers }) => {
      const cookie = headers.cookie === undefined ? undefined : app.parseCookie(headers.cookie);
      return credentialsOf({ headers, cookieToken: cookie?.[SESSION_COOKIE] ?? null });
    },
    addressOf: (request) => clientAddress.of(request),
  });
  addGauges(registry, {
    backlog: deps.backlog,
    queue: deps.queue,
    followers: () => services.live.followers,
    sockets: () => sockets.count,
  });

  const https = settings.publicUrl.startsWith('https:');
  app.removeContentTypeParser('text/plain');
  await app.register(fastifyCookie);
  securityHeaders(app, { https });
  errorAnswers(app);
  graphqlRoute(app, { apollo, services, origins, rateLimit, secureCookie: https });
  healthRoutes(app, deps.health);
  metricsRoute(app, { registry, token: settings.metricsToken ?? null });
  await app.register(consolePages);
  await app.register(widgetFiles);
  if (deps.demoSecret) await app.register(demoPages, { identitySecret: deps.demoSecret });

  sockets.attach(app.server);
  await app.listen({ port: settings.port, host: settings.host });
  return {
    port: portOf(app),
    async stop() {
      const closed = app.close();
      await sockets.stop();
      services.live.stop();
      await closed;
      await apollo.stop();
    },
  };
}

const REQUEST_ID = /^[\w.-]{8,64}$/;

function fastify({ settings, log }: ServerDeps): FastifyInstance {
  return Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: settings.trustProxy.length > 0 ? [...settings.trustProxy] : false,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    // Node would let a body drip for as long as headers may take, a minute, and look only twice in it.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    requestIdHeader: false,
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
  });
}

function portOf(app: FastifyInstance): number {
  const address: AddressInfo | string | null = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
