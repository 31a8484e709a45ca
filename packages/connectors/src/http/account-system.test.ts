import { describe, expect, it } from 'vitest';
import type { CustomerId } from '@baton/domain';
import type { AccountQuery } from '../account-connector.js';
import { findsAccounts } from '../accounts.conformance.js';
import { accountOf, orderOf } from '../testing/accounts.js';
import { sendJson, type CrmServer } from '../testing/crm-server.js';
import { withCrm, type WithCrm } from '../testing/with-crm.js';
import type { AccountSystem } from './account-system.js';

const customerId = '0190b6a2-0000-7000-8000-000000000001' as CustomerId;
const signed: AccountQuery = { customerId, externalId: 'C-1', email: null, orderNumber: null };
const visitor = { customerId, externalId: null, email: 'ada@example.com', orderNumber: '48213' };

const { crm, system: systemAt } = withCrm();

function system(
  server: CrmServer,
  settings: Parameters<WithCrm['system']>[1] = {},
  now?: () => number,
): AccountSystem {
  return systemAt(server.origin, { url: `${server.origin}/customers/{externalId}`, ...settings }, { now });
}

const answering = async (): Promise<CrmServer> => crm((_, response) => sendJson(response, accountOf()));

describe('accounts of another system', () => {
  findsAccounts(async (known) => {
    const server = await crm((request, response) => {
      const own = request.url === '/customers/C-1' || request.url === '/search?email=ada%40example.com';
      sendJson(response, own ? known : {}, own ? 200 : 404);
    });
    return system(server, { visitorUrl: `${server.origin}/search?email={email}` });
  });
});

describe('who is looked up', () => {
  it('a signed customer by their id, with the headers that were set', async () => {
    const server = await answering();
    const accounts = system(server, {
      headers: { Authorization: 'Bearer token', Accept: 'application/x+json' },
    });
    expect(await accounts.find(signed)).toEqual(accountOf());
    expect(server.requests[0]).toMatchObject({
      method: 'GET',
      url: '/customers/C-1',
      headers: { authorization: 'Bearer token', accept: 'application/x+json', 'accept-encoding': 'identity' },
    });
  });

  it('a visitor only by address and order number together, proven by the answer', async () => {
    const server = await answering();
    const accounts = system(server, { visitorUrl: `${server.origin}/search?email={email}` });
    expect(await accounts.find({ ...visitor, orderNumber: null })).toBeNull();
    expect(await accounts.find({ ...visitor, email: null })).toBeNull();
    expect(server.requests).toHaveLength(0);
    expect(await accounts.find(visitor)).toEqual(accountOf());
    expect(await accounts.find({ ...visitor, orderNumber: '11111' })).toBeNull();
    expect(server.requests.map((request) => request.url)).toEqual(['/search?email=ada%40example.com']);
  });

  it('nobody by what only the signed identity may say', async () => {
    const server = await answering();
    expect(await system(server).find(visitor)).toBeNull();
    expect(server.requests).toHaveLength(0);
  });

  it('nobody where the system would be asked for an order number alone', async () => {
    const server = await answering();
    const accounts = system(server, { url: `${server.origin}/orders/{orderNumber}` });
    expect(await accounts.find(visitor)).toBeNull();
    expect(server.requests).toHaveLength(0);
  });

  it('a signed customer who names an address must prove it like anybody', async () => {
    const server = await answering();
    const accounts = system(server, { url: `${server.origin}/search?email={email}` });
    expect(await accounts.find({ ...signed, email: 'ada@example.com' })).toBeNull();
    expect(await accounts.find({ ...visitor, externalId: 'C-9', orderNumber: '11111' })).toBeNull();
    expect(await accounts.find({ ...visitor, externalId: 'C-9' })).toEqual(accountOf());
  });

  it('the newest hundred orders are kept, and any order is proof', async () => {
    const many = Array.from({ length: 150 }, (_, i) =>
      orderOf(`${i}`, new Date(Date.UTC(2026, 0, 1, i)).toISOString()),
    );
    const server = await crm((_, response) => sendJson(response, accountOf(many)));
    const accounts = system(server, { url: `${server.origin}/?m={email}` });
    const account = await accounts.find({ ...visitor, orderNumber: '3' });
    expect(account?.orders.map((order) => order.number)).toEqual(
      Array.from({ length: 100 }, (_, i) => `${149 - i}`),
    );
  });
});

