/** An error outside of GraphQL's own handling, in GraphQL's shape, so that clients need one way to read them. */
export function errorBody(code: string, message: string): object {
  return { errors: [{ message, extensions: { code } }] };
}
