import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildApiSchema } from './build-schema.js';
import { printSorted } from './print.js';

const HEADER =
  '# The public contract. Generated from the resolvers; `npm test` fails when this file is stale.\n\n';

const file = join(import.meta.dirname, '..', '..', 'schema.graphql');
await writeFile(file, `${HEADER}${printSorted(buildApiSchema())}\n`);
