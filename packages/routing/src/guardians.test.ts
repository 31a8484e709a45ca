import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueFor, type Held } from './guardians.js';

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);
const here = { presence: 'online', presenceAt: at(-9999), disabled: false } as const;
const held = (parts: Partial<Held> = {}): Held => ({
  unansweredSince: at(0),
  warnedAt: null,
  agent: here,
  silentSeconds: 300,
  ...parts,
});
const offline = (since: Date | null) =>
  ({ presence: 'offline', presenceAt: since, disabled: false }) as const;

describe('a customer who waits for an answer', () => {
  it('costs a warning, then the conversation', () => {
    expect(dueFor(held(), at(299))).toEqual({ action: 'none', cause: null, at: at(300) });
    expect(dueFor(held(), at(300))).toEqual({ action: 'warn', cause: 'silent', at: at(600) });
    const warned = held({ warnedAt: at(300) });
    expect(dueFor(warned, at(599))).toEqual({ action: 'none', cause: null, at: at(600) });
    expect(dueFor(warned, at(600))).toEqual({ action: 'requeue', cause: 'silent', at: null });
  });

  it('costs nothing once answered, even if an earlier silence brought a warning', () => {
    expect(dueFor(held({ unansweredSince: null, warnedAt: at(300) }), at(9000))).toEqual({
      action: 'none',
      cause: null,
      at: null,
    });
    const again = held({ unansweredSince: at(400), warnedAt: at(300) });
    expect(dueFor(again, at(600))).toEqual({ action: 'none', cause: null, at: at(700) });
    expect(dueFor(again, at(1000))).toMatchObject({ action: 'warn' });
  });

  it('leaves half a minute after a late warning', () => {
    expect(dueFor(held(), at(5000))).toEqual({ action: 'warn', cause: 'silent', at: at(5030) });
    expect(dueFor(held({ warnedAt: at(5000) }), at(5029))).toEqual({
      action: 'none',
      cause: null,
      at: at(5030),
    });
    expect(dueFor(held({ warnedAt: at(5000) }), at(5030)).action).toBe('requeue');
  });
});

describe('an agent who is not there', () => {
  it('keeps the conversation for a minute, in case they come back', () => {
    const gone = held({ unansweredSince: null, agent: offline(at(0)) });
    expect(dueFor(gone, at(59))).toEqual({ action: 'none', cause: null, at: at(60) });
    expect(dueFor(gone, at(60))).toEqual({ action: 'requeue', cause: 'offline', at: null });
    expect(dueFor({ ...gone, agent: { ...gone.agent, presence: 'away' } }, at(9000)).action).toBe('none');
    expect(dueFor({ ...gone, agent: offline(null) }, at(0))).toMatchObject({
      action: 'requeue',
      cause: 'offline',
    });
  });

  it('is looked at again for whatever comes first', () => {
    expect(dueFor(held({ agent: offline(at(280)) }), at(290)).at).toEqual(at(300));
    expect(dueFor(held({ agent: offline(at(290)) }), at(300))).toEqual({
      action: 'warn',
      cause: 'silent',
      at: at(350),
    });
  });

  it('loses it at once when disabled', () => {
    const disabled = { ...here, disabled: true };
    expect(dueFor(held({ unansweredSince: null, agent: disabled }), at(0))).toEqual({
      action: 'requeue',
      cause: 'disabled',
      at: null,
    });
  });
});

describe('whatever the clocks say', () => {
  const time = fc.option(fc.integer({ min: -2000, max: 2000 }).map(at));
  const anyHeld = fc.record({
    unansweredSince: time,
    warnedAt: time,
    agent: fc.record({
      presence: fc.constantFrom('online' as const, 'away' as const, 'offline' as const),
      presenceAt: time,
      disabled: fc.constant(false),
    }),
    silentSeconds: fc.integer({ min: 30, max: 600 }),
  });

  it('times in the future take nothing away', () => {
    const later = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(later, later, (unanswered, presence) => {
        const ahead = held({ unansweredSince: at(unanswered), agent: offline(at(presence)) });
        expect(dueFor(ahead, at(0)).action).toBe('none');
      }),
    );
  });

  it('what is due later is never due before, and is due then', () => {
    fc.assert(
      fc.property(anyHeld, fc.integer({ min: 2000, max: 4000 }), (given, seconds) => {
        const now = at(seconds);
        const due = dueFor(given, now);
        if (due.at === null) return;
        expect(due.at.getTime()).toBeGreaterThan(now.getTime());
        const told = due.action === 'warn' ? { ...given, warnedAt: now } : given;
        expect(dueFor(told, new Date(due.at.getTime() - 1)).action).toBe('none');
        expect(dueFor(told, due.at).action).not.toBe('none');
      }),
    );
  });
});
