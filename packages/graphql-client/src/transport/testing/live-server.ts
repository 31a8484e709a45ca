import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

interface Event {
  readonly seq: number;
  readonly payload?: { readonly __typename: string };
}

const schema = buildSchema(`
  type ResyncPayload { fromSeq: Int }
  type Event { seq: Int! payload: ResyncPayload }
  type Query { hello: String }
  type Subscription { conversationEvents(conversationId: ID!, afterSeq: Int): Event! }
`);

/** A real GraphQL server on 127.0.0.1 that tests may cut off, and that repeats an event too many on purpose. */
export class LiveServer {
  /** `afterSeq` of every subscription that arrived, oldest first. */
  readonly cursors: number[] = [];
  respond: (request: IncomingMessage, response: ServerResponse) => unknown = (_, response) => response.end();

  readonly #http = createServer((request, response) => this.respond(request, response));
  readonly #sockets = new WebSocketServer({ server: this.#http });
  readonly #log: Event[] = [];
  #wake = Promise.withResolvers<void>();

  constructor() {
    useServer(
      {
        schema,
        subscribe: async ({ variableValues }) => this.#stream(Number(variableValues?.['afterSeq'])),
      },
      this.#sockets,
    );
  }

  async start(): Promise<{ url: string; wsUrl: string }> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    const address = this.#http.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return {
      url: `http://127.0.0.1:${address.port}/graphql`,
      wsUrl: `ws://127.0.0.1:${address.port}/graphql`,
    };
  }

  publish(...events: Event[]): void {
    this.#log.push(...events);
    this.#wake.resolve();
    this.#wake = Promise.withResolvers();
  }

  /** Cuts every socket, as a crash or a proxy does. */
  cut(code = 1012): void {
    for (const socket of this.#sockets.clients) socket.close(code);
  }

  async stop(): Promise<void> {
    this.cut(1001);
    this.#sockets.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  async *#stream(afterSeq: number): AsyncGenerator<{ data: { conversationEvents: Event } }> {
    this.cursors.push(afterSeq);
    // One event too early: a follower must not hand it over again.
    let next = this.#log.findIndex((event) => event.seq >= afterSeq);
    if (next === -1) next = this.#log.length;
    for (;;) {
      while (next < this.#log.length) {
        const event = this.#log[next];
        next += 1;
        if (event) yield { data: { conversationEvents: event } };
      }
      await this.#wake.promise;
    }
  }
}
