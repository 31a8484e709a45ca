import {
  DisableAgentDocument,
  PeopleDocument,
  SaveAgentDocument,
  type PeopleQuery,
} from '@baton/graphql-client/console';
import { skillNames } from '../organisation/skills.js';
import type { EditorOptions } from '../shared/editor/editor.svelte.js';
import { NEW, RecordsEditor } from '../shared/editor/records.svelte.js';
import { Query } from '../shared/query.svelte.js';
import { t } from './messages.js';
import { blankPerson, draftOf, inputOf, type Person, type PersonDraft } from './person-draft.js';

/** Who works here: what they can do, how much they take, and whether they may sign in. */
export class PeopleEditor extends RecordsEditor<Person, PersonDraft> {
  search = $state('');
  protected readonly query: Query<PeopleQuery>;

  constructor(options: EditorOptions) {
    super(options);
    this.query = new Query({
      load: (signal) => options.transport.request(PeopleDocument, {}, { signal }),
      wake: options.wake,
    });
  }

  get sheet(): readonly Person[] | undefined {
    return this.query.data?.agents;
  }

  get teams(): PeopleQuery['teams'] {
    return this.query.data?.teams ?? [];
  }

  /** The names of skills in use, of teams as well as of people. */
  get skills(): readonly string[] {
    return skillNames([...this.teams, ...(this.sheet ?? [])]);
  }

  nameOf(id: string): string {
    const name = this.values(id)?.name.trim();
    return name || (id === NEW ? t.fresh : id);
  }

  /** The id of whoever was saved, or null when it was refused. */
  async save(id: string): Promise<string | null> {
    const draft = this.values(id);
    if (!draft) return null;
    const saved = await this.run(id, async (base) => {
      const input = { ...inputOf(draft), baseRevision: base };
      const { agent, problem } = (await this.transport.request(SaveAgentDocument, { input })).saveAgent;
      if (agent) this.#show(agent);
      return { item: agent, problem };
    });
    if (saved) this.announcer.say(t.save.done(saved.name));
    return saved?.id ?? null;
  }

  /** What was changed and not saved stays. True when it worked. */
  async disable(id: string, disabled: boolean): Promise<boolean> {
    const edited = this.isEdited(id) ? this.values(id) : undefined;
    const saved = await this.run(id, async () => {
      const input = { agentId: id, disabled };
      const { agent, problem } = (await this.transport.request(DisableAgentDocument, { input })).disableAgent;
      if (agent) this.#show(agent);
      return { item: agent, problem };
    });
    if (saved && edited) this.change(id, edited);
    if (saved) this.announcer.say(disabled ? t.access.disabled(saved.name) : t.access.enabled(saved.name));
    return saved !== null;
  }

  protected idOf(person: Person): string {
    return person.id;
  }

  protected draftOf(person: Person): PersonDraft {
    return draftOf(person);
  }

  /** Each is a new one: the id is kept with the first change. */
  protected blank(): PersonDraft {
    return blankPerson(crypto.randomUUID());
  }

  protected meaningOf(draft: PersonDraft): unknown {
    return inputOf(draft);
  }

  #show(saved: Person): void {
    this.query.update((data) => {
      const known = data.agents.some(({ id }) => id === saved.id);
      const agents = known
        ? data.agents.map((person) => (person.id === saved.id ? saved : person))
        : [...data.agents, saved];
      return { ...data, agents };
    });
  }
}

/** The fields that say themselves what was refused about them. */
export const besideFields: readonly string[] = [
  'name',
  'email',
  'title',
  'role',
  'teams',
  'skills',
  'languages',
  'capacity',
  'password',
];
