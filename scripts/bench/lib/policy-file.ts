import { readFileSync } from 'node:fs';
import { defaultPolicy, parsePolicy, type Policy } from '@baton/rules';
import { BadInput } from './command.ts';

/** The policy in a JSON file, or the default one. @throws BadInput with every place that is wrong */
export function readPolicy(path: string | undefined): Policy {
  if (path === undefined) return defaultPolicy;
  const parsed = parsePolicy(jsonIn(path));
  if (parsed.ok) return parsed.policy;
  const lines = parsed.problems.map((problem) => `  ${problem.path}: ${problem.message}`);
  throw new BadInput([`${path} is no policy:`, ...lines].join('\n'));
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new BadInput(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
