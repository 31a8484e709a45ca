import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from './build-schema.js';

const HEADER =
  '# The public contract. Generated from the resolvers; `npm test` fails when this file is stale.\n\n';

/** The schema as `schema.graphql` holds it: sorted, so that a diff shows what changed and nothing else. */
export function printApiSchema(): string {
  return `${HEADER}${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
}
