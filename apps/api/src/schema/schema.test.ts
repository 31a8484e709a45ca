import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Permission } from '@baton/domain';
import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { buildApiSchema } from './build-schema.js';
import { printSorted } from './print.js';

const Handlers = z.array(
  z.object({ schemaName: z.string(), roles: z.array(Permission).min(1, 'has no permission') }),
);
/** Where TypeGraphQL keeps what the decorators told it; it exports no other way to it. */
const Told = z.object({ queries: Handlers, mutations: Handlers, subscriptions: Handlers });

it('is what schema.graphql says', async () => {
  const file = await readFile(join(import.meta.dirname, '..', '..', 'schema.graphql'), 'utf8');
  const ours = printSorted(buildApiSchema());
  expect(ours, 'run npm run generate -w @baton/api').toBe(printSorted(buildSchema(file)));
});

it('names a permission for every operation', () => {
  const { queries, mutations, subscriptions } = Told.parse(
    Reflect.get(globalThis, 'TypeGraphQLMetadataStorage'),
  );
  expect(queries.length).toBeGreaterThan(10);
  expect(mutations.length).toBeGreaterThan(20);
  expect(subscriptions.map((s) => s.schemaName).toSorted()).toEqual([
    'conversationEvents',
    'inboxEvents',
    'typing',
  ]);
});
