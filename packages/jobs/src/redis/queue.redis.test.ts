import { Queue } from 'bullmq';
import { queueNames } from '../catalogue.js';
import { connectBackend } from '../connect.js';
import { describeJobQueue } from '../queue.conformance.js';
import { startRedis } from '../testing/redis-server.js';
import { silent } from '../testing/silent-log.js';

describeJobQueue(async () => {
  const server = await startRedis();
  const backend = await connectBackend({ databaseUrl: '', redisUrl: server.url, log: silent });
  const raw = queueNames.map((name) => new Queue(name, { connection: { url: server.url }, prefix: 'baton' }));
  return {
    backend,
    raw,
    async close() {
      await backend.close();
      for (const queue of raw) await queue.close();
      await server.stop();
    },
  };
});
