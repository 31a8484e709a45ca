import { describeBus } from '../bus.conformance.js';
import { connectBackend } from '../connect.js';
import { startPostgres } from '../testing/postgres-server.js';
import { silent } from '../testing/silent-log.js';

describeBus(startPostgres, (url) => connectBackend({ databaseUrl: url, log: silent }));
