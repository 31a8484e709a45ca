import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadOrCreateSecrets } from './index.js';
import { parseSecrets, UnusableSecrets } from './secrets.js';

describe('secrets', () => {
  let dataDir: string;
  let file: string;
  const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

  beforeEach(async () => {
    dataDir = join(await mkdtemp(join(tmpdir(), 'baton-secrets-')), 'data');
    file = join(dataDir, 'private', 'secrets.json');
  });
  afterEach(() => rm(join(dataDir, '..'), { recursive: true, force: true }));

  it('are made once, readable by their owner alone', async () => {
    const made = await loadOrCreateSecrets(dataDir);
    expect(await loadOrCreateSecrets(dataDir)).toEqual(made);
    expect(made.tokenSecret).not.toBe(made.databasePassword);
    expect([await modeOf(join(dataDir, 'private')), await modeOf(file)]).toEqual(['700', '600']);
    expect(await readdir(join(dataDir, 'private'))).toEqual(['secrets.json']);
  });

  it('are the same for processes that start at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => loadOrCreateSecrets(dataDir)));
    expect(new Set(all.map((each) => each.tokenSecret)).size).toBe(1);
  });

  it('are taken out of other people’s sight', async () => {
    const made = await loadOrCreateSecrets(dataDir);
    await chmod(file, 0o644);
    await chmod(join(dataDir, 'private'), 0o755);
    expect(await loadOrCreateSecrets(dataDir)).toEqual(made);
    expect([await modeOf(join(dataDir, 'private')), await modeOf(file)]).toEqual(['700', '600']);
  });

  it('stop the start when damaged, and stay as they are', async () => {
    await mkdir(join(dataDir, 'private'), { recursive: true });
    await writeFile(file, '{"tokenSecret": "hunter2');
    const load = loadOrCreateSecrets(dataDir);
    await expect(load).rejects.toThrow(UnusableSecrets);
    await expect(load).rejects.not.toThrow('hunter2');
    expect(await readFile(file, 'utf8')).toContain('hunter2');
    expect(() => parseSecrets('{"tokenSecret": "short", "databasePassword": "short"}')).toThrow('damaged');
  });
});
