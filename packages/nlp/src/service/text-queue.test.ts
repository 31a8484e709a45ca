import { expect, it } from 'vitest';
import { NlpFailed } from './errors.js';
import { TextQueue } from './text-queue.js';

const encode = { kind: 'encode' } as const;

it('fails for the text that cannot be read, and for no other of its batch', async () => {
  const queue = new TextQueue(async (_, texts) => {
    if (texts.some(({ text }) => text === 'poison')) throw new NlpFailed('Invalid time value');
    return texts.map(({ text }) => Float32Array.of(text.length));
  });
  const answers = await Promise.allSettled(
    ['a', 'poison', 'abc'].map((text) => queue.add(encode, [{ text, at: 0 }])),
  );
  expect(answers).toMatchObject([
    { status: 'fulfilled', value: [Float32Array.of(1)] },
    { status: 'rejected', reason: { name: 'NlpFailed' } },
    { status: 'fulfilled', value: [Float32Array.of(3)] },
  ]);
});
