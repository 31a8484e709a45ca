import { followConversation, type Transport } from '@baton/graphql-client/transport';
import type { ConversationId } from '@baton/domain';
import { lastSeq, type Database } from '@baton/persistence';
import { expect } from 'vitest';
import { z } from 'zod';
import { ask, caller } from './operations.ts';
import { until } from './until.ts';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { token } }`;
const EVENTS = `subscription ($conversationId: ID!, $afterSeq: Int) {
  conversationEvents(conversationId: $conversationId, afterSeq: $afterSeq) {
    seq type payload { __typename ... on ResyncPayload { fromSeq } }
  }
}`;
const Token = z.object({ token: z.string() });

/** Signs in as somebody of the demo shop, such as `lead`. */
export async function signIn(url: string, name: string): Promise<string> {
  const input = { email: `${name}@demo.test`, password: 'baton-demo' };
  return (await ask(caller(url, null), SIGN_IN, { input, answer: Token })).token;
}

interface Seen {
  readonly seq: number;
  readonly type: string;
  readonly payload?: { readonly __typename?: string } | null;
}

/** A lead who watches conversations live, whatever happens to the connection, and writes down what comes. */
export class Onlooker {
  readonly #transport: Transport;
  readonly #seen = new Map<ConversationId, number[]>();

  private constructor(transport: Transport) {
    this.#transport = transport;
  }

  static async watch(url: string, ids: readonly ConversationId[]): Promise<Onlooker> {
    const onlooker = new Onlooker(caller(url, await signIn(url, 'lead')));
    for (const id of ids) onlooker.#follow(id);
    return onlooker;
  }

  #follow(id: ConversationId): void {
    const seqs: number[] = [];
    this.#seen.set(id, seqs);
    followConversation<Seen>({
      transport: this.#transport,
      document: EVENTS,
      conversationId: id,
      afterSeq: 0,
      onEvents: (events) => void seqs.push(...events.map((event) => event.seq)),
      // Nothing here is slow enough to be dropped; should it happen, the gap fails the test.
      onResync: async () => seqs.at(-1) ?? 0,
    });
  }

  /** Every event of every conversation has been seen, once and in order. */
  async expectComplete(db: Database): Promise<void> {
    for (const [id, seqs] of this.#seen) {
      const last = (await lastSeq(db.fork(), id)) ?? 0;
      await until(async () => seqs.length >= last, 120_000);
      // More may have happened meanwhile (an offer that ran out, a place in the queue), and been seen at once.
      const seen = [...seqs];
      expect(seen).toEqual(seen.map((_, i) => i + 1));
      expect(seen.length).toBeLessThanOrEqual((await lastSeq(db.fork(), id)) ?? 0);
    }
    this.#transport.close();
  }
}
