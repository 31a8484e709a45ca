import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTransport, type Transport } from './create-transport.js';
import type { TypedDocument } from './document.js';
import { followConversation, type FollowedEvent } from './follow-conversation.js';
import { LiveServer } from './testing/live-server.js';

const document: TypedDocument<
  { conversationEvents: FollowedEvent },
  { conversationId: string; afterSeq?: number | null | undefined }
> = {
  toString: () => `subscription Follow($conversationId: ID!, $afterSeq: Int) {
    conversationEvents(conversationId: $conversationId, afterSeq: $afterSeq) { seq payload { __typename fromSeq } }
  }`,
};

const soon = (assertion: () => void) => vi.waitFor(assertion, 20_000);
let server: LiveServer;
let transport: Transport;
const unauthenticated = vi.fn();
let stop: (() => void) | undefined;

beforeEach(async () => {
  server = new LiveServer();
  unauthenticated.mockClear();
  transport = createTransport({
    ...(await server.start()),
    token: () => 'a-token',
    onUnauthenticated: unauthenticated,
  });
});

afterEach(async () => {
  stop?.();
  transport.close();
  await server.stop();
});

function follow(afterSeq: number, onResync: () => Promise<number> = async () => 0): number[] {
  const seen: number[] = [];
  stop = followConversation({
    transport,
    document,
    conversationId: 'c1',
    afterSeq,
    onEvents: (events) => seen.push(...events.map((event) => event.seq)),
    onResync,
  });
  return seen;
}

describe('followConversation', () => {
  it('reads what was missed, then what comes, without doubles', async () => {
    server.publish({ seq: 1 }, { seq: 2 }, { seq: 3 });
    const seen = follow(1);
    await soon(() => expect(seen).toEqual([2, 3]));
    server.publish({ seq: 5 });
    await soon(() => expect(seen).toEqual([2, 3, 5]));
  });

  it('continues after the last seen event when the connection was cut', async () => {
    server.publish({ seq: 1 });
    const seen = follow(0);
    await soon(() => expect(seen).toEqual([1]));
    server.cut();
    server.publish({ seq: 2 }, { seq: 3 });
    await soon(() => expect(seen).toEqual([1, 2, 3]));
    expect(server.cursors).toEqual([0, 1]);
  });

  it('comes back also from a close code that sounds final', async () => {
    const seen = follow(0);
    await soon(() => expect(server.cursors).toEqual([0]));
    server.cut(4500);
    server.publish({ seq: 1 });
    await soon(() => expect(seen).toEqual([1]));
  });

  it('says that the session is over when the server closes with 4403, and keeps trying', async () => {
    follow(0);
    await soon(() => expect(server.cursors).toEqual([0]));
    server.cut(4403);
    await soon(() => expect(server.cursors).toEqual([0, 0]));
    expect(unauthenticated).toHaveBeenCalled();
  });

  it('reads again and goes on from there when told to resync', async () => {
    const seen = follow(0, async () => 40);
    server.publish({ seq: 1 }, { seq: 30, payload: { __typename: 'ResyncPayload' } });
    await soon(() => expect(server.cursors).toEqual([0, 40]));
    server.publish({ seq: 40 }, { seq: 41 });
    await soon(() => expect(seen).toEqual([1, 41]));
  });

  it('tells the state of the connection', async () => {
    const states: string[] = [];
    transport.connectionState.subscribe((state) => states.push(state));
    follow(0);
    await soon(() => expect(server.cursors).toEqual([0]));
    server.cut();
    await soon(() => expect(server.cursors).toEqual([0, 0]));
    expect(states).toEqual(['idle', 'connecting', 'connected', 'reconnecting', 'connected']);
  });
});
