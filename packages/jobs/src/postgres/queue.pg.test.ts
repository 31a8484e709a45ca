import { createPostgresBackend, Queue } from 'bullmq';
import { queueNames } from '../catalogue.js';
import { connectBackend } from '../connect.js';
import { describeJobQueue } from '../queue.conformance.js';
import { silent } from '../testing/silent-log.js';
import { testDatabase } from '../testing/postgres-server.js';
import { openPool } from './driver.js';

describeJobQueue(async () => {
  const database = await testDatabase();
  const backend = await connectBackend({ databaseUrl: database.url, log: silent });
  const pool = openPool(database.url, 2, 'test');
  const raw = queueNames.map((name) => new Queue(name, { connection: pool }, createPostgresBackend));
  return {
    backend,
    raw,
    async close() {
      await backend.close();
      await pool.end();
      await database.stop();
    },
  };
});
