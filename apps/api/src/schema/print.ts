import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

/** A schema as text: sorted, so that a diff shows what changed and nothing else. */
export function printSorted(schema: GraphQLSchema): string {
  return printSchema(lexicographicSortSchema(schema));
}
