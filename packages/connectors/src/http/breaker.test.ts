import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CustomerId } from '@baton/domain';
import type { AccountQuery } from '../account-connector.js';
import { accountOf } from '../testing/accounts.js';
import { sendJson } from '../testing/crm-server.js';
import { failure, withCrm } from '../testing/with-crm.js';
import type { AccountSystem } from './account-system.js';

const query: AccountQuery = {
  customerId: '0190b6a2-0000-7000-8000-000000000001' as CustomerId,
  externalId: 'ada-lovelace',
  email: null,
  orderNumber: null,
};
const { crm, system } = withCrm();

afterEach(() => {
  vi.useRealTimers();
});

describe('a system that is down', () => {
  const short = { cacheSeconds: 0, failuresToOpen: 3, halfOpenAfterSeconds: 30 };

  async function tried(accounts: AccountSystem, times: number): Promise<string[]> {
    const reasons: string[] = [];
    for (let i = 0; i < times; i += 1) reasons.push(await failure(accounts, query));
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
    expect(await failure(accounts, query)).toBe('circuit_open');
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
