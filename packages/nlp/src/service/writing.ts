import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { ModelUnavailable } from '../model/model-unavailable.js';
import type { SaidTurn } from '../summary/sentences.js';
import { NlpFailed, NlpOverloaded, NlpStopped, NlpThreadLost } from './errors.js';
import type { FromWriting, ToWriting } from './protocol.js';
import { startThread } from './threads.js';

/** Dialogues that may wait; a summary that comes minutes later helps nobody. */
const MOST_WAITING = 32;

interface Pending {
  readonly resolve: (text: string) => void;
  readonly reject: (error: Error) => void;
}

/** Summaries in words of their own, from a thread that is started again when it has died. */
export interface Writing {
  /** @throws NlpOverloaded, NlpFailed, NlpThreadLost (try again), NlpStopped */
  write(turns: readonly SaidTurn[]): Promise<string>;
  stop(): Promise<void>;
}

/** @throws ModelUnavailable when the model cannot be loaded */
export async function startWriting(folder: string): Promise<Writing> {
  const pending = new Map<number, Pending>();
  let stopped = false;
  let nextId = 1;
  let thread: Promise<Worker> = bring();
  await thread;

  async function bring(): Promise<Worker> {
    const worker = startThread('writing-thread', { folder });
    const [first] = (await once(worker, 'message')) as [FromWriting];
    if (first.type !== 'ready') {
      await worker.terminate();
      throw new ModelUnavailable(
        first.type === 'unavailable' ? first.message : 'The thread spoke out of turn.',
      );
    }
    worker.on('message', settle);
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      rejectAll(stopped ? new NlpStopped('The writer was stopped.') : new NlpThreadLost('The writer ended.'));
      if (!stopped) thread = lazily();
    });
    return worker;
  }

  /** The next one who asks starts it; a model that has become unreadable then fails that call alone. */
  function lazily(): Promise<Worker> {
    const starting = bring();
    starting.catch(() => (thread = Promise.reject(new NlpThreadLost('The writer does not come up.'))));
    return starting;
  }

  function settle(message: FromWriting): void {
    if (message.type !== 'written' && message.type !== 'failed') return;
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (message.type === 'written') waiting?.resolve(message.text);
    else waiting?.reject(new NlpFailed(message.message));
  }

  function rejectAll(error: Error): void {
    const lost = [...pending.values()];
    pending.clear();
    for (const { reject } of lost) reject(error);
  }

  return {
    async write(turns) {
      if (stopped) throw new NlpStopped('The writer was stopped.');
      const worker = await thread;
      // Looked at here, in one go with the entry: many may have waited for the thread together.
      if (pending.size >= MOST_WAITING)
        throw new NlpOverloaded('Too many summaries are waiting to be written.');
      const id = nextId++;
      return new Promise<string>((resolve, reject) => {
        pending.set(id, { resolve, reject });
        worker.postMessage({ id, turns } satisfies ToWriting, []);
      });
    },
    async stop() {
      stopped = true;
      const worker = await thread.catch(() => null);
      await worker?.terminate();
    },
  };
}
