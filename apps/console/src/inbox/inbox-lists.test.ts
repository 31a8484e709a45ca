import { describe, expect, it } from 'vitest';
import { listFor, placeRow, removeRow, type InboxData, type Viewer } from './inbox-lists.js';
import { inboxOf, rowOf } from './testing/rows.js';

const mira: Viewer = { agentId: 'mira', teamKeys: ['billing'], seesAllTeams: false, team: null };
const billing = { id: 't1', key: 'billing', name: 'Billing' };
const orders = { id: 't2', key: 'orders', name: 'Orders' };

describe('listFor', () => {
  it('shows an agent the queue of their own teams', () => {
    expect(listFor(rowOf({ state: 'QUEUED', team: billing }), mira)).toBe('waiting');
    expect(listFor(rowOf({ state: 'QUEUED', team: orders }), mira)).toBeNull();
  });

  it('shows what is offered to them, whatever the team', () => {
    const row = rowOf({ state: 'QUEUED', team: orders, offeredTo: { id: 'mira', name: 'Mira' } });
    expect(listFor(row, mira)).toBe('waiting');
  });

  it('shows leads every queue', () => {
    expect(listFor(rowOf({ state: 'QUEUED', team: orders }), { ...mira, seesAllTeams: true })).toBe(
      'waiting',
    );
  });

  it('counts only their own conversations as theirs', () => {
    expect(listFor(rowOf({ state: 'WITH_AGENT', owner: { id: 'mira', name: 'Mira' } }), mira)).toBe('mine');
    expect(listFor(rowOf({ state: 'WITH_AGENT', owner: { id: 'tom', name: 'Tom' } }), mira)).toBeNull();
  });

  it('keeps to the chosen team', () => {
    expect(listFor(rowOf({ state: 'QUEUED', team: billing }), { ...mira, team: 'orders' })).toBeNull();
  });
});

describe('placeRow', () => {
  const ids = (inbox: InboxData, list: 'waiting' | 'mine'): string[] => inbox[list].map((row) => row.id);

  it('moves a row that was accepted, and both counts with it', () => {
    const before = inboxOf({ waiting: [rowOf({ id: 'a' }), rowOf({ id: 'b' })] });
    const after = placeRow(before, rowOf({ id: 'a', state: 'WITH_AGENT' }), 'mine');
    expect([ids(after, 'waiting'), ids(after, 'mine')]).toEqual([['b'], ['a']]);
    expect(after.counts).toMatchObject({ waiting: 1, mine: 1 });
  });

  it('leaves a row in its place when only its words change', () => {
    const before = inboxOf({ waiting: [rowOf({ id: 'a' }), rowOf({ id: 'b' })] });
    const after = placeRow(before, rowOf({ id: 'a', headline: 'Now clearer' }), 'waiting');
    expect(after.waiting.map((row) => row.headline)).toEqual(['Now clearer', null]);
    expect(after.counts.waiting).toBe(2);
  });

  it('puts who came last at the end of the queue', () => {
    const after = placeRow(inboxOf({ waiting: [rowOf({ id: 'a' })] }), rowOf({ id: 'b' }), 'waiting');
    expect(ids(after, 'waiting')).toEqual(['a', 'b']);
  });

  it('forgets what is gone', () => {
    const before = inboxOf({ mine: [rowOf({ id: 'a' })] });
    expect(removeRow(before, 'a').counts.mine).toBe(0);
    expect(removeRow(before, 'unknown')).toBe(before);
  });
});
