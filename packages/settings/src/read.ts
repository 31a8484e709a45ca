import { nearest } from './nearest.js';
import { settings, type Setting } from './table.js';

type Declared = { readonly [Name in keyof typeof settings]: (typeof settings)[Name]['fallback'] };

/** The settings of a process, complete: what depends on other settings has been worked out. */
export type Settings = Omit<Declared, 'publicUrl' | 'introspection'> & {
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly introspection: boolean;
};

/** Settings that stop the boot. The message is one line for people per setting and never shows a secret. */
export class InvalidSetting extends Error {
  override readonly name = 'InvalidSetting';

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from the environment. An empty variable counts as not set.
 * @throws InvalidSetting naming every value that is not allowed and every `BATON_` variable that does not exist
 */
export function readSettings(environment: Environment): Settings {
  const faults = unknownIn(environment);
  const entries = Object.entries(settings).map(([name, setting]) => {
    const { value, fault } = readOne(setting, environment);
    if (fault !== undefined) faults.push(fault);
    return [name, value];
  });
  if (faults.length > 0) throw new InvalidSetting(faults);
  // One by one the entries have been parsed by the table that the type is made of.
  const declared = Object.fromEntries(entries) as Declared;
  return {
    ...declared,
    publicUrl: (declared.publicUrl ?? localUrl(declared)).replace(/\/+$/, ''),
    introspection: declared.introspection ?? !declared.production,
  };
}

function readOne(
  setting: Setting<unknown>,
  environment: Environment,
): { readonly value?: unknown; readonly fault?: string } {
  const { variable, value, fallback } = setting;
  const given = environment[variable]?.trim();
  if (given === undefined || given === '') return { value: fallback };
  const parsed = value.schema.safeParse(given);
  if (parsed.success) return { value: parsed.data };
  const shown = value.secret ? 'is not usable' : `is ${JSON.stringify(given)}`;
  return { fault: `${variable} ${shown}: it must be ${value.allowed}.` };
}

/** A misspelt setting would silently leave the default in place. `BATON_TEST_…` belongs to the test command. */
function unknownIn(environment: Environment): string[] {
  const known = Object.values(settings).map((setting) => setting.variable);
  return Object.keys(environment)
    .filter(
      (variable) =>
        variable.startsWith('BATON_') && !variable.startsWith('BATON_TEST_') && !known.includes(variable),
    )
    .map((unknown) => {
      const similar = nearest(unknown, known);
      return `${unknown} is not a setting.${similar ? ` Did you mean ${similar}?` : ''}`;
    });
}

function localUrl({ host, port }: { host: string; port: number }): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
