import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidSetting } from '@baton/settings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCrmConfig } from './crm-config.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-crm-config-'));
});
afterAll(async () => rm(folder, { recursive: true }));

const URL_LINE = 'url: https://crm.example/customers/{externalId}';

async function read(content: string, crmToken?: string): ReturnType<typeof readCrmConfig> {
  const crmConfig = join(folder, 'crm.yaml');
  await writeFile(crmConfig, content);
  return readCrmConfig({ crmConfig, crmToken });
}
async function refusalOf(content: string): Promise<string> {
  const error = await read(content).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InvalidSetting);
  return error instanceof Error ? error.message : '';
}

describe('the configuration of the CRM', () => {
  it('is none when customers are kept in the product', async () => {
    expect(await readCrmConfig({ crmConfig: undefined, crmToken: undefined })).toBeNull();
  });

  it('is YAML or JSON', async () => {
    const url = 'https://crm.example/customers/{externalId}';
    expect(await read(`${URL_LINE}\ntimeoutMs: 900\n`)).toMatchObject({ url, timeoutMs: 900 });
    expect(await read(JSON.stringify({ url }))).toMatchObject({ url, cacheSeconds: 60 });
  });

  it('gets its secret from elsewhere, over what the file says', async () => {
    const content = `${URL_LINE}\nheaders: { Authorization: old, x-shop: larkspur }\n`;
    expect((await read(content, 'secret'))?.headers).toEqual({
      authorization: 'Bearer secret',
      'x-shop': 'larkspur',
    });
    expect((await read(URL_LINE, 'Basic c2VjcmV0'))?.headers).toEqual({ authorization: 'Basic c2VjcmV0' });
  });

  it('names the file and every field that is wrong', async () => {
    const message = await refusalOf('url: https://crm.example/all\ntimeoutMs: soon\n');
    expect(message).toMatch(/^BATON_CRM_CONFIG \(.*crm\.yaml\): url: must contain a placeholder/m);
    expect(message).toMatch(/^BATON_CRM_CONFIG \(.*crm\.yaml\): timeoutMs: /m);
    expect(await refusalOf(`${URL_LINE}\nmapping: { orders: { total: { unit: pence } } }\n`)).toContain(
      'mapping.orders.total.unit',
    );
    expect(await refusalOf('- a list')).toContain('the file: ');
    expect(await refusalOf('')).toContain('the file: ');
  });

  it('says where a file is no YAML, and never quotes it', async () => {
    const message = await refusalOf(`${URL_LINE}\nheaders:\n  authorization: "Bearer hunter2\n x: [`);
    expect(message).toMatch(/neither YAML nor JSON: see line \d/);
    expect(message).not.toContain('hunter2');
  });

  it('must be there', async () => {
    const missing = readCrmConfig({ crmConfig: join(folder, 'missing.yaml'), crmToken: undefined });
    await expect(missing).rejects.toThrow(/missing\.yaml\): the file cannot be read \(ENOENT\)/);
    const alone = readCrmConfig({ crmConfig: undefined, crmToken: 'secret' });
    await expect(alone).rejects.toThrow('BATON_CRM_TOKEN is set, but BATON_CRM_CONFIG does not say where');
    await expect(alone).rejects.not.toThrow('secret is');
  });
});
