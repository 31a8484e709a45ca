import { parseArgs } from 'node:util';
import { z } from 'zod';

export interface Options {
  readonly conversations: number;
  readonly agents: number;
  readonly url: string;
  /** How much faster than people: pauses are divided by it. */
  readonly speed: number;
  readonly seed: number;
  readonly json: boolean;
  readonly stay: boolean;
}

/** A mistake on the command line; the message is one line for whoever typed it. */
export class BadArguments extends Error {
  override readonly name = 'BadArguments';
}

export const USAGE = `npm run simulate -- [options]

Customers and agents of the demo shop talk to each other through the public API. Conversations of
anybody else are left alone.

  --conversations N   how many customers come (1 to 2000; 50)
  --agents N          how many agents work, from agent12 downwards (0 to 12; 6)
  --url URL           where Baton runs (http://127.0.0.1 and PORT, or 4000)
  --speed N           times faster than people (0.1 to 100; 10)
  --seed N            other people, other words (1)
  --json              the summary for machines
  --stay              leave the agents online at the end
  --help              this text`;

const numberIn = (low: number, high: number) => z.coerce.number().min(low).max(high);

const Values = z.object({
  conversations: numberIn(1, 2000).int().default(50),
  agents: numberIn(0, 12).int().default(6),
  url: z.url({ protocol: /^https?$/ }),
  speed: numberIn(0.1, 100).default(10),
  seed: numberIn(0, 2 ** 32 - 1)
    .int()
    .default(1),
  json: z.boolean().default(false),
  stay: z.boolean().default(false),
});

const expectations: Readonly<Record<string, string>> = {
  conversations: 'a whole number from 1 to 2000',
  agents: 'a whole number from 0 to 12',
  url: 'an http:// or https:// address',
  speed: 'a number from 0.1 to 100',
  seed: 'a whole number from 0 to 4294967295',
};

/** The options, or `help` when that is asked for. `port` is where `npm start` would listen. @throws BadArguments */
export function parseArguments(argv: readonly string[], port: string = '4000'): Options | 'help' {
  const { help, ...given } = split(argv);
  if (help) return 'help';
  const parsed = Values.safeParse({ url: `http://127.0.0.1:${port}`, ...given });
  if (parsed.success) return { ...parsed.data, url: parsed.data.url.replace(/\/+$/, '') };
  const name = String(parsed.error.issues[0]?.path[0]);
  throw new BadArguments(`--${name} must be ${expectations[name]}. \`--help\` shows what there is.`);
}

function split(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const options = {
      conversations: text,
      agents: text,
      url: text,
      speed: text,
      seed: text,
      json: flag,
      stay: flag,
      help: flag,
    };
    return parseArgs({ args: [...argv], options, strict: true }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/[.\n]/)[0] : String(error);
    throw new BadArguments(`${reason}. \`--help\` shows what there is.`);
  }
}
