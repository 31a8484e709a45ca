import { setTimeout } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { ModelUnavailable } from '../model/model-unavailable.js';
import { NlpFailed, NlpStopped, NlpThreadLost } from './errors.js';
import type { FromInference, InferenceSetup, TextResult, ToInference } from './protocol.js';
import { startThread } from './threads.js';

/** Same method names as pino's and Fastify's loggers. */
export interface NlpLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface ModelFacts {
  readonly modelId: string;
  readonly size: number;
  readonly summarizerId: string | null;
}

interface Pending {
  readonly resolve: (results: readonly TextResult[]) => void;
  readonly reject: (error: Error) => void;
}

export interface InferenceOptions {
  readonly setup: InferenceSetup;
  readonly log: NlpLog;
  /** The intent models that a new thread must be given before anything else. */
  readonly intentModels: () => Iterable<readonly [id: string, bytes: Uint8Array]>;
  /** Sees every thread that comes up, to measure it or to end it. */
  readonly onThread?: ((thread: Worker) => void) | undefined;
}

/** Waiting time before the nth restart in a row, in milliseconds. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/** The id of a request whose answer nobody waits for. */
const NOBODY = 0;

type Asking<T extends ToInference['type']> = Omit<Extract<ToInference, { type: T }>, 'id'>;
type Request = Asking<'run'> | Asking<'salience'> | Asking<'load'>;

/**
 * Owns the inference thread: starts it, sends requests, and starts another one when it dies. Requests in flight at
 * that moment are rejected with NlpThreadLost; later ones wait for the new thread.
 */
export class Inference {
  private readonly options: InferenceOptions;
  private readonly pending = new Map<number, Pending>();
  private thread: Promise<Worker>;
  private losses = 0;
  private nextId = 1;
  private readonly stopping = new AbortController();

  private constructor(options: InferenceOptions, thread: Worker) {
    this.options = options;
    this.thread = Promise.resolve(thread);
    this.watch(thread);
  }

  /** @throws ModelUnavailable when the model cannot be loaded; then there is no thread left to stop */
  static async start(options: InferenceOptions): Promise<{ inference: Inference; model: ModelFacts }> {
    const { worker, model } = await boot(options.setup);
    return { inference: new Inference(options, worker), model };
  }

  async request(request: Request): Promise<readonly TextResult[]> {
    const thread = await this.thread;
    if (this.stopping.signal.aborted) throw stopped();
    const id = this.nextId++;
    const answer = new Promise<readonly TextResult[]>((resolve, reject) =>
      this.pending.set(id, { resolve, reject }),
    );
    post(thread, { ...request, id });
    return answer;
  }

  async unload(model: string): Promise<void> {
    const thread = await this.thread;
    post(thread, { type: 'unload', model });
  }

  /** Ends the thread; what is in flight is rejected with NlpStopped. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.rejectPending(stopped());
    const thread = await this.thread.catch(() => null);
    await thread?.terminate();
  }

  private watch(thread: Worker): void {
    this.options.onThread?.(thread);
    let cause: unknown = null;
    thread.on('message', (message: FromInference) => this.settle(message));
    thread.on('error', (error) => (cause = error));
    thread.once('exit', (code) => {
      if (!this.stopping.signal.aborted) this.replace(code, cause);
    });
  }

  private settle(message: FromInference): void {
    if (message.type !== 'done' && message.type !== 'failed') return;
    const pending = this.pending.get(message.id);
    this.pending.delete(message.id);
    if (message.type === 'failed') pending?.reject(new NlpFailed(message.message));
    else {
      this.losses = 0;
      pending?.resolve(message.results);
    }
  }

  private replace(code: number, cause: unknown): void {
    this.options.log.error({ code, err: cause }, 'the inference thread died; starting another one');
    this.bringUp();
    this.rejectPending(
      new NlpThreadLost(`The inference thread ended with code ${code} while it worked on this.`, { cause }),
    );
  }

  /** Tries until it succeeds. Whoever waits learns the outcome of the present attempt, and may ask again. */
  private bringUp(): void {
    this.thread = this.attempt();
    this.thread.catch((err: unknown) => {
      if (this.stopping.signal.aborted) return;
      this.options.log.error({ err }, 'the inference thread did not come up; trying again');
      this.bringUp();
    });
  }

  private async attempt(): Promise<Worker> {
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.losses++);
    await setTimeout(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    if (this.stopping.signal.aborted) throw stopped();
    const { worker } = await boot(this.options.setup);
    this.watch(worker);
    for (const [model, bytes] of this.options.intentModels()) {
      post(worker, { type: 'load', id: NOBODY, model, bytes });
    }
    this.options.log.info({ losses: this.losses }, 'the inference thread is back');
    return worker;
  }

  private rejectPending(error: Error): void {
    const lost = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of lost) reject(error);
  }
}

function post(thread: Worker, message: ToInference): void {
  thread.postMessage(message, []);
}

function stopped(): NlpStopped {
  return new NlpStopped('The language service was stopped.');
}

async function boot(setup: InferenceSetup): Promise<{ worker: Worker; model: ModelFacts }> {
  const worker = startThread('inference-thread', setup);
  const first = await firstMessage(worker);
  if (first.type === 'ready') {
    const { modelId, size, summarizerId } = first;
    return { worker, model: { modelId, size, summarizerId } };
  }
  await worker.terminate();
  throw new ModelUnavailable(
    first.type === 'unavailable' ? first.message : 'The inference thread spoke out of turn.',
  );
}

/** Listeners are removed one by one: the worker counts its own among them, without which it falls silent. */
function firstMessage(worker: Worker): Promise<FromInference> {
  const { promise, resolve, reject } = Promise.withResolvers<FromInference>();
  const onExit = (code: number): void =>
    reject(new NlpThreadLost(`The inference thread ended with code ${code} at start.`));
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', onExit);
  return promise.finally(() => {
    worker.off('message', resolve);
    worker.off('error', reject);
    worker.off('exit', onExit);
  });
}
