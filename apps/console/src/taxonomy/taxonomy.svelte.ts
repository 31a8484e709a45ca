import {
  SaveTaxonomyDocument,
  TaxonomyDocument,
  TaxonomyStatusDocument,
  UseTaxonomyVersionDocument,
  type TaxonomyQuery,
} from '@baton/graphql-client/console';
import type { Unsubscribe } from '@baton/graphql-client/transport';
import { Editor, type EditorOptions } from '../shared/editor/editor.svelte.js';
import { Query } from '../shared/query.svelte.js';
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

/** The topics with what has been changed and not saved. */
export class TaxonomyEditor extends Editor<Sheet, Draft> {
  protected readonly query: Query<TaxonomyQuery>;
  readonly #options: EditorOptions;

  constructor(options: EditorOptions) {
    super(emptyDraft);
    this.#options = options;
    this.query = new Query({
      load: (signal) => options.transport.request(TaxonomyDocument, {}, { signal }),
      live: () => this.#watchTraining(),
      wake: options.wake,
    });
  }

  get sheet(): Sheet | null | undefined {
    return this.query.data?.taxonomy;
  }

  get teams(): TaxonomyQuery['teams'] {
    return this.query.data?.teams ?? [];
  }

  readonly topics = $derived.by(() => (this.sheet ? topicsOf(this.sheet, this.draft) : []));
  readonly changed = $derived.by(() => (this.sheet ? changedTopics(this.sheet, this.draft) : []));
  readonly isChanged = $derived.by(() => (this.sheet ? isChanged(this.sheet, this.draft) : false));
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

  async save(note: string): Promise<boolean> {
    const { sheet } = this;
    if (!sheet) return false;
    return this.run(async (baseVersion) => {
      const input = { baseVersion, note, ...changesOf(sheet, this.draft) };
      const { saveTaxonomy } = await this.#options.transport.request(SaveTaxonomyDocument, { input });
      const { taxonomy: made, problem } = saveTaxonomy;
      if (problem?.__typename === 'InvalidInput')
        return { made, problem: this.#placed(problem, input.upsert) };
      return { made, problem: problem?.message ?? null };
    });
  }

  async useAgain(version: number): Promise<boolean> {
    return this.run(async (baseVersion) => {
      const input = { version, baseVersion };
      const answer = await this.#options.transport.request(UseTaxonomyVersionDocument, { input });
      const { taxonomy, problem } = answer.useTaxonomyVersion;
      return { made: taxonomy, problem: problem?.message ?? null };
    });
  }

  #edit(change: Partial<Draft>): void {
    this.edit({ ...this.draft, ...change });
  }

  protected override show(taxonomy: Sheet): void {
    this.query.update((data) => ({ ...data, taxonomy }));
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
    await this.query.refetch();
    const now = this.sheet;
    if (now?.status === 'READY') announcer.say(t.status.learned(now.version));
    else if (now?.status === 'REFUSED') announcer.say(t.status.refused(now.version, now.problems.length));
    else if (now?.status === 'FAILED') announcer.say(t.status.failed(now.version));
  }
}
