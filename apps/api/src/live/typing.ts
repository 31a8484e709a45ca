import { Author, type Caller } from '@baton/domain';
import type { Bus, Topic } from '@baton/jobs';
import { z } from 'zod';

const Typing = z.object({ author: Author, name: z.string().nullable(), at: z.string() });
export type Typing = z.infer<typeof Typing>;

/**
 * Who types, for one subscriber. Only the latest matters, so whoever reads slowly finds just that; nothing is
 * ever behind.
 */
export class TypingFollower implements AsyncIterableIterator<Typing> {
  readonly #stop: () => void;
  #latest: Typing | null = null;
  #ended = false;
  #wake: (() => void) | null = null;

  constructor(bus: Bus, topic: Topic, maySee: (typing: Typing) => boolean) {
    this.#stop = bus.subscribe(topic, (payload) => {
      const typing = Typing.safeParse(payload);
      if (!typing.success || !maySee(typing.data)) return;
      this.#latest = typing.data;
      this.#wake?.();
    });
  }

  async next(): Promise<IteratorResult<Typing, undefined>> {
    while (!this.#latest && !this.#ended) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const typing = this.#latest;
    this.#latest = null;
    return typing && !this.#ended ? { done: false, value: typing } : { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<Typing, undefined>> {
    this.#ended = true;
    this.#stop();
    this.#wake?.();
    return { done: true, value: undefined };
  }

  async throw(error: unknown): Promise<IteratorResult<Typing, undefined>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** One's own typing is no news; customers hear of agents, agents of the customer and of colleagues. */
export function isOtherSide(caller: Caller, typing: Typing): boolean {
  if (caller.kind === 'agent') return typing.author !== 'agent' || typing.name !== caller.name;
  return caller.kind === 'integrator' && caller.onBehalfOf === null ? true : typing.author !== 'customer';
}
