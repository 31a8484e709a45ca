import { freePort, startPostgres, type TestServer } from '../../packages/jobs/src/testing/postgres-server.ts';
import { startRedis } from '../../packages/jobs/src/testing/redis-server.ts';
import { connectDatabase, migrate } from '@baton/persistence';
import { AppProcess, buildApps, type AppName } from './apps.ts';
import { mute } from './log.ts';
import { TOKEN_SECRET, openOffice, type Office } from './deployment.ts';

/** A whole deployment as in production: servers of its own, one api and any number of workers as processes. */
export class Stack {
  /** Where the api serves, also after it has been started again. */
  readonly url: string;
  readonly postgres: TestServer;
  readonly redis: TestServer | null;
  /** The use cases in the test's own process, on the same database. */
  readonly office: Office;
  api!: AppProcess;
  readonly #port: number;
  readonly #running = new Set<AppProcess>();

  private constructor(parts: Pick<Stack, 'postgres' | 'redis' | 'office'> & { readonly port: number }) {
    this.postgres = parts.postgres;
    this.redis = parts.redis;
    this.office = parts.office;
    this.#port = parts.port;
    this.url = `http://127.0.0.1:${parts.port}`;
  }

  /** Starts servers and api, with the demo shop set up and trained; workers are started by the test. */
  static async start(kind: 'postgres' | 'redis'): Promise<Stack> {
    const [postgres, redis] = await Promise.all([
      startPostgres(),
      kind === 'redis' ? startRedis() : null,
      buildApps(),
    ]);
    const db = await connectDatabase({ url: postgres.url, poolMax: 2 });
    await migrate(db);
    await db.close();
    const office = await openOffice(postgres.url, { redisUrl: redis?.url, log: mute });
    const stack = new Stack({ postgres, redis, office, port: await freePort() });
    await stack.startApi();
    return stack;
  }

  async startApi(): Promise<void> {
    this.api = this.#spawn('api');
    await this.api.ready(async () => {
      const response = await fetch(`${this.url}/healthz`).catch(() => undefined);
      return response?.ok === true;
    });
  }

  /** Resolves when the worker takes jobs. */
  async startWorker(): Promise<AppProcess> {
    return this.#spawn('worker').ready((output) => output.includes('"event":"ready"'));
  }

  async stop(): Promise<void> {
    await Promise.all(
      [...this.#running].map((app) => {
        app.signal('SIGCONT');
        return app.kill();
      }),
    );
    await this.office.stop();
    await Promise.all([this.postgres.stop(), this.redis?.stop()]);
  }

  #spawn(name: AppName): AppProcess {
    const app = new AppProcess(name, {
      DATABASE_URL: this.postgres.url,
      ...(this.redis ? { REDIS_URL: this.redis.url } : {}),
      PORT: String(this.#port),
      BATON_TOKEN_SECRET: TOKEN_SECRET,
      BATON_LOG_LEVEL: 'info',
      // A crowd from one address, in a hurry.
      BATON_RATE_VISITOR_PER_MINUTE: '1000000',
      BATON_RATE_ADDRESS_PER_MINUTE: '1000000',
      BATON_RATE_AGENT_PER_MINUTE: '1000000',
    });
    this.#running.add(app);
    void app.ended.then(() => this.#running.delete(app));
    return app;
  }
}
