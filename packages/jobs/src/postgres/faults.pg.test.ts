import { connectBackend } from '../connect.js';
import { describeFaults } from '../faults.conformance.js';
import { startPostgres } from '../testing/postgres-server.js';
import { silent } from '../testing/silent-log.js';

describeFaults({
  startServer: startPostgres,
  connect: (url) => connectBackend({ databaseUrl: url, log: silent, waitMs: 1_000 }),
  environment: (url) => ({ TEST_DATABASE_URL: url }),
});
