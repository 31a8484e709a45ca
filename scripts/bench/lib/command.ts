import { parseArgs } from 'node:util';
import { Refusal } from '../../lib/refusal.ts';

/** A mistake on the command line or in a file it names; the message is one line for whoever typed it. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

const BAD_INPUT = 2;

export interface CommandSpec<Name extends string> {
  /** What to type, and what it does. */
  readonly usage: string;
  /** Files that must be named. */
  readonly required: readonly Name[];
  /** Other options that take a value. */
  readonly optional?: readonly string[];
  /** Options without a value. */
  readonly flags?: readonly string[];
}

export interface Arguments<Name extends string> {
  readonly files: Readonly<Record<Name, string>>;
  readonly given: Readonly<Record<string, string | undefined>>;
  readonly json: boolean;
  /** Those of `flags` that were set. */
  readonly flags: ReadonlySet<string>;
}

/**
 * Runs a bench command; `--help` shows its usage, bad input ends it with one clear line and exit code 2, what the
 * machine refuses with one line and exit code 1.
 */
export async function runBench<Name extends string>(
  spec: CommandSpec<Name>,
  main: (given: Arguments<Name>) => Promise<void>,
): Promise<void> {
  try {
    const given = argumentsOf(spec);
    if (given === 'help') console.log(spec.usage);
    else await main(given);
  } catch (error) {
    if (!(error instanceof BadInput) && !(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = error instanceof BadInput ? BAD_INPUT : 1;
  }
}

function argumentsOf<Name extends string>(spec: CommandSpec<Name>): Arguments<Name> | 'help' {
  const values = split([...spec.required, ...(spec.optional ?? [])], ['json', 'help', ...(spec.flags ?? [])]);
  if (values['help'] === true) return 'help';
  const set = Object.keys(values).filter((name) => values[name] === true);
  const texts = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const missing = spec.required.find((name) => texts[name] === undefined);
  if (missing !== undefined) throw new BadInput(`--${missing} FILE is missing. --help shows what there is.`);
  return {
    files: texts as Record<Name, string>,
    given: texts,
    json: set.includes('json'),
    flags: new Set(set),
  };
}

function split(names: readonly string[], flags: readonly string[]): Record<string, unknown> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    ...Object.fromEntries(names.map((name) => [name, text])),
    ...Object.fromEntries(flags.map((name) => [name, flag])),
  };
  try {
    return parseArgs({ options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/\.\s/);
    throw new BadInput(`${reason}. --help shows what there is.`);
  }
}
