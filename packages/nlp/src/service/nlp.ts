import type { Worker } from 'node:worker_threads';
import type { Taxonomy, TaxonomyProblem } from '@baton/domain';
import { FactSettings, type FactSettingsInput } from '../facts/fact-finder.js';
import { trainingSet } from '../intent/examples.js';
import { findTaxonomyProblems } from '../intent/taxonomy-problems.js';
import { IntentModelNotLoaded, NlpStopped } from './errors.js';
import type { NlpLog } from './inference.js';
import { Inference } from './inference.js';
import { IntentShelf } from './intent-shelf.js';
import type { TrainedIntents } from './protocol.js';
import type { SaidTurn } from '../summary/sentences.js';
import type { ScoredSentence } from '../summary/summarizer.js';
import { TextQueue } from './text-queue.js';
import { trainInThread } from './train-in-thread.js';
import { startWriting } from './writing.js';
import type { SaidText, TextUnderstanding } from './understanding.js';

export type TrainOutcome =
  | ({ readonly status: 'trained' } & TrainedIntents)
  | { readonly status: 'refused'; readonly problems: readonly TaxonomyProblem[] };

/** The language service of a worker process. All calls are safe from anywhere; models run in a thread of their own. */
export interface Nlp {
  /** Names the encoder; vectors of two encoders cannot be compared. */
  readonly modelId: string;
  /** Numbers in a vector. */
  readonly vectorSize: number;
  /** Unit-length vectors, in order. Long lists are taken in small portions, so that messages are not held up. */
  encode(texts: readonly string[]): Promise<Float32Array[]>;
  /**
   * One understanding per text, in order. Without an intent model there are no intents and all is out of scope.
   * @throws IntentModelNotLoaded, NlpOverloaded, NlpThreadLost (try again), NlpStopped
   */
  understand(texts: readonly SaidText[], intentModel: string | null): Promise<TextUnderstanding[]>;
  /** Names what weighs sentences for summaries; null when there is no such model. */
  readonly summarizerId: string | null;
  /**
   * How much each sentence of a dialogue matters for what it is about; empty without such a model.
   * @throws NlpThreadLost (try again), NlpStopped
   */
  salience(turns: readonly SaidTurn[]): Promise<ScoredSentence[]>;
  /** Is there a model that writes summaries? */
  readonly writes: boolean;
  /**
   * A summary in the model's own words, or null where no such model is set. It may be wrong: check it before it is shown.
   * @throws NlpOverloaded, NlpFailed, NlpThreadLost (try again), NlpStopped
   */
  writeSummary(turns: readonly SaidTurn[]): Promise<string | null>;
  /** @throws NlpFailed when the bytes are damaged or belong to another encoder */
  loadIntentModel(id: string, bytes: Uint8Array): Promise<void>;
  hasIntentModel(id: string): boolean;
  /**
   * Trains beside inference. A taxonomy that cannot be learned from is refused with every problem found.
   * @throws NlpFailed; NlpStopped also when `signal` aborts, which ends the training
   */
  trainIntents(taxonomy: Taxonomy, signal?: AbortSignal): Promise<TrainOutcome>;
  /** Ends the threads; calls still waiting are rejected with NlpStopped. */
  stop(): Promise<void>;
}

export interface NlpOptions {
  /** The bundled model, in the transformers.js layout. */
  readonly modelFolder: string;
  /** Another encoder or sentiment classifier in its place; changing the encoder asks for retrained intents. */
  readonly encoderFolder?: string | undefined;
  readonly sentimentFolder?: string | undefined;
  /** The model that weighs sentences for summaries. */
  readonly salienceFolder?: string | undefined;
  /** A sequence-to-sequence model that writes summaries in words of its own; slow, hence only when it is named. */
  readonly summaryFolder?: string | undefined;
  readonly log: NlpLog;
  /** What order numbers, phone numbers, dates and products look like at this organisation. */
  readonly facts?: FactSettingsInput;
  /** Sees every inference thread that comes up, to measure it or to end it. */
  readonly onThread?: (thread: Worker) => void;
}

