import type { WebSocket } from 'ws';

const PING_EVERY_MS = 12_000;

/** Pings a socket, and ends one whose other side has not answered by the next ping: it is gone, or stuck. */
export class KeepAlive {
  readonly #timer: NodeJS.Timeout;

  constructor(socket: WebSocket) {
    let answered = true;
    socket.on('pong', () => {
      answered = true;
    });
    this.#timer = setInterval(() => {
      if (!answered) return socket.terminate();
      answered = false;
      if (socket.readyState === socket.OPEN) socket.ping();
    }, PING_EVERY_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
