import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Account, Order } from '@baton/domain';

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

export function orderOf(number: string, placedAt = '2026-11-01T10:00:00.000Z'): Order {
  return {
    number,
    placedAt,
    status: 'shipped',
    items: [{ sku: 'TENT-2', name: 'Tent', quantity: 1, price: { amount: 12900, currency: 'EUR' } }],
    total: { amount: 12900, currency: 'EUR' },
    payments: 1,
    carrier: 'DHL',
    trackingCode: '00340434161094042557',
    expectedAt: '2026-11-04T00:00:00.000Z',
    deliveredAt: null,
    refund: { amount: { amount: 500, currency: 'EUR' }, status: 'paid', at: '2026-11-03T00:00:00.000Z' },
  };
}

export function accountOf(orders: Order[] = [orderOf('48213')]): Account {
  return {
    externalId: 'C-1',
    status: 'active',
    since: '2024-02-29T00:00:00.000Z',
    subscription: {
      plan: 'Summit Club',
      status: 'past_due',
      renewsAt: '2026-12-01T00:00:00.000Z',
      price: { amount: 450, currency: 'EUR' },
    },
    orders,
    openInvoices: [
      { number: 'R-7', total: { amount: 12900, currency: 'EUR' }, dueAt: '2026-11-15T00:00:00.000Z' },
    ],
  };
}
