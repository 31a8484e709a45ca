import { describe, expect, it } from 'vitest';
import { inTurn } from './in-turn.js';

/** Work that ends when it is told to, with the runs it was started for. */
function heldWork() {
  const runs: { key: string; end: () => void; fail: (error: Error) => void }[] = [];
  const ask = inTurn((key: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    runs.push({ key, end: resolve, fail: reject });
    return promise;
  });
  return { runs, ask };
}

describe('inTurn', () => {
  it('turns thirty asks at once into two runs, of which the second starts when the first has ended', async () => {
    const { runs, ask } = heldWork();
    const asked = Array.from({ length: 30 }, async () => ask('a'));
    await Promise.all(asked.slice(2));
    expect(runs).toHaveLength(1);
    runs[0]?.end();
    await asked[0];
    await expect.poll(() => runs.length).toBe(2);
    runs[1]?.end();
    await Promise.all(asked);
    expect(runs).toHaveLength(2);
  });

  it('starts anew for an ask that comes while the second runs, and after all is done', async () => {
    const { runs, ask } = heldWork();
    const first = ask('a');
    const second = ask('a');
    runs[0]?.end();
    await first;
    await expect.poll(() => runs.length).toBe(2);
    const third = ask('a');
    runs[1]?.end();
    await second;
    await expect.poll(() => runs.length).toBe(3);
    runs[2]?.end();
    await third;
    const fourth = ask('a');
    expect(runs).toHaveLength(4);
    runs[3]?.end();
    await fourth;
  });

  it('lets keys pass one another', async () => {
    const { runs, ask } = heldWork();
    const both = [ask('a'), ask('b')];
    expect(runs.map(({ key }) => key)).toEqual(['a', 'b']);
    for (const run of runs) run.end();
    await Promise.all(both);
  });

  it('tells only who asked for the run that failed, and runs on', async () => {
    const { runs, ask } = heldWork();
    const first = ask('a');
    const second = ask('a');
    runs[0]?.fail(new Error('the models are away'));
    await expect(first).rejects.toThrow('the models are away');
    await expect.poll(() => runs.length).toBe(2);
    runs[1]?.end();
    await expect(second).resolves.toBeUndefined();
  });
});
