import type { Application, Log } from '@baton/application';
import type { AgentId, Caller } from '@baton/domain';

const EVERY_MS = 20_000;

type Noted = Pick<Application, 'sawAgents' | 'heardFrom'>;

/**
 * Notes that agents are there, so that nobody is sent to one whose connection is lost: whoever has an open socket, every
 * twenty seconds, and whoever sends a request, as often at most. A note that cannot be written is not worth a failure.
 */
export class SignsOfLife {
  readonly #application: Noted;
  readonly #log: Log;
  readonly #now: () => number;
  readonly #heard = new Map<AgentId, number>();

  constructor({ application, log, now }: { application: Noted; log: Log; now: () => number }) {
    this.#application = application;
    this.#log = log;
    this.#now = now;
  }

  /** Somebody's socket has opened. */
  opened(caller: Caller): void {
    if (caller.kind === 'agent') this.#note(this.#application.sawAgents([caller.agentId]));
  }

  /** Somebody has sent a request. */
  request(caller: Caller): void {
    if (caller.kind !== 'agent') return;
    const { agentId } = caller;
    const now = this.#now();
    const before = this.#heard.get(agentId);
    if (before !== undefined && Math.abs(now - before) < EVERY_MS) return;
    this.#heard.set(agentId, now);
    this.#note(this.#application.heardFrom(agentId));
  }

  /** Notes again and again whoever `present` names: those with an open socket. Returns the function that ends it. */
  watch(present: () => Iterable<Caller>): () => void {
    const timer = setInterval(() => {
      const ids = new Set<AgentId>();
      for (const caller of present()) if (caller.kind === 'agent') ids.add(caller.agentId);
      if (ids.size > 0) this.#note(this.#application.sawAgents([...ids]));
    }, EVERY_MS);
    timer.unref();
    return () => clearInterval(timer);
  }

  #note(written: Promise<void>): void {
    written.catch((error: unknown) => this.#log.warn({ err: error }, 'sign of life not noted'));
  }
}
