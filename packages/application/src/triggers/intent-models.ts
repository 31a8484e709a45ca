import { randomUUID } from 'node:crypto';
import type { IntentDefinition } from '@baton/domain';
import { NlpFailed, type Nlp } from '@baton/nlp';
import { IntentModelRow, TaxonomyVersionRow, type Database } from '@baton/persistence';
import type { Log } from '../kernel/log.js';
import type { Spine } from '../kernel/spine.js';
import { taxonomyVersion } from '../organisation/taxonomy.js';

export interface CurrentIntents {
  /** The model loaded into the inference thread under this id. */
  readonly modelId: string;
  readonly intents: readonly IntentDefinition[];
}

const newestFirst = { orderBy: { taxonomyVersion: 'desc', createdAt: 'desc' } } as const;
const LOOK_AGAIN_MS = 5_000;
/** Nobody reads more of them at once. */
const MOST_PROBLEMS = 200;

/**
 * Keeps the newest trained intent model loaded. A taxonomy whose training has failed leaves the model before
 * it in place, and its own version of the taxonomy with it, so that ids always fit.
 */
export class IntentModels {
  readonly #db: Database;
  readonly #nlp: Nlp;
  readonly #log: Log;
  #current: CurrentIntents | null = null;
  #lookedAt = 0;
  /** Models whose stored bytes cannot be used. */
  readonly #damaged = new Set<string>();

  constructor(deps: { db: Database; nlp: Nlp; log: Log }) {
    this.#db = deps.db;
    this.#nlp = deps.nlp;
    this.#log = deps.log;
  }

  /** The model in use. @throws Error when none was ever trained: the worker trains one before it takes jobs. */
  async current(): Promise<CurrentIntents> {
    const now = Date.now();
    if (!this.#current || now - this.#lookedAt > LOOK_AGAIN_MS) {
      await this.#load();
      this.#lookedAt = now;
    }
    if (!this.#current) throw new Error('No intent model has been trained yet.');
    return this.#current;
  }

  /**
   * Makes sure that there is a usable model for this encoder before jobs are taken. With one of an earlier version
   * customers are answered at once and the newest version is left to its job: a training that takes the worker down
   * with it must not keep it down. Without any, the newest version that can be learned from is trained here.
   */
  async ensureTrained(spine: Spine): Promise<void> {
    await this.#load();
    for (const version of await this.#learnable()) {
      if (await this.#isTrained(version)) return;
      if (this.#current) return askToTrain(spine, version);
      if (await this.train(version)) return;
    }
  }

  /** Versions that nobody has found fault with, newest first. */
  async #learnable(): Promise<number[]> {
    const em = this.#db.fork();
    const versions = await em.find(
      TaxonomyVersionRow,
      { problems: null, failure: null },
      { orderBy: { version: 'desc' }, fields: ['version'] },
    );
    return versions.map(({ version }) => version);
  }

  /**
   * Trains one version and stores the model with its report; true when there is one afterwards. Old models stay
   * usable, and a version that cannot be learned from keeps the reasons. With its `signal` the training ends.
   */
  async train(version: number, signal?: AbortSignal): Promise<boolean> {
    // Shows whether there is one that cannot be read.
    await this.#load();
    if (await this.#isTrained(version)) return true;
    const em = this.#db.fork();
    const taxonomy = await taxonomyVersion(em, version);
    const started = Date.now();
    const outcome = await this.#nlp.trainIntents(taxonomy, signal);
    if (outcome.status === 'refused') {
      // Nothing to retry: the taxonomy has to change. The model before it stays in use.
      const problems = outcome.problems.slice(0, MOST_PROBLEMS);
      this.#log.warn({ taxonomyVersion: version, problems }, 'taxonomy cannot be learned from');
      await em.nativeUpdate(TaxonomyVersionRow, { version }, { problems });
      return false;
    }
    em.create(IntentModelRow, {
      id: randomUUID(),
      taxonomyVersion: version,
      encoderId: this.#nlp.modelId,
      weights: Buffer.from(outcome.bytes),
      report: { ...outcome.report },
      createdAt: new Date(),
    });
    await em.flush();
    this.#lookedAt = 0;
    this.#log.info({ taxonomyVersion: version, ms: Date.now() - started }, 'intent model trained');
    return true;
  }

  /** All tries to train this version have failed, for reasons that do not lie in it. */
  async giveUp(version: number): Promise<void> {
    const failure = 'Training stopped half-way. Nothing is wrong with the topics; try again.';
    await this.#db.fork().nativeUpdate(TaxonomyVersionRow, { version, problems: null }, { failure });
  }

  async #isTrained(version: number): Promise<boolean> {
    return (await this.#db.fork().count(IntentModelRow, { ...this.#usable(), taxonomyVersion: version })) > 0;
  }

  #usable() {
    return { encoderId: this.#nlp.modelId, id: { $nin: [...this.#damaged] } };
  }

  /** Loads the newest model whose bytes are whole: an older one is better than none. */
  async #load(): Promise<void> {
    const em = this.#db.fork();
    for (;;) {
      const newest = await em.findOne(IntentModelRow, this.#usable(), newestFirst);
      if (!newest || newest.id === this.#current?.modelId) return;
      const { id, taxonomyVersion: version } = newest;
      if (!(await this.#isLoaded(id, version))) continue;
      const { intents } = await taxonomyVersion(em, version);
      this.#current = { modelId: id, intents };
      return;
    }
  }

  /** False when the stored bytes are damaged; they are not looked at again. */
  async #isLoaded(id: string, version: number): Promise<boolean> {
    const { weights } = await this.#db
      .fork()
      .findOneOrFail(IntentModelRow, { id }, { populate: ['weights'] });
    try {
      await this.#nlp.loadIntentModel(id, new Uint8Array(weights));
      return true;
    } catch (err) {
      if (!(err instanceof NlpFailed)) throw err;
      this.#log.error(
        { err, id, taxonomyVersion: version },
        'an intent model cannot be read and is left out',
      );
      this.#damaged.add(id);
      return false;
    }
  }
}

async function askToTrain(spine: Spine, version: number): Promise<void> {
  await spine.inTransaction(async (tx) => tx.enqueue('train_intents', { taxonomyVersion: version }));
}
