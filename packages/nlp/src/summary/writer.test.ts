import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { ModelUnavailable } from '../model/model-unavailable.js';
import { NlpOverloaded, NlpStopped } from '../service/errors.js';
import { startNlp } from '../service/nlp.js';
import { startWriting } from '../service/writing.js';
import { memoryLog } from '../testing/log.js';
import { tinyModel, tinyWriter } from '../testing/tiny-model.js';
import { loadWriter } from './writer.js';

const turns = [
  { byCustomer: true, text: 'where is my order 48213?' },
  { byCustomer: false, text: 'a' },
];
const WRITTEN = 'customer where is my order 48213? agent a';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

it('writes what the model makes of who said what', async () => {
  const writer = await loadWriter(tinyWriter);
  cleanups.push(() => writer.close());
  expect((await writer.write(turns)).replaceAll(/\s+/g, ' ')).toBe(WRITTEN);
});

it('refuses a folder that lacks a part, and one with another kind of model', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'baton-writer-'));
  cleanups.push(() => rm(folder, { recursive: true }));
  await cp(tinyWriter, folder, { recursive: true });
  await rm(join(folder, 'onnx/decoder_model_merged_quantized.onnx'));
  await expect(loadWriter(folder)).rejects.toThrow(ModelUnavailable);
  await expect(loadWriter(tinyModel)).rejects.toThrow(ModelUnavailable);
});

it('writes in a thread of its own, one after the other, until it is stopped', async () => {
  const writing = await startWriting(tinyWriter);
  const texts = await Promise.all([writing.write(turns), writing.write(turns.slice(0, 1))]);
  expect(texts.map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
    WRITTEN,
    'customer where is my order 48213?',
  ]);
  const many = await Promise.allSettled(Array.from({ length: 60 }, () => writing.write(turns)));
  expect(many.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown)).toEqual(
    expect.arrayContaining([expect.any(NlpOverloaded)]),
  );
  expect(many.some(({ status }) => status === 'fulfilled')).toBe(true);
  await writing.stop();
  await expect(writing.write(turns)).rejects.toThrow(NlpStopped);
});

it('is there only when a model for it is named', async () => {
  const without = await startNlp({ modelFolder: tinyModel, log: memoryLog() });
  cleanups.push(() => without.stop());
  expect(without.writes).toBe(false);
  expect(await without.writeSummary(turns)).toBeNull();
  const nlp = await startNlp({ modelFolder: tinyModel, summaryFolder: tinyWriter, log: memoryLog() });
  cleanups.push(() => nlp.stop());
  expect(nlp.writes).toBe(true);
  expect(await nlp.writeSummary(turns)).toContain('48213');
  await expect(
    startNlp({ modelFolder: tinyModel, summaryFolder: '/nowhere', log: memoryLog() }),
  ).rejects.toThrow(ModelUnavailable);
});
