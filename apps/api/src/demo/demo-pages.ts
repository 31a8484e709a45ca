import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { errorBody } from '../http/error-body.js';
import { caching, serveFiles } from '../http/files.js';
import { demoIdentity } from './identities.js';

const SHOP = join(import.meta.dirname, '..', '..', 'public', 'demo');

/** A shop's page, such as the widget is embedded in: its own files, and the widget's styles in its shadow root. */
const SHOP_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface DemoOptions {
  /** Signs the identities of the shop's customers. */
  readonly identitySecret: Uint8Array;
}

/** The Larkspur shop with the widget, and the signed identities its server would hand out. */
export async function demoPages(app: FastifyInstance, { identitySecret }: DemoOptions): Promise<void> {
  app.get('/demo', async (_, reply) => reply.redirect('/demo/'));
  app.get<{ Params: { externalId: string } }>('/demo/identity/:externalId', async (request, reply) => {
    const identity = await demoIdentity(request.params.externalId, identitySecret);
    void reply.header('cache-control', 'no-store');
    if (identity) return { identity };
    return reply.code(404).send(errorBody('NOT_FOUND', 'The demo shop has no such customer.'));
  });
  await serveFiles(app, {
    name: 'demo shop',
    root: SHOP,
    routes: { '/demo/': () => 'index.html', '/demo/*': (path) => path },
    headers: () => ({ ...caching(false), 'content-security-policy': SHOP_POLICY }),
  });
}
