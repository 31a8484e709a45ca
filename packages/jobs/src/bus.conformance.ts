import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Backend, Bus } from './ports.js';
import type { TestServer } from './testing/postgres-server.js';
import { soon } from './testing/soon.js';

/** What every bus does, whatever it is built on. `connect` opens what one process would. */
export function describeBus(
  startServer: () => Promise<TestServer>,
  connect: (url: string) => Promise<Backend>,
): void {
  let server: TestServer;
  const open: Backend[] = [];

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());
  afterEach(async () => {
    for (const backend of open.splice(0)) await backend.close();
  });

  const process = async (): Promise<Bus> => {
    const backend = await connect(server.url);
    open.push(backend);
    return backend.bus;
  };
  /** Resolves when everything this process published before has come back to it. */
  const settled = async (bus: Bus): Promise<void> => {
    const mark = Promise.withResolvers<void>();
    const end = bus.subscribe('typing:mark', () => mark.resolve());
    await bus.publish('typing:mark', null);
    await mark.promise;
    end();
  };

  describe('bus', { timeout: 120_000 }, () => {
    it('reaches every subscriber of the topic in every process, the publisher’s own included', async () => {
      const [a, b] = [await process(), await process()];
      const heard: unknown[] = [];
      a.subscribe('conversation:1', (payload) => heard.push(['a', payload]));
      b.subscribe('conversation:1', (payload) => heard.push(['b', payload]));
      b.subscribe('conversation:1', (payload, topic) => heard.push([topic, payload]));
      expect(await a.publish('conversation:1', { seq: 3 })).toBe('sent');
      await soon(() => expect(heard).toHaveLength(3));
      expect(heard).toContainEqual(['a', { seq: 3 }]);
      expect(heard).toContainEqual(['b', { seq: 3 }]);
      expect(heard).toContainEqual(['conversation:1', { seq: 3 }]);
    });

    it('keeps thousands of topics apart', async () => {
      const [a, b] = [await process(), await process()];
      const wrong: unknown[] = [];
      const right: unknown[] = [];
      for (let i = 0; i < 5_000; i++)
        b.subscribe(`conversation:${i}`, (payload, topic) =>
          (topic === `conversation:${i}` && payload === i ? right : wrong).push(payload),
        );
      b.subscribe('inbox', (payload) => wrong.push(payload));
      await Promise.all(Array.from({ length: 500 }, (_, i) => a.publish(`conversation:${i * 10}`, i * 10)));
      await soon(() => expect(right).toHaveLength(500));
      expect(wrong).toEqual([]);
    });

    it('delivers a burst once and in order', async () => {
      const [a, b] = [await process(), await process()];
      const heard: unknown[] = [];
      b.subscribe('org', (payload) => heard.push(payload));
      for (let i = 0; i < 2_000; i++) void a.publish('org', i);
      await soon(() => expect(heard).toHaveLength(2_000));
      expect(heard).toEqual(Array.from({ length: 2_000 }, (_, i) => i));
    });

    it('does not merge equal messages', async () => {
      const bus = await process();
      let heard = 0;
      bus.subscribe('inbox', () => heard++);
      for (let i = 0; i < 3; i++) void bus.publish('inbox', { same: true });
      await settled(bus);
      expect(heard).toBe(3);
    });

    it('stops at the end of a subscription, and not that of its twin', async () => {
      const bus = await process();
      let heard = 0;
      const listener = (): void => void heard++;
      const end = bus.subscribe('inbox', listener);
      bus.subscribe('inbox', listener);
      end();
      end();
      await bus.publish('inbox', null);
      await settled(bus);
      expect(heard).toBe(1);
    });

    it('survives a listener that throws', async () => {
      const bus = await process();
      const heard: unknown[] = [];
      bus.subscribe('inbox', () => {
        throw new Error('a fault of the listener');
      });
      bus.subscribe('inbox', (payload) => heard.push(payload));
      await bus.publish('inbox', 'still here');
      await settled(bus);
      expect(heard).toEqual(['still here']);
    });

    it('carries any JSON text and refuses what is too large', async () => {
      const bus = await process();
      const heard: unknown[] = [];
      bus.subscribe('inbox', (payload) => heard.push(payload));
      const odd = { text: 'a\u0000b\n"\\ ’ 🛟 </script>', list: [1, null, {}] };
      await bus.publish('inbox', odd);
      expect(() => bus.publish('inbox', 'x'.repeat(5_000))).toThrow(RangeError);
      expect(() => bus.publish('conversation:a b', 1)).toThrow(RangeError);
      await settled(bus);
      expect(heard).toEqual([odd]);
    });

    it('comes back after the server was away, delivers what waited, and tells subscribers to read again', async () => {
      const [a, b] = [await process(), await process()];
      const heard: unknown[] = [];
      let readAgain = 0;
      b.subscribe('conversation:1', (payload) => heard.push(payload));
      b.onReconnect(() => readAgain++);
      await a.publish('conversation:1', 'before');
      await soon(() => expect(heard).toEqual(['before']));

      await server.down();
      const waiting = a.publish('conversation:1', 'while away');
      await server.up();
      expect(await waiting).toBe('sent');
      await soon(() => expect(readAgain).toBeGreaterThan(0));

      await a.publish('conversation:1', 'after');
      await soon(() => expect(heard.at(-1)).toBe('after'));
    });

    it('drops what does not fit while the server is away, and says so to everybody', async () => {
      const [a, b] = [await process(), await process()];
      const heard: unknown[] = [];
      b.onReconnect(() => heard.push('read again'));
      b.subscribe('org', (payload) => heard.push(payload));
      await server.down();
      const outcomes = Array.from({ length: 10_500 }, (_, i) => a.publish('org', i));
      await server.up();
      const counted = Map.groupBy(await Promise.all(outcomes), (outcome) => outcome);
      expect(counted.get('dropped')).toHaveLength(10_000);
      expect(counted.get('sent')).toHaveLength(500);
      await soon(() => expect(heard).toContain('read again'));
      await a.publish('org', 'end');
      await soon(() => expect(heard.at(-1)).toBe('end'));
    });

    it('takes nothing more once closed', async () => {
      const bus = await process();
      await bus.close();
      expect(await bus.publish('inbox', 1)).toBe('dropped');
    });
  });
}
