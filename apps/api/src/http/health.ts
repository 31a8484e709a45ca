import type { Bus } from '@baton/jobs';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

const WORKER_WITHIN_MS = 10_000;
const CHECK_WITHIN_MS = 3_000;
const Heartbeat = z.object({ worker: z.string(), ready: z.literal(true) });

/** Hears the workers' heartbeats on the bus. */
export class WorkerWatch {
  readonly #now: () => number;
  readonly #stop: () => void;
  #heardAt = Number.NEGATIVE_INFINITY;

  constructor(bus: Bus, now: () => number) {
    this.#now = now;
    this.#stop = bus.subscribe('org', (payload) => {
      if (Heartbeat.safeParse(payload).success) this.#heardAt = now();
    });
  }

  get alive(): boolean {
    return this.#now() - this.#heardAt <= WORKER_WITHIN_MS;
  }

  stop(): void {
    this.#stop();
  }
}

export interface HealthChecks {
  readonly database: () => Promise<void>;
  readonly bus: () => Promise<void>;
  readonly workers: WorkerWatch;
}

/** `/healthz`: the process lives. `/readyz`: a message sent now would be answered; says what is missing. */
export function healthRoutes(app: FastifyInstance, checks: HealthChecks): void {
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async (_, reply) => {
    const [database, bus] = await Promise.all([answers(checks.database), answers(checks.bus)]);
    const parts = { database, bus, worker: checks.workers.alive };
    const missing = Object.entries(parts).flatMap(([name, there]) => (there ? [] : [name]));
    const ready = missing.length === 0;
    return reply.code(ready ? 200 : 503).send({ ready, missing });
  });
}

async function answers(check: () => Promise<void>): Promise<boolean> {
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), CHECK_WITHIN_MS).unref();
  });
  return Promise.race([
    late,
    check().then(
      () => true,
      () => false,
    ),
  ]);
}
