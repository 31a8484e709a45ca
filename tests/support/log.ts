import type { Log } from '@baton/application';

/** Says nothing unless something is wrong. */
export const silent: Log = {
  info: () => undefined,
  warn: (fields, message) => process.stderr.write(`${message} ${inspect(fields)}\n`),
  error: (fields, message) => process.stderr.write(`${message} ${inspect(fields)}\n`),
};

function inspect(fields: object): string {
  const { err, ...rest } = fields as { err?: unknown };
  return `${JSON.stringify(rest)} ${err instanceof Error ? err.stack : ''}`;
}

/** Says nothing at all: for tests that take servers away, where complaints are right and of no interest. */
export const mute: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
