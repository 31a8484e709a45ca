import { readFile } from 'node:fs/promises';
import { HttpAccountsConfig } from '@baton/connectors';
import { InvalidSetting, type Settings } from '@baton/settings';
import { parse } from 'yaml';

type CrmSettings = Pick<Settings, 'crmConfig' | 'crmToken'>;

/** Far beyond any mapping; a wrong path must not read a database into memory. */
const LONGEST_FILE = 256 * 1024;

/**
 * How the organisation's own CRM is asked; null when customers are kept in the product.
 * @throws InvalidSetting naming the file, and the field that is wrong in it
 */
export async function readCrmConfig({
  crmConfig,
  crmToken,
}: CrmSettings): Promise<HttpAccountsConfig | null> {
  if (crmConfig === undefined) {
    if (crmToken === undefined) return null;
    throw new InvalidSetting(['BATON_CRM_TOKEN is set, but BATON_CRM_CONFIG does not say where it is sent.']);
  }
  const parsed = HttpAccountsConfig.safeParse(contentOf(await textOf(crmConfig), crmConfig));
  if (!parsed.success)
    throw new InvalidSetting(
      parsed.error.issues.map(({ path, message }) =>
        fault(crmConfig, `${path.join('.') || 'the file'}: ${message}`),
      ),
    );
  return crmToken === undefined ? parsed.data : withToken(parsed.data, crmToken);
}

function fault(file: string, what: string): string {
  return `BATON_CRM_CONFIG (${file}): ${what}`;
}

async function textOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new InvalidSetting([fault(file, `the file cannot be read (${why})`)]);
  });
  if (text.length > LONGEST_FILE) throw new InvalidSetting([fault(file, 'the file is too large')]);
  return text;
}

/** JSON is YAML too. Errors of the parser quote lines, which may hold a secret, so only the place is said. */
function contentOf(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const line = error instanceof Error ? /at line (\d+)/.exec(error.message)?.[1] : undefined;
    throw new InvalidSetting([fault(file, `is neither YAML nor JSON${line ? `: see line ${line}` : ''}`)]);
  }
}

function withToken(config: HttpAccountsConfig, token: string): HttpAccountsConfig {
  const others = Object.entries(config.headers).filter(([name]) => name.toLowerCase() !== 'authorization');
  const authorization = /\s/.test(token) ? token : `Bearer ${token}`;
  return { ...config, headers: { ...Object.fromEntries(others), authorization } };
}
