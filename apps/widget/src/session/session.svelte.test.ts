import { beforeEach, describe, expect, it } from 'vitest';
import { CurrentConversationDocument } from '@baton/graphql-client/widget';
import { FakeApi } from '../shared/testing/fake-api.js';
import { newTab, visit } from '../shared/testing/visit.js';
import { ownerOf } from './visitor-token.js';

let api: FakeApi;
beforeEach(() => {
  api = new FakeApi();
});

describe('the visitor’s session', () => {
  it('starts once although many ask at the same time', async () => {
    const { session } = visit(api, newTab());
    await Promise.all([session.ensure(), session.ensure(), session.ensure()]);
    expect(api.asked).toEqual(['StartVisitorSession']);
  });

  it('makes the same visitor again after a reload', async () => {
    const tab = newTab();
    const first = visit(api, tab).session;
    await first.ensure();
    const second = visit(api, tab).session;
    await second.ensure();
    expect(second.token).toBe(first.token);
  });

  it('replaces a token that the server no longer takes, and the request goes through', async () => {
    const { session } = visit(api, newTab());
    await session.ensure();
    api.tokens.clear();
    const answer = await session.request(api, CurrentConversationDocument, {});
    expect(answer).toEqual({ currentConversation: null });
  });

  it('leaves no token of a signed-in customer in the browser', async () => {
    const tab = newTab();
    await visit(api, tab, 'a.b.c').session.ensure();
    expect(tab.browser.read('visitor')).toBeNull();
    expect(visit(api, tab).session.token).toBeNull();
  });

  it('says so when the host’s identity is refused, and goes on without it on request', async () => {
    api.refuseIdentity = true;
    const { session } = visit(api, newTab(), 'a.b.c');
    await expect(session.ensure()).rejects.toThrow('identity');
    expect(session.identityRefused).toBe(true);
    session.identify(null);
    await session.ensure();
    expect(session.identityRefused).toBe(false);
    expect(session.token).toMatch(/^visitor-/);
  });
});

describe('whose drafts', () => {
  it('tells customers apart and survives nonsense', () => {
    const token = (sub: string): string => `x.${btoa(JSON.stringify({ sub }))}.y`;
    expect(ownerOf(token('ada'))).not.toBe(ownerOf(token('jon')));
    expect(ownerOf(null)).toBe('anonymous');
    expect(ownerOf('not a token')).toBe('customer');
  });
});
