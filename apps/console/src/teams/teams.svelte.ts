import {
  RemoveTeamDocument,
  SaveTeamDocument,
  TeamSheetsDocument,
  type TeamSheetsQuery,
} from '@baton/graphql-client/console';
import type { EditorOptions } from '../shared/editor/editor.svelte.js';
import { NEW, RecordsEditor } from '../shared/editor/records.svelte.js';
import { Query } from '../shared/query.svelte.js';
import { chainOf, type Chain } from './chain.js';
import { t } from './messages.js';
import { blankTeam, draftOf, inputOf, keyFor, type Team, type TeamDraft } from './team-draft.js';

/** The teams of the organisation: what they look after, when they are there, and how their queues are served. */
export class TeamsEditor extends RecordsEditor<Team, TeamDraft> {
  protected readonly query: Query<TeamSheetsQuery['teams']>;

  constructor(options: EditorOptions) {
    super(options);
    this.query = new Query({
      load: async (signal) => (await options.transport.request(TeamSheetsDocument, {}, { signal })).teams,
      wake: options.wake,
    });
  }

  get sheet(): readonly Team[] | undefined {
    return this.query.data;
  }

  nameOf(id: string): string {
    const name = this.values(id)?.name.trim();
    return name || (id === NEW ? t.fresh : id);
  }

  /** The fallback chain of what is in the form, which need not be saved. */
  chain(id: string): Chain {
    const edited = this.values(id);
    const teams = (this.sheet ?? []).map(({ key, name, fallback, generalist }) => ({
      key,
      name,
      fallback: fallback?.key ?? null,
      generalist: generalist && !(edited?.generalist ?? false),
    }));
    if (!edited) return { names: [], circles: false };
    const link = {
      key: id,
      name: edited.name.trim() || t.fresh,
      fallback: edited.fallback || null,
      generalist: edited.generalist,
    };
    return chainOf([...teams.filter(({ key }) => key !== id), link], id);
  }

  /** The key of the team that was saved, or null when it was refused. */
  async save(id: string): Promise<string | null> {
    const draft = this.values(id);
    if (!draft) return null;
    const saved = await this.run(id, async (base) => {
      const taken = new Set(this.sheet?.map(({ key }) => key));
      const input = {
        ...inputOf(draft),
        key: id === NEW ? keyFor(draft.name, taken) : id,
        baseRevision: base,
      };
      const { team, problem } = (await this.transport.request(SaveTeamDocument, { input })).saveTeam;
      if (team) this.#show(team);
      return { item: team, problem };
    });
    if (saved) this.announcer.say(t.save.done(saved.name));
    return saved?.key ?? null;
  }

  /** True when it is gone. */
  async remove(id: string): Promise<boolean> {
    const name = this.nameOf(id);
    const before = this.sheet ?? [];
    const removed = await this.run(id, async () => {
      const { team, problem } = (await this.transport.request(RemoveTeamDocument, { input: { key: id } }))
        .removeTeam;
      return { item: (team && before.find(({ key }) => key === id)) ?? null, problem };
    });
    if (!removed) return false;
    this.query.update((teams) => teams.filter(({ key }) => key !== id));
    this.announcer.say(t.remove.done(name));
    return true;
  }

  protected idOf(team: Team): string {
    return team.key;
  }

  protected draftOf(team: Team): TeamDraft {
    return draftOf(team);
  }

  protected blank(): TeamDraft {
    return blankTeam;
  }

  protected meaningOf(draft: TeamDraft): unknown {
    // Hours that cannot be read are not saved, but they are a change.
    const holidays = draft.hours?.holidays.map(({ hours }) => hours).filter((text) => text !== '');
    return { ...inputOf(draft), written: [draft.hours?.days, holidays] };
  }

  /** There is one generalist: who becomes it takes it from another. */
  #show(saved: Team): void {
    this.query.update((teams) => {
      const others = teams.map((team) => {
        if (team.key === saved.key) return saved;
        return saved.generalist ? { ...team, generalist: false } : team;
      });
      return others.some(({ key }) => key === saved.key) ? others : [...others, saved];
    });
  }
}

/** The fields that say themselves what was refused about them. */
export const besideFields: readonly string[] = [
  'name',
  'handles',
  'description',
  'offerTemplate',
  'generalist',
  'languages',
  'skills',
  'fallback',
  'hours',
  'routing',
  'claims',
];
