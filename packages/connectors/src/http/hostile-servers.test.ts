import { afterEach, describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import type { CustomerId } from '@baton/domain';
import { AccountSystemUnavailable } from '../account-system-unavailable.js';
import { accountSystem, type AccountSystem, type AccountSystemParts } from './account-system.js';
import { HttpAccountsConfig } from './config.js';
import type { ResolveHost } from './guarded-lookup.js';
import { accountOf, crmServer, sendJson, type CrmServer } from './testing/crm-server.js';

const customerId = '0190b6a2-0000-7000-8000-000000000001' as CustomerId;
const secret = 'Bearer very-secret';
const person = 'ada-lovelace';
const query = { customerId, externalId: person, email: null, orderNumber: null };

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(opened.splice(0).map(async (one) => one.close()));
});

async function crm(answer: Parameters<typeof crmServer>[0]): Promise<CrmServer> {
  const server = await crmServer(answer);
  opened.push(server);
  return server;
}

function system(
  origin: string,
  change: Partial<z.input<typeof HttpAccountsConfig>> = {},
  parts: AccountSystemParts = {},
): AccountSystem {
  const settings = {
    url: `${origin}/{externalId}`,
    allowPrivate: true,
    cacheSeconds: 0,
    headers: { authorization: secret },
  };
  const made = accountSystem(HttpAccountsConfig.parse({ ...settings, ...change }), parts);
  opened.push(made);
  return made;
}

/** The reason of the failure; fails when there is none, or when it says too much. */
async function failure(accounts: AccountSystem): Promise<string> {
  try {
    await accounts.find(query);
  } catch (error) {
    if (!(error instanceof AccountSystemUnavailable)) throw error;
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toMatch(/very-secret|ada-lovelace/);
    expect(error.cause).toBeUndefined();
    return error.reason;
  }
  throw new Error('there is no failure');
}

const toLoopback: ResolveHost = (_, __, callback) => {
  callback(null, [{ address: '127.0.0.1', family: 4 }]);
};

describe('answers that are none', () => {
  it.each([
    ['HTML', 'text/html', '<html>please log in</html>'],
    ['HTML that claims to be JSON', 'application/json', `<html>${person}</html>`],
    ['JSON that claims to be text', 'text/plain', '{}'],
    ['half of a JSON', 'application/json', `{"externalId":"${person}`],
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
    const server = await crm(() => undefined);
    expect(await failure(system(server.origin, { timeoutMs: 150 }))).toBe('timeout');
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
    const server = await crm((_, response) => sendJson(response, { id: person }));
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

describe('a system that is down', () => {
  const short = { failuresToOpen: 3, halfOpenAfterSeconds: 30 };

  async function tried(accounts: AccountSystem, times: number): Promise<string[]> {
    const reasons: string[] = [];
    for (let i = 0; i < times; i += 1) reasons.push(await failure(accounts));
    return reasons;
  }

  it('is left alone after failures in a row, tried once, and used again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const crmState = { status: 500 };
    const server = await crm((_, response) => sendJson(response, accountOf(), crmState.status));
    const accounts = system(server.origin, short);
    expect(await tried(accounts, 5)).toEqual(['status', 'status', 'status', 'circuit_open', 'circuit_open']);
    expect(server.requests).toHaveLength(3);

    vi.setSystemTime(Date.now() + 31_000);
    expect(await tried(accounts, 2)).toEqual(['status', 'circuit_open']);
    expect(server.requests).toHaveLength(4);

    vi.setSystemTime(Date.now() + 31_000);
    crmState.status = 200;
    expect(await accounts.find(query)).toEqual(accountOf());
    expect(await accounts.find(query)).toEqual(accountOf());
    crmState.status = 500;
    expect(await tried(accounts, 3)).toEqual(['status', 'status', 'status']);
  });

  it('is tried by one lookup at a time', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { promise: asked, resolve: isAsked } = Promise.withResolvers<() => void>();
    let probing = false;
    const server = await crm((_, response) => {
      if (!probing) return sendJson(response, {}, 500);
      return isAsked(() => {
        sendJson(response, accountOf());
      });
    });
    const accounts = system(server.origin, { ...short, timeoutMs: 20_000 });
    await tried(accounts, 3);
    vi.setSystemTime(Date.now() + 31_000);
    probing = true;
    const probe = accounts.find({ ...query, externalId: 'first' });
    const answer = await asked;
    expect(await failure(accounts)).toBe('circuit_open');
    answer();
    expect(await probe).toEqual(accountOf());
    expect(server.requests).toHaveLength(4);
  });

  it.each([
    ['nobody found', 404, {}],
    ['bad questions', 400, {}],
    ['answers that are too long', 200, { externalId: 'x'.repeat(2000) }],
    ['answers of another shape', 200, { id: 1 }],
  ])('is not what %s means', async (_, status, body) => {
    const server = await crm((__, response) => sendJson(response, body, status));
    const accounts = system(server.origin, { ...short, maxBytes: 1024 });
    for (let i = 0; i < 6; i += 1) await accounts.find(query).catch(() => null);
    expect(server.requests).toHaveLength(6);
  });

  it.each([
    ['refuses everybody', 401, 'application/json'],
    ['shows a page instead', 200, 'text/html'],
  ])('is one that %s', async (_, status, type) => {
    const server = await crm((__, response) => {
      response.writeHead(status, { 'content-type': type }).end('sorry');
    });
    const accounts = system(server.origin, short);
    expect((await tried(accounts, 4)).at(-1)).toBe('circuit_open');
    expect(server.requests).toHaveLength(3);
  });
});
