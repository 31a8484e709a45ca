import { randomUUID } from 'node:crypto';
import type { IntentDefinition } from '@baton/domain';
import type { Nlp } from '@baton/nlp';
import { IntentModelRow, type Database } from '@baton/persistence';
import type { Log } from '../kernel/log.js';
import { currentTaxonomy, taxonomyVersion } from '../organisation/taxonomy.js';

export interface CurrentIntents {
  /** The model loaded into the inference thread under this id. */
  readonly modelId: string;
  readonly intents: readonly IntentDefinition[];
}

const LOOK_AGAIN_MS = 5_000;

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

  /** Trains a model for the newest taxonomy unless there is one for this encoder. */
  async ensureTrained(): Promise<void> {
    const taxonomy = await currentTaxonomy(this.#db.fork());
    if (!taxonomy) return;
    const have = await this.#db
      .fork()
      .findOne(IntentModelRow, this.#of(taxonomy.version), { fields: ['id'] });
    if (!have) await this.train(taxonomy.version);
  }

  /** Trains one version and stores the model with its report. Old models stay usable. */
  async train(version: number): Promise<void> {
    const em = this.#db.fork();
    const taxonomy = await taxonomyVersion(em, version);
    const started = Date.now();
    const outcome = await this.#nlp.trainIntents(taxonomy);
    if (outcome.status === 'refused') {
      // Nothing to retry: the taxonomy has to change. The model before it stays in use.
      this.#log.warn(
        { taxonomyVersion: version, problems: outcome.problems },
        'taxonomy cannot be learned from',
      );
      return;
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
