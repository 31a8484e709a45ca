import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { caching, serveFiles } from './files.js';

const APPS = join(import.meta.dirname, '..', '..', '..');

/** Scripts and styles of our own only; `style` attributes are what components move things with. */
const CONSOLE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HAS_EXTENSION = /\.[a-z0-9]+$/i;

/** The console: it routes in the browser, so an address without a file is the console itself. */
export async function consolePages(app: FastifyInstance): Promise<void> {
  app.get('/', async (_, reply) => reply.redirect('/console/'));
  app.get('/console', async (_, reply) => reply.redirect('/console/'));
  await serveFiles(app, {
    name: 'console',
    root: join(APPS, 'console', 'dist'),
    routes: { '/console/*': (path) => (HAS_EXTENSION.test(path) ? path : 'index.html') },
    headers: (path) => ({
      ...caching(path.includes('/assets/')),
      'content-security-policy': CONSOLE_POLICY,
    }),
  });
}

/** The widget runs on other people's pages, so they may load it. */
export async function widgetFiles(app: FastifyInstance): Promise<void> {
  await serveFiles(app, {
    name: 'widget',
    root: join(APPS, 'widget', 'dist'),
    routes: { '/widget.js': () => 'widget.js', '/widget/*': (path) => `widget/${path}` },
    headers: (path) => ({
      ...caching(path.includes('/widget/') && !path.endsWith('/widget.js')),
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    }),
  });
}
