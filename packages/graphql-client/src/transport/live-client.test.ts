import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLiveClient, type LiveClient } from './live-client.js';
import { BareServer } from './testing/bare-server.js';

const QUERY = { query: 'subscription { typing }', variables: {} };
let server: BareServer;
let client: LiveClient;

beforeEach(async () => {
  server = new BareServer();
  const url = await server.start();
  client = createLiveClient({ url, token: () => 'a-token', onUnauthenticated: () => undefined });
  // The sockets are real, so only the client's own waiting is hurried.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(async () => {
  vi.useRealTimers();
  client.close();
  await server.stop();
});

function start(): () => void {
  return client.start({ payload: () => QUERY, next: () => undefined, end: () => undefined });
}

const received = (type: string) => server.received.filter((message) => message.type === type).length;

const { setTimeout: realTimeout } = globalThis;
const PATIENCE_MS = 20_000;

/** As `vi.waitFor`, which would move the hurried clock on by as much as the machine makes it wait. */
async function soon(assertion: () => void): Promise<void> {
  for (const begun = performance.now(); ;) {
    try {
      return assertion();
    } catch (error) {
      if (performance.now() - begun > PATIENCE_MS) throw error;
    }
    await new Promise((resolve) => realTimeout(resolve, 10));
  }
}

describe('createLiveClient', () => {
  it('comes back on a new socket when a ping is not answered', async () => {
    start();
    await soon(() => expect(client.state.current).toBe('connected'));
    await vi.advanceTimersByTimeAsync(12_000);
    await soon(() => expect(received('ping')).toBe(1));
    server.answersPings = false;
    await vi.advanceTimersByTimeAsync(12_000 + 6_000);
    expect(server.connections).toBe(1);
    expect(client.state.current).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(1_000);
    await soon(() => expect(server.connections).toBe(2));
    await soon(() => expect(received('subscribe')).toBe(2));
  });

  it('gives up a server that opens the socket and then says nothing', async () => {
    server.acknowledges = false;
    start();
    await soon(() => expect(received('connection_init')).toBe(1));
    await vi.advanceTimersByTimeAsync(19_000);
    expect(client.state.current).toBe('connecting');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(client.state.current).toBe('reconnecting');
    server.acknowledges = true;
    await vi.advanceTimersByTimeAsync(1_000);
    await soon(() => expect(client.state.current).toBe('connected'));
  });

  it('keeps the socket for a moment after the last subscription, and takes it for the next', async () => {
    const stop = start();
    await soon(() => expect(received('subscribe')).toBe(1));
    stop();
    await vi.advanceTimersByTimeAsync(2_000);
    const stopNext = start();
    await soon(() => expect(received('subscribe')).toBe(2));
    await vi.advanceTimersByTimeAsync(4_000);
    expect([client.state.current, server.connections]).toEqual(['connected', 1]);
    stopNext();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(client.state.current).toBe('idle');
    await soon(() => expect(server.open).toBe(0));
  });
});
