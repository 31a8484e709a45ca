import type { AgentId, ApiKeyId, Caller } from '@baton/domain';
import type { Bus } from '@baton/jobs';
import { z } from 'zod';

const TOPIC = 'org';
const Ended = z.union([z.object({ agentId: z.string() }), z.object({ apiKeyId: z.string() })]);
type Ended = { readonly agentId: AgentId } | { readonly apiKeyId: ApiKeyId };
type Listener = (ended: z.infer<typeof Ended>) => void;

/**
 * Tells every process at once that somebody was signed out, a key revoked, or that somebody may do more or less from now on:
 * open sockets look at once who they belong to, and close when that is nobody any more.
 */
export class SessionEnds {
  readonly #bus: Bus;

  constructor(bus: Bus) {
    this.#bus = bus;
  }

  async announce(ended: Ended): Promise<void> {
    await this.#bus.publish(TOPIC, ended);
  }

  /** Returns the function that stops listening. */
  listen(listener: Listener): () => void {
    return this.#bus.subscribe(TOPIC, (payload) => {
      const ended = Ended.safeParse(payload);
      if (ended.success) listener(ended.data);
    });
  }
}

export function concerns(ended: Parameters<Listener>[0], caller: Caller): boolean {
  if ('agentId' in ended) return caller.kind === 'agent' && caller.agentId === ended.agentId;
  return caller.kind === 'integrator' && caller.apiKeyId === ended.apiKeyId;
}
