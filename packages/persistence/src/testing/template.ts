import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { connectDatabase } from '../database/connect.js';
import { migrate } from '../database/migrate.js';
import { migrations } from '../migrations/list.js';

/** Any fixed number: one process at a time builds the template. */
const TEMPLATE_LOCK = 7_201_003;

/** Another set of migrations, or an edited one, makes another template. */
const template = `baton_template_${createHash('sha256')
  .update(migrations.map((migration) => `${migration.name} ${String(migration.class)}`).join())
  .digest('hex')
  .slice(0, 12)}`;

export const withDatabase = (url: string, name: string) =>
  Object.assign(new URL(url), { pathname: name }).href;

/** Creates the database `name` on the server at `adminUrl`: a copy of a migrated one, made once per server. */
export async function createFromTemplate(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await ensureTemplate(client, adminUrl);
    await client.query(`create database ${name} template ${template}`);
  });
}

export async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function ensureTemplate(client: Client, adminUrl: string): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const found = await client.query('select 1 from pg_database where datname = $1', [template]);
  if (found.rowCount === 0) {
    // Renamed when complete, so that a run killed half-way leaves nothing that looks like a template.
    const draft = `${template}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    const db = await connectDatabase({ url: withDatabase(adminUrl, draft), poolMax: 2 });
    await migrate(db);
    await db.close();
    await client.query(`alter database ${draft} rename to ${template}`);
  }
  await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
}
