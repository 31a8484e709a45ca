import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Feed } from './feed.js';
import { MAX_BEHIND, type Follower } from './follower.js';

interface Event {
  readonly seq: number;
  readonly resync?: true;
}

/** A chart in memory that answers as late as its reader likes. */
function aChart() {
  const events: Event[] = [];
  const feed = new Feed<Event>(
    {
      read: async (afterSeq, limit) => {
        const page = events.filter((event) => event.seq > afterSeq).slice(0, limit);
        await new Promise((resolve) => setImmediate(resolve));
        return page;
      },
      position: async () => events.length,
    },
    { empty: () => undefined, error: () => undefined },
  );
  const happen = (count: number): void => {
    for (let i = 0; i < count; i++) events.push({ seq: events.length + 1 });
  };
  const follow = (afterSeq: number): Follower<Event> =>
    feed.follow({ afterSeq, mayStillSee: () => true, resync: (seq) => ({ seq, resync: true }) });
  return { events, feed, happen, follow };
}

async function take(follower: Follower<Event>, count: number): Promise<number[]> {
  const seqs: number[] = [];
  while (seqs.length < count) {
    const step = await follower.next();
    if (step.done) break;
    seqs.push(step.value.seq);
  }
  return seqs;
}

async function read(follower: Follower<Event>, into: number[]): Promise<void> {
  for (let step = await follower.next(); !step.done; step = await follower.next()) into.push(step.value.seq);
}

const upTo = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i + 1);

describe('a feed', () => {
  it('tells everybody everything once and in order, whenever they come and whatever is not said', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            events: fc.integer({ min: 0, max: 150 }),
            told: fc.boolean(),
            joins: fc.boolean(),
            turns: fc.integer({ min: 0, max: 3 }),
          }),
          { maxLength: 12 },
        ),
        async (steps) => {
          const chart = aChart();
          chart.happen(3);
          await chart.feed.begin();
          const followers = [{ from: 0, follower: chart.follow(0) }];
          const seen: number[] = [];
          const reading = read(chart.follow(0), seen);
          for (const { events, told, joins, turns } of steps) {
            if (joins)
              followers.push({ from: chart.events.length, follower: chart.follow(chart.events.length) });
            chart.happen(events);
            if (told) chart.feed.wake(chart.events.length);
            for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve));
          }
          chart.feed.wake();
          const total = chart.events.length;
          for (const { from, follower } of followers) {
            expect(await take(follower, total - from)).toEqual(upTo(from, total));
            await follower.return();
          }
          // Whoever reads when the feed ends gets no more, so it must have come to the end before.
          await expect.poll(() => seen.length).toBe(total);
          chart.feed.end();
          await reading;
          expect(seen).toEqual(upTo(0, total));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tells a follower that is too slow to start over, and keeps no more than that for it', async () => {
    const chart = aChart();
    await chart.feed.begin();
    const slow = chart.follow(0);
    const first = slow.next();
    chart.happen(1);
    chart.feed.wake(1);
    expect((await first).value).toEqual({ seq: 1 });
    chart.happen(MAX_BEHIND + 200);
    chart.feed.wake(chart.events.length);
    while (chart.feed.distributed < chart.events.length)
      await new Promise((resolve) => setImmediate(resolve));
    expect(await slow.next()).toEqual({ done: false, value: { seq: 1, resync: true } });
    expect((await slow.next()).done).toBe(true);
    expect(chart.feed.size).toBe(0);
  });

  it('ends a follower that waits', async () => {
    const chart = aChart();
    await chart.feed.begin();
    const follower = chart.follow(0);
    const waiting = follower.next();
    await follower.return();
    expect((await waiting).done).toBe(true);
  });
});
