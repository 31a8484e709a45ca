import { resolve } from 'node:path';

/** The repository's root folder, whatever the working directory. */
export const ROOT = resolve(import.meta.dirname, '../..');
