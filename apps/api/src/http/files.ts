import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { errorBody } from './error-body.js';

export interface FilesOptions {
  readonly root: string;
  /** What an address serves: the file's path below `root`. */
  readonly routes: Readonly<Record<string, (rest: string) => string>>;
  readonly headers: (path: string) => Readonly<Record<string, string>>;
  /** For the message when the folder is not there. */
  readonly name: string;
}

/** Serves files of a folder under chosen addresses; a missing folder says what to do about it. */
export async function serveFiles(app: FastifyInstance, options: FilesOptions): Promise<void> {
  const { root, routes, headers, name } = options;
  const built = existsSync(root);
  if (built) {
    await app.register(fastifyStatic, {
      root,
      serve: false,
      cacheControl: false,
      // What the build has put beside its files: see scripts/precompress.ts.
      preCompressed: true,
      setHeaders: (reply, path) => void reply.headers(headers(path)),
    });
  }
  for (const [url, fileOf] of Object.entries(routes)) {
    app.get<{ Params: { '*'?: string } }>(url, async (request, reply) =>
      built
        ? reply.sendFile(fileOf(request.params['*'] ?? ''))
        : reply.code(404).send(errorBody('NOT_FOUND', `The ${name} is not built: run npm run build.`)),
    );
  }
}

/** Files with a hash in their name never change; everything else is asked for anew. */
export function caching(hashed: boolean): Record<'cache-control', string> {
  return { 'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache' };
}
