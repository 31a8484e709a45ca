import { inspect } from 'node:util';
import type { Log } from '../ports.js';

/** Set JOBS_TEST_LOG=1 to see what the adapters say while a test runs. */
const write = (fields: object, message: string): void => {
  if (process.env['JOBS_TEST_LOG']) process.stderr.write(`${message} ${inspect(fields)}\n`);
};

export const silent: Log = { info: write, warn: write, error: write };
