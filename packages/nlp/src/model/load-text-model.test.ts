import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeConfig, changeTokenizer, copyOfTinyModel, tinyModel } from '../testing/tiny-model.js';
import { loadTextModel } from './load-text-model.js';
import { readModelFolder } from './model-folder.js';
import { ModelUnavailable } from './model-unavailable.js';
import type { TextModel } from './ports.js';
import { openRuntime } from './runtime.js';

const lengthOf = (vector: Float32Array): number => Math.hypot(...vector);

describe('a text model', () => {
  let model: TextModel;
  beforeAll(async () => {
    model = await loadTextModel({ folder: tinyModel });
  });
  afterAll(() => model.close());

  it('names itself and its size', () => {
    expect(model.id).toBe('baton-understanding@tiny');
    expect(model.size).toBe(16);
  });

  it('gives a unit vector and a sentiment for each text, in order', async () => {
    const texts = ['where is my order', 'refund', 'where is my order'];
    const analyses = await model.analyse(texts);
    expect(analyses).toHaveLength(3);
    for (const { vector, sentiment } of analyses) {
      expect(vector).toHaveLength(16);
      expect(lengthOf(vector)).toBeCloseTo(1, 5);
      expect(Math.abs(sentiment)).toBeLessThanOrEqual(1);
    }
    expect(analyses[0]).toEqual(analyses[2]);
    expect(analyses[0]?.vector).not.toEqual(analyses[1]?.vector);
  });

  it('says the same of a text alone and among others', async () => {
    const texts = [
      'hello',
      'my tent is broken and i want my money back please',
      'a',
      'cancel the order',
      'thanks '.repeat(40),
    ];
    const together = await model.analyse(texts);
    for (const [i, text] of texts.entries()) {
      const [alone] = await model.analyse([text]);
      expect(alone?.sentiment).toBeCloseTo(together[i]?.sentiment ?? 9, 4);
      for (const [j, value] of (alone?.vector ?? []).entries())
        expect(value).toBeCloseTo(together[i]?.vector[j] ?? 9, 4);
    }
  });

  it.each([
    '',
    '   ',
    '\u0000\u0007',
    '😡😡',
    'где мой заказ',
    '\ud800',
    'x'.repeat(100_000),
    'a '.repeat(60_000),
    '\n'.repeat(5_000),
  ])('survives %j', async (text) => {
    const [analysis] = await model.analyse([text]);
    expect(Number.isFinite(analysis?.sentiment)).toBe(true);
    expect([...(analysis?.vector ?? [Number.NaN])].every(Number.isFinite)).toBe(true);
  });

  it.each(['', '… !!', 'где мой заказ', '我的订单在哪里'])(
    'has no feelings about %j, which it cannot read',
    async (text) => {
      const [silent] = await model.analyse([text]);
      expect(silent).toMatchObject({ sentiment: 0, sentimentClass: 'neutral', emotions: [] });
    },
  );

  it('takes no texts', async () => expect(await model.analyse([])).toEqual([]));
});

describe('a model folder that cannot be used', () => {
  const complaint = async (folder: string): Promise<string> => {
    const error = await loadTextModel({ folder }).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ModelUnavailable);
    return error instanceof Error ? error.message : '';
  };

  it('is named when it is not there', async () => {
    const message = await complaint('/nowhere/at/all');
    expect(message).toContain('/nowhere/at/all');
    expect(message).toContain('there is no such folder');
    expect(message).toContain('restore that folder');
  });

  it.each(['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'])(
    'is told apart when %s is missing',
    async (file) => {
      await using copy = await copyOfTinyModel();
      await rm(join(copy.folder, file));
      expect(await complaint(copy.folder)).toContain(`${file} is missing`);
    },
  );

  it.each([
    ['onnx/model_quantized.onnx', 'its weights in onnx/ cannot be loaded'],
    ['tokenizer.json', 'its tokenizer.json cannot be read'],
    ['config.json', 'config.json is not JSON'],
  ])('is told apart when %s is broken', async (file, what) => {
    await using copy = await copyOfTinyModel();
    await writeFile(join(copy.folder, file), 'not what it should be');
    expect(await complaint(copy.folder)).toContain(what);
  });

  it('is told apart when it is not the joint model, or promises what the weights do not give', async () => {
    await using copy = await copyOfTinyModel();
    await changeConfig(copy.folder, (config) => ({
      ...config,
      baton: { ...(config['baton'] as object), embeddingSize: 99 },
    }));
    expect(await complaint(copy.folder)).toContain('do not give the outputs that config.json promises');
    await changeConfig(copy.folder, (config) => ({ ...config, baton: undefined }));
    expect(await complaint(copy.folder)).toContain('no key "baton"');
    await changeConfig(copy.folder, (config) => ({ ...config, max_position_embeddings: 'many' }));
    expect(await complaint(copy.folder)).toContain('config.json is wrong at "max_position_embeddings"');
  });
});

