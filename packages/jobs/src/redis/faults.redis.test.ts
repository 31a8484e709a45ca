import { connectBackend } from '../connect.js';
import { describeFaults } from '../faults.conformance.js';
import { startRedis } from '../testing/redis-server.js';
import { silent } from '../testing/silent-log.js';

describeFaults({
  startServer: startRedis,
  connect: (url) => connectBackend({ databaseUrl: '', redisUrl: url, log: silent, waitMs: 1_000 }),
  environment: (url) => ({ TEST_REDIS_URL: url }),
});
