import { GraphQLError, GraphQLScalarType } from 'graphql';

/** Only ever sent: no operation takes an instant, so a value from a client is refused. */
export const DateTime = new GraphQLScalarType<never, string>({
  name: 'DateTime',
  description: 'ISO 8601 instant in UTC.',
  serialize(value) {
    if (value instanceof Date) return value.toISOString();
    if (typeof value === 'string') return new Date(value).toISOString();
    throw new GraphQLError('DateTime can only show dates.');
  },
});
