import { MAX_MESSAGE_LENGTH } from '@baton/domain';
import { MAX_ROWS } from '../model/batches.js';
import { NlpFailed, NlpOverloaded } from './errors.js';
import type { TextResult, Wish } from './protocol.js';
import type { SaidText } from './understanding.js';

/** Texts that may wait; about ten seconds of work. */
const MOST_WAITING = 4_096;

interface Waiting {
  readonly wish: Wish;
  readonly said: SaidText;
  readonly resolve: (result: TextResult) => void;
  readonly reject: (error: unknown) => void;
}

type RunBatch = (wish: Wish, texts: readonly SaidText[]) => Promise<readonly TextResult[]>;

/**
 * Collects texts from callers that know nothing of each other into batches. One batch runs at a time; what arrives
 * meanwhile forms the next. An idle queue waits for nothing but the end of the present turn of the event loop, so a
 * single message is not delayed and a burst still shares one forward pass.
 */
export class TextQueue {
  private readonly runBatch: RunBatch;
  private waiting: Waiting[] = [];
  private running = false;

  constructor(runBatch: RunBatch) {
    this.runBatch = runBatch;
  }

  /** @throws NlpOverloaded when too many texts wait; nothing of this call is queued then */
  async add(wish: Wish, texts: readonly SaidText[]): Promise<TextResult[]> {
    if (this.waiting.length + texts.length > MOST_WAITING) {
      throw new NlpOverloaded(
        `${this.waiting.length} texts are waiting; the language service takes no more for now.`,
      );
    }
    const results = texts.map(
      ({ text, at }) =>
        new Promise<TextResult>((resolve, reject) =>
          this.waiting.push({ wish, said: { text: text.slice(0, MAX_MESSAGE_LENGTH), at }, resolve, reject }),
        ),
    );
    if (!this.running) {
      this.running = true;
      setImmediate(() => void this.drain());
    }
    return Promise.all(results);
  }

  rejectAll(error: Error): void {
    const left = this.waiting;
    this.waiting = [];
    for (const { reject } of left) reject(error);
  }

  private async drain(): Promise<void> {
    for (let batch = this.take(); batch.length > 0; batch = this.take()) await this.run(batch);
    this.running = false;
  }

  /** The oldest text and the oldest others that want the same. */
  private take(): Waiting[] {
    const first = this.waiting[0];
    if (first === undefined) return [];
    const batch: Waiting[] = [];
    const rest: Waiting[] = [];
    for (const item of this.waiting)
      (batch.length < MAX_ROWS && isSame(item.wish, first.wish) ? batch : rest).push(item);
    this.waiting = rest;
    return batch;
  }

  private async run(batch: readonly Waiting[]): Promise<void> {
    const wish = batch[0]?.wish;
    if (wish === undefined) return;
    try {
      const results = await this.runBatch(
        wish,
        batch.map(({ said }) => said),
      );
      for (const [i, { resolve, reject }] of batch.entries()) {
        const result = results[i];
        if (result === undefined) reject(new Error('The inference thread gave fewer results than texts.'));
        else resolve(result);
      }
    } catch (error) {
      // One text that cannot be read must not take those with it that happened to arrive with it.
      if (batch.length > 1 && error instanceof NlpFailed) for (const one of batch) await this.run([one]);
      else for (const { reject } of batch) reject(error);
    }
  }
}

function isSame(a: Wish, b: Wish): boolean {
  if (a.kind === 'encode' || b.kind === 'encode') return a.kind === b.kind;
  return a.intentModel === b.intentModel;
}
