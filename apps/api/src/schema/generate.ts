import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printApiSchema } from './print.js';

await writeFile(join(import.meta.dirname, '..', '..', 'schema.graphql'), printApiSchema());