/** A vector does not depend on when something was said. */
const NO_TIME = 0;

/** Texts of one `encode` call that may be in the queue at once; bounds what a message waits behind. */
const PORTION = 16;

/**
 * Starts the inference thread and waits until the model is loaded.
 * @throws ModelUnavailable with one sentence for the operator
 */
export async function startNlp(options: NlpOptions): Promise<Nlp> {
  const { modelFolder, encoderFolder, sentimentFolder, salienceFolder, log } = options;
  const shelf = new IntentShelf();
  const stopping = new AbortController();
  const { inference, model } = await Inference.start({
    setup: {
      modelFolder,
      encoderFolder,
      sentimentFolder,
      salienceFolder,
      facts: FactSettings.parse(options.facts ?? {}),
    },
    log,
    intentModels: () => shelf.entries(),
    onThread: options.onThread,
  });
  const writing =
    options.summaryFolder === undefined
      ? null
      : await startWriting(options.summaryFolder).catch(async (error: unknown) => {
          await inference.stop();
          throw error;
        });
  const queue = new TextQueue((wish, texts) => inference.request({ type: 'run', wish, said: texts }));

  async function encode(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (let at = 0; at < texts.length; at += PORTION) {
      const portion = texts.slice(at, at + PORTION);
      const results = await queue.add(
        { kind: 'encode' },
        portion.map((text) => ({ text, at: NO_TIME })),
      );
      for (const result of results) if (result instanceof Float32Array) vectors.push(result);
    }
    return vectors;
  }

  async function understand(
    texts: readonly SaidText[],
    intentModel: string | null,
  ): Promise<TextUnderstanding[]> {
    if (intentModel !== null && !shelf.use(intentModel)) {
      throw new IntentModelNotLoaded(`The intent model ${intentModel} is not loaded.`);
    }
    const results = await queue.add({ kind: 'understand', intentModel }, texts);
    return results.flatMap((result) => ('intents' in result ? [result] : []));
  }

  async function salience(turns: readonly SaidTurn[]): Promise<ScoredSentence[]> {
    if (model.summarizerId === null || turns.length === 0) return [];
    const results = await inference.request({ type: 'salience', turns });
    return results.flatMap((result) => ('score' in result ? [result] : []));
  }

  async function loadIntentModel(id: string, bytes: Uint8Array): Promise<void> {
    await inference.request({ type: 'load', model: id, bytes });
    const dropped = shelf.put(id, bytes);
    if (dropped !== null) await inference.unload(dropped);
  }

  async function train(taxonomy: Taxonomy, signal?: AbortSignal): Promise<TrainOutcome> {
    const problems = findTaxonomyProblems(taxonomy);
    if (problems.length > 0) return { status: 'refused', problems };
    const encoded = await encode(trainingSet(taxonomy).texts);
    const vectors = new Float32Array(encoded.length * model.size);
    for (const [i, vector] of encoded.entries()) vectors.set(vector, i * model.size);
    const setup = { taxonomy, encoderId: model.modelId, vectors, size: model.size };
    const signals = AbortSignal.any([stopping.signal, ...(signal ? [signal] : [])]);
    return { status: 'trained', ...(await trainInThread(setup, signals)) };
  }

  return {
    modelId: model.modelId,
    vectorSize: model.size,
    summarizerId: model.summarizerId,
    encode,
    understand,
    salience,
    writes: writing !== null,
    writeSummary: async (turns) => (writing === null || turns.length === 0 ? null : writing.write(turns)),
    loadIntentModel,
    hasIntentModel: (id) => shelf.use(id),
    trainIntents: train,
    async stop() {
      stopping.abort();
      queue.rejectAll(new NlpStopped('The language service was stopped.'));
      await writing?.stop();
      await inference.stop();
    },
  };
}
