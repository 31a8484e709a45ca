import { describe, expect, it } from 'vitest';
import { Outgoing } from './outgoing.js';

/** A link that takes frames or refuses them. */
function link() {
  const state = { up: true, taken: [] as string[], batches: 0 };
  const send = async (frames: readonly string[]): Promise<void> => {
    await Promise.resolve();
    if (!state.up) throw new Error('down');
    state.batches++;
    state.taken.push(...frames);
  };
  return { state, outgoing: new Outgoing(send, 'GAP') };
}

describe('outgoing frames', () => {
  it('leave in order, a burst in one batch', async () => {
    const { state, outgoing } = link();
    const outcomes = await Promise.all(['a', 'b', 'c'].map((frame) => outgoing.push(frame)));
    expect(outcomes).toEqual(['sent', 'sent', 'sent']);
    expect(state).toMatchObject({ taken: ['a', 'b', 'c'], batches: 1 });
  });

  it('leave at once when pushed the moment the one before was sent', async () => {
    const { state, outgoing } = link();
    for (let i = 0; i < 50; i++) expect(await outgoing.push(String(i))).toBe('sent');
    expect(state.taken).toHaveLength(50);
  });

  it('wait while the link is down, and keep their order', async () => {
    const { state, outgoing } = link();
    state.up = false;
    const first = outgoing.push('a');
    await new Promise((resolve) => setTimeout(resolve, 10));
    const second = outgoing.push('b');
    state.up = true;
    outgoing.retry();
    expect(await Promise.all([first, second])).toEqual(['sent', 'sent']);
    expect(state.taken).toEqual(['a', 'b']);
  });

  it('make room by dropping all that waits, and leave a gap frame in its place', async () => {
    const { state, outgoing } = link();
    state.up = false;
    const early = Array.from({ length: 10_000 }, (_, i) => outgoing.push(`early ${i}`));
    const late = outgoing.push('late');
    expect(new Set(await Promise.all(early))).toEqual(new Set(['dropped']));
    state.up = true;
    outgoing.retry();
    expect(await late).toBe('sent');
    expect(state.taken).toEqual(['GAP', 'late']);
  });

  it('are dropped by close only when they cannot be sent any more', async () => {
    const { state, outgoing } = link();
    const last = outgoing.push('last');
    await outgoing.close();
    expect(await last).toBe('sent');
    expect(await outgoing.push('too late')).toBe('dropped');

    const other = link();
    other.state.up = false;
    const lost = other.outgoing.push('lost');
    await other.outgoing.close();
    expect(await lost).toBe('dropped');
    expect(state.taken).toEqual(['last']);
  });
});
