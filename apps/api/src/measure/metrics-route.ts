import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIPv6 } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import { errorBody } from '../http/error-body.js';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** `/metrics` for Prometheus: for whoever has the token; without one, for this machine only. */
export function metricsRoute(
  app: FastifyInstance,
  { registry, token }: { readonly registry: Registry; readonly token: string | null },
): void {
  app.get('/metrics', async (request, reply) =>
    maySee(request, token)
      ? reply.type(registry.contentType).send(await registry.metrics())
      : reply.code(404).send(errorBody('NOT_FOUND', 'There is nothing at this address.')),
  );
}

function maySee({ ip, headers, socket }: FastifyRequest, token: string | null): boolean {
  if (token !== null) return isSame(headers.authorization ?? '', `Bearer ${token}`);
  // Both: behind a proxy on this machine, everybody's connection comes from here.
  const forwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return !forwarded && isLocal(ip) && isLocal(socket.remoteAddress ?? '');
}

function isLocal(address: string): boolean {
  const plain = address.replace(/^::ffff:/, '');
  return loopback.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}

/** Takes as long for a wrong token as for the right one. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