describe('a model folder put together from two', () => {
  const refusal = 'fewer words or positions than tokenizer.json and config.json say';

  it('is refused at once, not at the message with the first word that its weights do not know', async () => {
    await using copy = await copyOfTinyModel();
    const file = join(copy.folder, 'tokenizer.json');
    const tokenizer = JSON.parse(await readFile(file, 'utf8'));
    tokenizer.model.vocab['unheard'] = 30_000;
    await writeFile(file, JSON.stringify(tokenizer));
    const loading = loadTextModel({ folder: copy.folder });
    await expect(loading).rejects.toThrow(ModelUnavailable);
    await expect(loading).rejects.toThrow(refusal);
  });

  it('has another name for other weights, whatever its folder is called', async () => {
    await using one = await copyOfTinyModel();
    await changeConfig(one.folder, (config) => ({ ...config, baton: undefined }));
    const idOf = async (): Promise<string> => {
      const model = await loadTextModel({ folder: tinyModel, encoderFolder: one.folder });
      await model.close();
      return model.id;
    };
    const before = await idOf();
    expect(await idOf()).toBe(before);
    const file = join(one.folder, 'onnx/model_quantized.onnx');
    const weights = await readFile(file);
    const at = weights.length >> 1;
    weights[at] = (weights[at] ?? 0) ^ 1;
    await writeFile(file, weights);
    expect(await idOf()).not.toBe(before);
  });

  it.each(['roberta', 'mpnet'])('of the family %s reads long texts in rows that fit', async (model_type) => {
    await using other = await copyOfTinyModel();
    await changeConfig(other.folder, (config) => ({ ...config, model_type, baton: undefined }));
    await changeTokenizer(other.folder, (config) => ({ ...config, model_max_length: undefined }));
    const found = await readModelFolder(other.folder);
    const runtime = await openRuntime(found);
    // The padding token is the first, so position 0 is its own.
    expect(runtime.longest).toBe(31);
    await runtime.close();
  });
});

describe('models in place of the bundled ones', () => {
  it('may be another encoder, by its sentence embedding or the mean of its tokens', async () => {
    await using other = await copyOfTinyModel();
    await changeConfig(other.folder, (config) => ({ ...config, baton: undefined }));
    const swapped = await loadTextModel({ folder: tinyModel, encoderFolder: other.folder });
    const bundled = await loadTextModel({ folder: tinyModel });
    const [a] = await swapped.analyse(['where is my order']);
    const [b] = await bundled.analyse(['where is my order']);
    expect(swapped.id).not.toBe(bundled.id);
    expect(swapped.sentimentId).toBe(bundled.id);
    expect(a?.sentiment).toBe(b?.sentiment);
    expect(lengthOf(a?.vector ?? new Float32Array())).toBeCloseTo(1, 5);
    await swapped.close();
    await bundled.close();
  });

  it('may be another sentiment classifier', async () => {
    await using other = await copyOfTinyModel();
    const id2label = { 0: 'NEGATIVE', 1: 'NEUTRAL', 2: 'POSITIVE' };
    await changeConfig(other.folder, (config) => ({ ...config, id2label, baton: undefined }));
    const swapped = await loadTextModel({ folder: tinyModel, sentimentFolder: other.folder });
    const bundled = await loadTextModel({ folder: tinyModel });
    const [a, silent] = await swapped.analyse(['where is my order', '!!']);
    const [b] = await bundled.analyse(['where is my order']);
    for (const [j, value] of (a?.vector ?? []).entries()) expect(value).toBeCloseTo(b?.vector[j] ?? 9, 4);
    expect(a?.sentimentClass).toBe(b?.sentimentClass);
    expect(a?.emotions).toEqual([]);
    expect(silent?.sentiment).toBe(0);
    await swapped.close();
    await bundled.close();
  });

  it('must be a sentiment classifier whose labels say so', async () => {
    await using other = await copyOfTinyModel();
    await changeConfig(other.folder, (config) => ({ ...config, id2label: { 0: 'sports', 1: 'politics' } }));
    await expect(loadTextModel({ folder: tinyModel, sentimentFolder: other.folder })).rejects.toThrow(
      'id2label',
    );
  });
});
