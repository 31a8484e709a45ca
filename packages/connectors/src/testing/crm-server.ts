import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CrmServer {
  /** E.g. `http://127.0.0.1:41234`. */
  readonly origin: string;
  readonly port: number;
  /** What was asked, oldest first. */
  readonly requests: readonly IncomingMessage[];
  close(): Promise<void>;
}

/** A real HTTP server in the place of an organisation's system. */
export async function crmServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<CrmServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
