import { WebSocket } from 'ws';
import { z } from 'zod';

const Next = z.object({
  type: z.literal('next'),
  payload: z.object({
    data: z.record(
      z.string(),
      z.object({ seq: z.int(), payload: z.object({ __typename: z.string() }).nullable() }),
    ),
  }),
});

/** A subscriber on a bare socket, which can stop reading: the server's bytes then stay where they are. */
export class RawSubscriber {
  readonly seqs: number[] = [];
  resynced = false;
  /** The server has ended the connection. */
  cut = false;
  #completed = false;
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  static async open(
    url: string,
    what: { readonly token: string; readonly query: string; readonly variables: Record<string, unknown> },
  ): Promise<RawSubscriber> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const subscriber = new RawSubscriber(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
    const acknowledged = new Promise<void>((resolve) => socket.once('message', () => resolve()));
    const payload = { authorization: `Bearer ${what.token}` };
    socket.send(JSON.stringify({ type: 'connection_init', payload }));
    await acknowledged;
    socket.on('close', () => {
      subscriber.cut = true;
    });
    socket.on('message', (data: Buffer) => subscriber.#take(JSON.parse(data.toString())));
    const { query, variables } = what;
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } }));
    return subscriber;
  }

  /** Nothing more will come. */
  get over(): boolean {
    return this.#completed || this.cut;
  }

  stopReading(): void {
    this.#socket.pause();
  }

  readOn(): void {
    this.#socket.resume();
  }

  close(): void {
    this.#socket.terminate();
  }

  #take(message: unknown): void {
    const next = Next.safeParse(message).data;
    if (!next) {
      this.#completed ||= z.object({ type: z.literal('complete') }).safeParse(message).success;
      return;
    }
    for (const event of Object.values(next.payload.data)) {
      if (event.payload?.__typename === 'ResyncPayload') this.resynced = true;
      else this.seqs.push(event.seq);
    }
  }
}
