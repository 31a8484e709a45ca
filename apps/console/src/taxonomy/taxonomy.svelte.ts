import {
  SaveTaxonomyDocument,
  TaxonomyDocument,
  TaxonomyStatusDocument,
  UseTaxonomyVersionDocument,
  type TaxonomyQuery,
} from '@baton/graphql-client/console';
import type { Transport, Unsubscribe } from '@baton/graphql-client/transport';
import type { Announcer } from '../shared/announcer.svelte.js';
import { failureText } from '../shared/failure-text.js';
import { Query } from '../shared/query.svelte.js';
import type { Wake } from '../shared/wake.js';
import {
  changedTopics,
  changesOf,
  emptyDraft,
  idFor,
  isChanged,
  linesOf,
  outOfScopeOf,
  topicsOf,
  without,
  type Draft,
  type Sheet,
  type Topic,
} from './draft.js';
import { t } from './messages.js';

/** While a version is being learned, its state is asked for this often. */
const ASK_MS = 2_000;

export interface TaxonomyOptions {
  readonly transport: Pick<Transport, 'request'>;
  readonly wake: Wake;
  readonly announcer: Announcer;
}

/** The topics with what has been changed and not saved; the draft outlives leaving the page. */
export class TaxonomyEditor {
  draft = $state.raw<Draft>(emptyDraft);
  /** The version that the draft began on; null while nothing is changed. */
  #began = $state.raw<number | null>(null);
  busy = $state(false);
  problem = $state<string | null>(null);
  readonly #options: TaxonomyOptions;
  readonly #query: Query<TaxonomyQuery>;

