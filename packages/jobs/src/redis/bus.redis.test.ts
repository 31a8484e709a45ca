import { describeBus } from '../bus.conformance.js';
import { connectBackend } from '../connect.js';
import { startRedis } from '../testing/redis-server.js';
import { silent } from '../testing/silent-log.js';

describeBus(startRedis, (url) => connectBackend({ databaseUrl: '', redisUrl: url, log: silent }));
