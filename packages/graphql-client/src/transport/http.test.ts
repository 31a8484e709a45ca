import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTransport, type Transport } from './create-transport.js';
import type { TypedDocument } from './document.js';
import { LiveServer } from './testing/live-server.js';

const document: TypedDocument<{ hello: string }, { name: string }> = { toString: () => 'query { hello }' };
const unauthenticated = vi.fn();
let server: LiveServer;
let transport: Transport;

beforeEach(async () => {
  server = new LiveServer();
  unauthenticated.mockClear();
  transport = createTransport({
    ...(await server.start()),
    token: () => 'secret',
    onUnauthenticated: unauthenticated,
  });
});

afterEach(() => server.stop());

function answer(status: number, body: unknown, headers: Record<string, string> = {}): void {
  server.respond = (_, response) => response.writeHead(status, headers).end(JSON.stringify(body));
}

const ask = (signal?: AbortSignal) => transport.request(document, { name: 'Ada' }, { signal });
const refusal = (code: string, extra: object = {}) => ({
  errors: [{ message: 'No.', extensions: { code, ...extra } }],
});

describe('request', () => {
  it('sends the operation with the bearer token and returns its data', async () => {
    const sent: unknown[] = [];
    server.respond = async (request, response) => {
      const body = await request.toArray();
      sent.push(request.headers.authorization, JSON.parse(Buffer.concat(body).toString()));
      response.end(JSON.stringify({ data: { hello: 'Ada' } }));
    };
    expect(await ask()).toEqual({ hello: 'Ada' });
    expect(sent).toEqual(['Bearer secret', { query: 'query { hello }', variables: { name: 'Ada' } }]);
  });

  it('tells the app when the session is over', async () => {
    answer(200, refusal('UNAUTHENTICATED'));
    await expect(ask()).rejects.toMatchObject({ kind: 'unauthenticated' });
    expect(unauthenticated).toHaveBeenCalledOnce();
  });

  it('passes on the request id of a masked error', async () => {
    answer(500, refusal('INTERNAL_SERVER_ERROR', { requestId: 'r-7' }));
    await expect(ask()).rejects.toMatchObject({ kind: 'server', requestId: 'r-7' });
  });

  it('says when to try again after too many requests', async () => {
    answer(429, { error: 'slow down' }, { 'retry-after': '4' });
    await expect(ask()).rejects.toMatchObject({ kind: 'rate_limited', retryAfterSeconds: 4 });
  });

  it('keeps the words of a refusal', async () => {
    answer(400, refusal('BAD_USER_INPUT'));
    await expect(ask()).rejects.toMatchObject({ kind: 'rejected', message: 'No.' });
  });

  it('takes a proxy that speaks for a dead server for a lost network', async () => {
    answer(503, '<html>');
    await expect(ask()).rejects.toMatchObject({ kind: 'network' });
  });

  it('reports a server that is gone as network', async () => {
    await server.stop();
    await expect(ask()).rejects.toMatchObject({ kind: 'network' });
    await server.start();
  });

  it('leaves an abort by the caller alone', async () => {
    server.respond = () => undefined;
    const abort = new AbortController();
    const pending = ask(abort.signal);
    abort.abort();
    await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
  });
});
