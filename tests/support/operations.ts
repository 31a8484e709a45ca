import { createTransport, TransportError, type Transport } from '@baton/graphql-client/transport';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** A caller of the public API, over HTTP and the socket, as the widget and the console are. */
export function caller(url: string, token: string | null): Transport {
  return createTransport({
    url: `${url}/graphql`,
    wsUrl: `${url.replace('http', 'ws')}/graphql`,
    token: () => token,
    onUnauthenticated: () => undefined,
  });
}

/** Sends one operation and parses its only field. */
export async function ask<T extends z.ZodType>(
  transport: Transport,
  operation: string,
  what: { readonly input: Record<string, unknown>; readonly answer: T },
): Promise<z.output<T>> {
  const data: unknown = await transport.request<unknown, Record<string, unknown>>(operation, {
    input: what.input,
  });
  return what.answer.parse(Object.values(z.record(z.string(), z.unknown()).parse(data))[0]);
}

const PATIENCE_MS = 180_000;

/** Sends again, as a client that lost the answer does, until an answer comes; refusals are thrown on. */
export async function persistently<T>(send: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await send();
    } catch (error) {
      const lost = error instanceof TransportError && (error.kind === 'network' || error.kind === 'server');
      if (!lost || Date.now() > deadline) throw error;
      await sleep(100 + Math.random() * 200);
    }
  }
}