describe('what is remembered', () => {
  it('an account for as long as is set', async () => {
    let time = 1000;
    const server = await answering();
    const accounts = system(server, { cacheSeconds: 60 }, () => time);
    await accounts.find(signed);
    time += 59_000;
    await accounts.find(signed);
    expect(server.requests).toHaveLength(1);
    time += 2000;
    await accounts.find(signed);
    expect(server.requests).toHaveLength(2);
  });

  it('that there is none, for a shorter time', async () => {
    let time = 1000;
    const server = await crm((_, response) => sendJson(response, { message: 'no such customer' }, 404));
    const accounts = system(server, { cacheSeconds: 60 }, () => time);
    expect(await accounts.find(signed)).toBeNull();
    time += 9000;
    expect(await accounts.find(signed)).toBeNull();
    expect(server.requests).toHaveLength(1);
    time += 2000;
    expect(await accounts.find(signed)).toBeNull();
    expect(server.requests).toHaveLength(2);
  });

  it('nothing when it is off, and no failure', async () => {
    const server = await answering();
    const forgetful = system(server, { cacheSeconds: 0 });
    await forgetful.find(signed);
    await forgetful.find(signed);
    expect(server.requests).toHaveLength(2);

    let up = false;
    const shaky = await crm((_, response) => sendJson(response, up ? accountOf() : {}, up ? 200 : 503));
    const accounts = system(shaky);
    await expect(accounts.find(signed)).rejects.toMatchObject({ reason: 'status', status: 503 });
    up = true;
    expect(await accounts.find(signed)).toEqual(accountOf());
  });

  it.each([0, 60])('lookups at the same time share one, remembering for %d seconds', async (cacheSeconds) => {
    const server = await answering();
    const accounts = system(server, { cacheSeconds });
    const all = await Promise.all(Array.from({ length: 20 }, async () => accounts.find(signed)));
    expect(all.every((account) => account?.externalId === 'C-1')).toBe(true);
    expect(server.requests).toHaveLength(1);
  });
});

describe('who stops waiting', () => {
  it('gets their own reason, and others get the answer', async () => {
    const { promise: asked, resolve: isAsked } = Promise.withResolvers<() => void>();
    const server = await crm((_, response) => {
      isAsked(() => {
        sendJson(response, accountOf());
      });
    });
    const accounts = system(server, { timeoutMs: 10_000 });
    const leaving = new AbortController();
    const left = accounts.find(signed, leaving.signal);
    const staying = accounts.find(signed, new AbortController().signal);
    const answer = await asked;
    leaving.abort(new Error('job taken away'));
    await expect(left).rejects.toThrow('job taken away');
    answer();
    expect(await staying).toEqual(accountOf());
    expect(server.requests).toHaveLength(1);
    await expect(accounts.find(signed, leaving.signal)).rejects.toThrow('job taken away');
  });

  it('closing ends what is under way', async () => {
    const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>();
    const server = await crm(() => {
      isAsked();
    });
    const accounts = system(server, { timeoutMs: 30_000 });
    const waiting = expect(accounts.find(signed)).rejects.toMatchObject({ reason: 'network' });
    await asked;
    await accounts.close();
    await waiting;
  });
});

it('what visitors write does not close the way for signed customers', async () => {
  const server = await crm((request, response) => {
    if (request.url?.includes('OR')) sendJson(response, {}, 403);
    else sendJson(response, accountOf());
  });
  const accounts = system(server, { visitorUrl: `${server.origin}/search?email={email}` });
  for (let i = 0; i < 10; i += 1)
    await accounts.find({ ...visitor, email: `' OR ${i}` }).catch(() => undefined);
  expect(await accounts.find(signed)).toEqual(accountOf());
});
