import { createReadStream } from 'node:fs';
import { access, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { tinyModel } from '../testing/tiny-model.js';
import { folderOf, type Hub } from './hub.js';
import { loadTextModel } from './load-text-model.js';
import { ModelUnavailable } from './model-unavailable.js';

const PREFIX = '/someone/tiny/resolve/main/';
let asked: string[] = [];
let broken: string | null = null;

/** A hub with one model. */
const server = createServer((request, response) => {
  const path = request.url ?? '';
  asked.push(path);
  const file = join(tinyModel, path.slice(PREFIX.length));
  access(file).then(
    () => {
      if (path.endsWith(broken ?? '?')) return response.destroy();
      if (path.startsWith(PREFIX)) return createReadStream(file).pipe(response);
      return response.writeHead(404).end();
    },
    () => response.writeHead(404).end(),
  );
});

let hub: Hub;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  asked = [];
  broken = null;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the hub has no port');
  hub = { url: `http://127.0.0.1:${address.port}/`, cache: await mkdtemp(join(tmpdir(), 'baton-hub-')) };
  return () => rm(hub.cache, { recursive: true, force: true });
});

it('leaves a folder where it is', async () => {
  expect(await folderOf(tinyModel, hub)).toBe(tinyModel);
  expect(await folderOf('./no/such/folder', hub)).toBe('./no/such/folder');
  expect(asked).toEqual([]);
});

it('fetches a model once, and then it works without the hub', async () => {
  const folder = await folderOf('someone/tiny', hub);
  const model = await loadTextModel({ folder: tinyModel, encoderFolder: folder });
  expect((await model.analyse(['hello']))[0]?.vector.length).toBe(model.size);
  await model.close();
  expect(asked.every((path) => path.startsWith(PREFIX))).toBe(true);
  asked = [];
  expect(await folderOf('someone/tiny', { ...hub, url: 'http://127.0.0.1:1' })).toBe(folder);
  expect(asked).toEqual([]);
});

it('says what is not there, and keeps nothing of it', async () => {
  const fetching = folderOf('someone/else', hub);
  await expect(fetching).rejects.toThrow(ModelUnavailable);
  await expect(fetching).rejects.toThrow(/no folder someone\/else.*it has no config\.json.*local folder/);
});

it('keeps nothing of a model whose last file broke off', async () => {
  broken = 'onnx/model_quantized.onnx';
  await expect(folderOf('someone/tiny', hub)).rejects.toThrow(ModelUnavailable);
  expect(await readdir(join(hub.cache, 'someone'))).toEqual([]);
});

it('says that the network is not there', async () => {
  await expect(folderOf('someone/tiny', { ...hub, url: 'http://127.0.0.1:1' })).rejects.toThrow(
    /check the name and the network/,
  );
});
