import type { Backlog } from '@baton/application';
import type { JobQueue } from '@baton/jobs';
import { Gauge, Registry, collectDefaultMetrics } from 'prom-client';

export interface MetricSources {
  readonly backlog: Pick<Backlog, 'outboxWaiting'>;
  readonly queue: Pick<JobQueue, 'counts'>;
  /** Subscriptions to conversations and inbox, and open sockets, in this process. */
  readonly followers: () => number;
  readonly sockets: () => number;
}

const states = ['waiting', 'active', 'delayed', 'failed'] as const;

/** Gauges that are read when somebody asks, besides what the process itself reports. */
export function addGauges(registry: Registry, sources: MetricSources): void {
  collectDefaultMetrics({ register: registry });
  const subscribers = new Gauge({
    name: 'baton_live_subscribers',
    help: 'Subscriptions served by this process',
    registers: [],
    collect() {
      this.set(sources.followers());
    },
  });
  const sockets = new Gauge({
    name: 'baton_sockets',
    help: 'Open WebSockets of this process',
    registers: [],
    collect() {
      this.set(sources.sockets());
    },
  });
  const outbox = new Gauge({
    name: 'baton_outbox_waiting',
    help: 'Jobs owed to the queue',
    registers: [],
    async collect() {
      this.set(await sources.backlog.outboxWaiting());
    },
  });
  const jobs = new Gauge({
    name: 'baton_queue_jobs',
    help: 'Jobs in the queue, by state',
    labelNames: ['queue', 'state'],
    registers: [],
    async collect() {
      for (const [queue, counts] of Object.entries(await sources.queue.counts()))
        for (const state of states) this.set({ queue, state }, counts[state]);
    },
  });
  for (const gauge of [subscribers, sockets, outbox, jobs]) registry.registerMetric(gauge);
}
