import type { AddressInfo } from 'node:net';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';

/** A server that speaks just enough of the protocol, as long as it is told to. */
export class BareServer {
  readonly received: { type: string }[] = [];
  connections = 0;
  acknowledges = true;
  answersPings = true;
  #sockets: WebSocketServer | null = null;

  /** @returns its address */
  async start(): Promise<string> {
    const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    this.#sockets = sockets;
    sockets.on('connection', (socket) => {
      this.connections += 1;
      socket.on('message', (data) => this.#answer(socket, data));
    });
    await new Promise((resolve) => sockets.once('listening', resolve));
    const { port } = sockets.address() as AddressInfo;
    return `ws://127.0.0.1:${port}/graphql`;
  }

  get open(): number {
    return this.#sockets?.clients.size ?? 0;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets?.clients ?? []) socket.terminate();
    await new Promise((resolve) => this.#sockets?.close(resolve));
  }

  #answer(socket: WebSocket, data: RawData): void {
    const message = JSON.parse(Buffer.isBuffer(data) ? data.toString() : '{}') as { type: string };
    this.received.push(message);
    if (message.type === 'connection_init' && this.acknowledges) socket.send('{"type":"connection_ack"}');
    if (message.type === 'ping' && this.answersPings) socket.send('{"type":"pong"}');
  }
}
