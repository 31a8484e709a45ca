import { randomUUID } from 'node:crypto';
import type { IntentDefinition } from '@baton/domain';
import type { Nlp } from '@baton/nlp';
import { IntentModelRow, TaxonomyVersionRow, type Database } from '@baton/persistence';
import type { Log } from '../kernel/log.js';
import { taxonomyVersion } from '../organisation/taxonomy.js';

export interface CurrentIntents {
  /** The model loaded into the inference thread under this id. */
  readonly modelId: string;
  readonly intents: readonly IntentDefinition[];
}

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

  /** Makes sure that there is a model for this encoder: for the newest taxonomy that can be learned from. */
  async ensureTrained(): Promise<void> {
    const versions = await this.#db
      .fork()
      .find(
        TaxonomyVersionRow,
        {},
        { orderBy: { version: 'desc' }, fields: ['version', 'problems', 'failure'] },
      );
    for (const { version, problems, failure } of versions) {
      if (problems !== null || failure !== null) continue;
      if (await this.train(version)) return;
    }
  }

  /**
   * Trains one version and stores the model with its report; true when there is one afterwards. Old models stay
   * usable, and a version that cannot be learned from keeps the reasons.
   */
  async train(version: number): Promise<boolean> {
    const em = this.#db.fork();
    if ((await em.count(IntentModelRow, this.#of(version))) > 0) return true;
    const taxonomy = await taxonomyVersion(em, version);
    const started = Date.now();
    const outcome = await this.#nlp.trainIntents(taxonomy);
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

  #of(version: number) {
    return { taxonomyVersion: version, encoderId: this.#nlp.modelId };
  }

  async #load(): Promise<void> {
    const em = this.#db.fork();
    const newest = await em.findOne(
      IntentModelRow,
      { encoderId: this.#nlp.modelId },
      { orderBy: { taxonomyVersion: 'desc', createdAt: 'desc' }, populate: ['weights'] },
    );
    if (!newest || newest.id === this.#current?.modelId) return;
    await this.#nlp.loadIntentModel(newest.id, new Uint8Array(newest.weights));
    const { intents } = await taxonomyVersion(em, newest.taxonomyVersion);
    this.#current = { modelId: newest.id, intents };
  }
}
