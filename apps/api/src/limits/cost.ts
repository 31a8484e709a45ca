import { GraphQLError, isListType, isNonNullType, type DocumentNode, type GraphQLSchema } from 'graphql';
import {
  fieldExtensionsEstimator,
  getComplexity,
  type ComplexityEstimatorArgs,
} from 'graphql-query-complexity/cjs';

/** Objects an operation may yield. The console's inbox needs about 2,400. */
export const MAX_COST = 10_000;
/** What a list without `first` or `last` is taken to hold. */
const LIST = 10;
const MAX_FACTOR = 500;

/** An object costs one, a list as many as were asked for; plain values are free. */
function estimate({ field, args, childComplexity }: ComplexityEstimatorArgs): number {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  const pages: unknown = args['first'] ?? args['last'];
  if (typeof pages === 'number') return Math.min(Math.max(pages, 1), MAX_FACTOR) * (1 + childComplexity);
  // The edges of a connection are counted by its `first`.
  if (isListType(type) && field.name !== 'edges') return LIST * (1 + childComplexity);
  return childComplexity === 0 ? 0 : 1 + childComplexity;
}

export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | undefined;
}

/** Why the operation is too expensive, or null. Wrong variables are left to execution, which names them. */
export function costProblem(operation: CostedOperation): GraphQLError | null {
  const { schema, document, variables, operationName } = operation;
  try {
    const cost = getComplexity({
      schema,
      query: document,
      variables,
      ...(operationName === undefined ? {} : { operationName }),
      estimators: [fieldExtensionsEstimator(), estimate],
    });
    return cost > MAX_COST ? tooExpensive(`costs ${cost}`) : null;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return error.message.includes('number of nodes') ? tooExpensive('has too many parts') : null;
  }
}

function tooExpensive(what: string): GraphQLError {
  return new GraphQLError(`The operation ${what}; ${MAX_COST} is allowed. Ask for less at once.`, {
    extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } },
  });
}
