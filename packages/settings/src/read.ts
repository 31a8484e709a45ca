import { nearest } from './nearest.js';
import { settings, type Setting } from './table.js';

type Declared = { readonly [Name in keyof typeof settings]: (typeof settings)[Name]['fallback'] };

/** The settings of a process, complete: what depends on other settings has been worked out. */
export type Settings = Omit<Declared, 'publicUrl' | 'introspection'> & {
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly introspection: boolean;
};

/** A setting that stops the boot. The message is one line for people and never shows a secret. */
export class InvalidSetting extends Error {
  override readonly name = 'InvalidSetting';
  readonly variable: string;

  constructor(variable: string, message: string) {
    super(`${variable} ${message}`);
    this.variable = variable;
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from the environment. An empty variable counts as not set.
 * @throws InvalidSetting for a value that is not allowed and for a `BATON_` variable that does not exist
 */
export function readSettings(environment: Environment): Settings {
  refuseUnknown(environment);
  const entries = Object.entries(settings).map(([name, setting]) => [name, readOne(setting, environment)]);
  // One by one the entries have been parsed by the table that the type is made of.
  const declared = Object.fromEntries(entries) as Declared;
  return {
    ...declared,
    publicUrl: (declared.publicUrl ?? localUrl(declared)).replace(/\/+$/, ''),
    introspection: declared.introspection ?? !declared.production,
  };
}

function readOne(setting: Setting<unknown>, environment: Environment): unknown {
  const { variable, value, fallback } = setting;
  const given = environment[variable]?.trim();
  if (given === undefined || given === '') return fallback;
  const parsed = value.schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const shown = value.secret ? 'is not usable' : `is ${JSON.stringify(given)}`;
  throw new InvalidSetting(variable, `${shown}: it must be ${value.allowed}.`);
}

/** A misspelt setting would silently leave the default in place. `BATON_TEST_…` belongs to the test command. */
function refuseUnknown(environment: Environment): void {
  const known = Object.values(settings).map((setting) => setting.variable);
  const unknown = Object.keys(environment).find(
    (variable) =>
      variable.startsWith('BATON_') && !variable.startsWith('BATON_TEST_') && !known.includes(variable),
  );
  if (unknown === undefined) return;
  const similar = nearest(unknown, known);
  throw new InvalidSetting(unknown, `is not a setting.${similar ? ` Did you mean ${similar}?` : ''}`);
}

function localUrl({ host, port }: { host: string; port: number }): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
