import { resolve } from 'node:path';
import { InvalidSetting, loadOrCreateSecrets, readSettings, UnusableSecrets } from '@baton/settings';
import type { Secrets, Settings } from '@baton/settings';
import { Refusal } from '../lib/refusal.ts';
import { ROOT } from '../lib/root.ts';

/** The settings, with the data folder as an absolute path. @throws Refusal naming all that are wrong */
export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
  try {
    const settings = readSettings(environment);
    return { ...settings, dataDir: resolve(ROOT, settings.dataDir) };
  } catch (error) {
    throw error instanceof InvalidSetting ? new Refusal(error.message) : error;
  }
}

/** The secrets of this data folder, made on first use. */
export async function secretsOf(dataDir: string): Promise<Secrets> {
  try {
    return await loadOrCreateSecrets(dataDir);
  } catch (error) {
    throw error instanceof UnusableSecrets ? new Refusal(error.message) : error;
  }
}

export interface Resolved {
  settings: Settings;
  secrets: Secrets;
  port: number;
  databaseUrl: string;
}

/** What the API and the worker find in their environment: the user's own, with what was decided here. */
export function childEnvironment(environment: NodeJS.ProcessEnv, resolved: Resolved): NodeJS.ProcessEnv {
  const { settings, secrets, port, databaseUrl } = resolved;
  return {
    ...environment,
    PORT: String(port),
    BATON_DATA_DIR: settings.dataDir,
    BATON_TOKEN_SECRET: settings.tokenSecret ?? secrets.tokenSecret,
    DATABASE_URL: databaseUrl,
  };
}