  constructor(options: TaxonomyOptions) {
    this.#options = options;
    this.#query = new Query({
      load: (signal) => options.transport.request(TaxonomyDocument, {}, { signal }),
      live: () => this.#watchTraining(),
      wake: options.wake,
    });
  }

  get sheet(): Sheet | null | undefined {
    return this.#query.data?.taxonomy;
  }

  get teams(): TaxonomyQuery['teams'] {
    return this.#query.data?.teams ?? [];
  }

  get failure(): string | null {
    return this.#query.failure && failureText(this.#query.failure);
  }

  readonly topics = $derived.by(() => (this.sheet ? topicsOf(this.sheet, this.draft) : []));
  readonly changed = $derived.by(() => (this.sheet ? changedTopics(this.sheet, this.draft) : []));
  readonly isChanged = $derived.by(() => (this.sheet ? isChanged(this.sheet, this.draft) : false));
  /** Somebody saved since the first change. */
  readonly overtaken = $derived.by(() => this.isChanged && this.#began !== this.sheet?.version);
  readonly outOfScope = $derived.by(() => (this.sheet ? outOfScopeOf(this.sheet, this.draft) : ''));

  topic(id: string): Topic | undefined {
    return this.topics.find((topic) => topic.id === id);
  }

  nameOf(id: string): string {
    return this.topic(id)?.name ?? this.sheet?.intents.find((intent) => intent.id === id)?.name ?? id;
  }

  change(id: string, values: Partial<Omit<Topic, 'id'>>): void {
    const topic = this.topic(id);
    if (topic) this.#edit({ edits: { ...this.draft.edits, [id]: { ...topic, ...values } } });
  }

  changeOutOfScope(text: string): void {
    this.#edit({ outOfScope: text });
  }

  /** Makes an empty topic and returns its id. */
  add(name: string): string {
    const taken = new Set([...(this.sheet?.intents ?? []), ...this.topics].map((topic) => topic.id));
    const id = idFor(name, taken);
    const topic: Topic = {
      id,
      name,
      description: '',
      handling: 'PERSON',
      path: this.teams[0]?.key ?? '',
      requiredFacts: [],
      smallTalk: false,
      reply: null,
      text: '',
    };
    this.#edit({ edits: { ...this.draft.edits, [id]: topic } });
    return id;
  }

  remove(id: string): void {
    const { [id]: _, ...edits } = this.draft.edits;
    const saved = this.sheet?.intents.some((intent) => intent.id === id);
    this.#edit({ edits, deleted: saved ? [...this.draft.deleted, id] : this.draft.deleted });
  }

  /** Is the example still where the report found it? */
  standsUnder(id: string, example: string): boolean {
    const topic = this.topic(id);
    return topic !== undefined && without(topic.text, example) !== null;
  }

  move(example: string, from: string, to: string): void {
    const rest = without(this.topic(from)?.text ?? '', example);
    const target = this.topic(to);
    if (rest === null || !target) return;
    this.change(from, { text: rest });
    this.change(to, { text: [...linesOf(target.text), example].join('\n') });
  }

  discard = (): void => {
    this.draft = emptyDraft;
    this.#began = null;
    this.problem = null;
  };

  /** The changes are kept, and saved over what somebody else has saved. */
  putOnTop = (): void => {
    this.#began = this.sheet?.version ?? null;
    this.problem = null;
  };

  async save(note: string): Promise<boolean> {
    const { sheet } = this;
    if (!sheet || this.#began === null) return false;
    const input = { baseVersion: this.#began, note, ...changesOf(sheet, this.draft) };
    return this.#run(async () => {
      const { saveTaxonomy } = await this.#options.transport.request(SaveTaxonomyDocument, { input });
      const { taxonomy, problem } = saveTaxonomy;
      if (taxonomy) this.#show(taxonomy);
      if (problem?.__typename === 'InvalidInput') return this.#placed(problem, input.upsert);
      return problem?.message ?? null;
    });
  }

  async useAgain(version: number): Promise<boolean> {
    const baseVersion = this.sheet?.version ?? version;
    const input = { version, baseVersion };
    return this.#run(async () => {
      const answer = await this.#options.transport.request(UseTaxonomyVersionDocument, { input });
      const { taxonomy, problem } = answer.useTaxonomyVersion;
      if (taxonomy) this.#show(taxonomy);
      return problem?.message ?? null;
    });
  }

  #edit(change: Partial<Draft>): void {
    if (!this.isChanged) this.#began = this.sheet?.version ?? null;
    this.draft = { ...this.draft, ...change };
  }

  #show(taxonomy: Sheet): void {
    this.discard();
    this.#query.update((data) => ({ ...data, taxonomy }));
    const { version, status } = taxonomy;
    this.#options.announcer.say(status === 'READY' ? t.status.learned(version) : t.save.done(version));
  }

  /** `upsert.0.examples.3: …` names the topic instead of its place in the request. */
  #placed(problem: { field: string; message: string }, sent: readonly { name: string }[]): string {
    const [list, index] = problem.field.split('.');
    const name = list === 'upsert' ? sent[Number(index)]?.name : undefined;
    return name === undefined
      ? problem.message
      : `${name}: ${problem.message.slice(problem.field.length).replace(/^: /, '')}`;
  }

  /** Runs one action at a time; true when it worked. What was refused is read anew. */
  async #run(action: () => Promise<string | null>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      this.problem = await action();
      if (this.problem !== null) void this.#query.refetch();
      return this.problem === null;
    } catch (thrown) {
      this.problem = failureText(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }

  #watchTraining(): Unsubscribe {
    const timer = setInterval(() => {
      if (this.sheet?.status === 'TRAINING') void this.#look();
    }, ASK_MS);
    return () => clearInterval(timer);
  }

  async #look(): Promise<void> {
    const { transport, announcer } = this.#options;
    const { taxonomy } = await transport
      .request(TaxonomyStatusDocument, {})
      .catch(() => ({ taxonomy: null }));
    if (!taxonomy || taxonomy.status === 'TRAINING') return;
    await this.#query.refetch();
    const now = this.sheet;
    if (now?.status === 'READY') announcer.say(t.status.learned(now.version));
    else if (now?.status === 'REFUSED') announcer.say(t.status.refused(now.version, now.problems.length));
    else if (now?.status === 'FAILED') announcer.say(t.status.failed(now.version));
  }
}
