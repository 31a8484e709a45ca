import { describe, expect, it } from 'vitest';
import type { CustomerId } from '@baton/domain';
import type { AccountQuery } from '../account-connector.js';
import { accountOf } from '../testing/accounts.js';
import { sendJson, type CrmServer } from '../testing/crm-server.js';
import { failure as failureOf, withCrm, type WithCrm } from '../testing/with-crm.js';
import type { AccountSystem } from './account-system.js';
import type { ResolveHost } from './guarded-lookup.js';

const secret = 'Bearer very-secret';
const query: AccountQuery = {
  customerId: '0190b6a2-0000-7000-8000-000000000001' as CustomerId,
  externalId: 'ada-lovelace',
  email: null,
  orderNumber: null,
};
const { crm, system: plainSystem } = withCrm();
const system: WithCrm['system'] = (origin, settings, parts) =>
  plainSystem(origin, { cacheSeconds: 0, headers: { authorization: secret }, ...settings }, parts);
const failure = async (accounts: AccountSystem): Promise<string> => failureOf(accounts, query);

const toLoopback: ResolveHost = (_, __, callback) => {
  callback(null, [{ address: '127.0.0.1', family: 4 }]);
};

describe('answers that are none', () => {
  it.each([
    ['HTML', 'text/html', '<html>please log in</html>'],
    ['HTML that claims to be JSON', 'application/json', '<html>ada-lovelace</html>'],
    ['JSON that claims to be text', 'text/plain', '{}'],
    ['half of a JSON', 'application/json', '{"externalId":"ada-lovelace'],
    ['bytes that are not UTF-8', 'application/json', Buffer.from([0x22, 0xff, 0x22])],
    ['nothing', 'application/json', ''],
    ['something without a type', '', '{}'],
  ])('%s', async (_, type, body) => {
    const server = await crm((__, response) => {
      if (type) response.setHeader('content-type', type);
      response.end(body);
    });
    expect(await failure(system(server.origin))).toBe('not_json');
  });

  it('JSON is known by any of its types', async () => {
    const server = await crm((_, response) => {
      response.setHeader('content-type', 'Application/vnd.crm.v2+JSON; charset=utf-8');
      response.end(`\uFEFF${JSON.stringify(accountOf())}`);
    });
    expect(await system(server.origin).find(query)).toEqual(accountOf());
  });

  it('twenty megabytes, of which only what is allowed is read', async () => {
    const sent = { bytes: 0 };
    const server = await crm((_, response) => {
      response.setHeader('content-type', 'application/json');
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const write = (): void => {
        while (sent.bytes < 20 * 1024 * 1024 && !response.destroyed) {
          sent.bytes += chunk.byteLength;
          if (!response.write(chunk)) return void response.once('drain', write);
        }
        response.end();
      };
      write();
    });
    expect(await failure(system(server.origin, { maxBytes: 100_000, timeoutMs: 20_000 }))).toBe('too_large');
    expect(sent.bytes).toBeLessThan(20 * 1024 * 1024);
  });

  it('silence', async () => {
    const { promise: hungUp, resolve } = Promise.withResolvers<void>();
    const server = await crm((_, response) => void response.once('close', resolve));
    expect(await failure(system(server.origin, { timeoutMs: 150 }))).toBe('timeout');
    // No connection is left behind to a server that may still answer.
    await hungUp;
  });

  it('a drip that never pauses for long', async () => {
    const server = await crm((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.write('[');
      const timer = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(timer));
    });
    expect(await failure(system(server.origin, { timeoutMs: 300 }))).toBe('timeout');
  });

  it('a name server that never answers', async () => {
    expect(await failure(system('http://crm.test', { timeoutMs: 150 }, { resolve: () => undefined }))).toBe(
      'timeout',
    );
  });

  it('a connection that breaks off', async () => {
    const server = await crm((request) => request.socket.destroy());
    expect(await failure(system(server.origin))).toBe('network');
    await server.close();
    expect(await failure(system(server.origin))).toBe('network');
  });

  it('a status that is no success', async () => {
    for (const status of [204, 304, 400, 401, 500]) {
      const server = await crm((_, response) => {
        response.writeHead(status).end();
      });
      expect(await failure(system(server.origin))).toBe(status === 204 ? 'not_json' : 'status');
    }
  });

  it('an account that is not readable', async () => {
    const server = await crm((_, response) => sendJson(response, { id: query.externalId }));
    expect(await failure(system(server.origin))).toBe('bad_shape');
  });
});

describe('where lookups are not sent', () => {
  const closed = { allowPrivate: false };

  it('to a private host, by address or by name', async () => {
    const server = await crm((_, response) => sendJson(response, accountOf()));
    expect(await failure(system(server.origin, closed))).toBe('refused_address');
    expect(await failure(system(`http://2130706433:${server.port}`, closed))).toBe('refused_address');
    expect(await failure(system(`http://[::ffff:127.0.0.1]:${server.port}`, closed))).toBe('refused_address');
    const named = system(`http://crm.test:${server.port}`, closed, { resolve: toLoopback });
    expect(await failure(named)).toBe('refused_address');
    expect(await failure(system(`http://localhost:${server.port}`, closed))).toBe('refused_address');
    expect(server.requests).toHaveLength(0);
  });

  it('to another private host that the intranet redirects to', async () => {
    const inside = await crm((_, response) => sendJson(response, accountOf()));
    const targets = [
      inside.origin,
      `http://inside.test:${inside.port}`,
      'http://169.254.169.254/latest/meta-data/',
    ];
    for (const location of targets) {
      const server = await crm((_, response) => {
        response.writeHead(302, { location }).end();
      });
      const accounts = system(`http://crm.test:${server.port}`, {}, { resolve: toLoopback });
      expect(await failure(accounts)).toBe('refused_address');
    }
    expect(inside.requests).toHaveLength(0);
  });

  it('round in circles, or to other schemes', async () => {
    const circle = await crm((_, response) => {
      response.writeHead(307, { location: '/again' }).end();
    });
    expect(await failure(system(circle.origin))).toBe('redirect');
    expect(circle.requests).toHaveLength(4);
    for (const location of ['file:///etc/passwd', 'http://u:p@127.0.0.1/', 'http://[']) {
      const server = await crm((_, response) => {
        response.writeHead(301, { location }).end();
      });
      expect(await failure(system(server.origin))).toBe('redirect');
    }
  });

  it('secrets go to their own origin only, there and back', async () => {
    const home = await crm((request, response) => {
      if (request.url === '/back') return sendJson(response, accountOf());
      return response.writeHead(302, { location: `${away.origin}/away` }).end();
    });
    const away: CrmServer = await crm((_, response) => {
      response.writeHead(302, { location: `${home.origin}/back` }).end();
    });
    expect(
      await system(home.origin, { headers: { authorization: secret, 'X-Api-Key': 'k' } }).find(query),
    ).toEqual(accountOf());
    expect(away.requests).toHaveLength(1);
    expect(away.requests[0]?.headers).not.toHaveProperty('authorization');
    expect(away.requests[0]?.headers).not.toHaveProperty('x-api-key');
    expect(home.requests.map(({ headers }) => headers.authorization)).toEqual([secret, secret]);
  });
});
