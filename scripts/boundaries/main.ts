/** `node scripts/boundaries/main.ts`: exits 1 and lists every import that breaks a boundary. */
import { resolve } from 'node:path';
import { checkBoundaries } from './check-boundaries.ts';
import { readHouse } from './read-house.ts';

const problems = checkBoundaries(readHouse(resolve(import.meta.dirname, '../..')));
for (const { where, what } of problems) console.error(`${where} ${what}`);
process.exitCode = problems.length > 0 ? 1 : 0;
