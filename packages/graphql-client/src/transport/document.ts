/**
 * A GraphQL operation in string form that remembers its result and variables for the compiler only. The
 * generated `TypedDocumentString` of either face fits, so the transport depends on neither.
 */
export interface TypedDocument<TResult, TVariables> {
  toString(): string;
  __apiType?: (variables: TVariables) => TResult;
}
