import type { AgentSheetFragment, Role, SaveAgentInput } from '@baton/graphql-client/console';
import { languagesOf, wrongLanguages } from '../organisation/languages.js';
import { skillsToSave, type Skill } from '../organisation/skills.js';
import { t } from './messages.js';

export type Person = AgentSheetFragment;

export const roles = ['AGENT', 'LEAD', 'ADMIN'] as const satisfies readonly Role[];

/** Somebody as the form shows them. */
export interface PersonDraft {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  /** Keys of teams. */
  readonly teams: readonly string[];
  readonly skills: readonly Skill[];
  readonly languages: string;
  /** Units of conversations held at once. */
  readonly capacity: number;
  /** Empty for no new one. */
  readonly password: string;
}

/** What a new agent may hold at once, until somebody says otherwise. */
const USUAL_CAPACITY = 4;
const SHORTEST_PASSWORD = 12;

export function blankPerson(id: string): PersonDraft {
  return {
    id,
    email: '',
    name: '',
    title: '',
    role: 'AGENT',
    teams: [],
    skills: [],
    languages: '',
    capacity: USUAL_CAPACITY,
    password: '',
  };
}

export function draftOf({
  id,
  email,
  name,
  title,
  role,
  teams,
  skills,
  languages,
  capacity,
}: Person): PersonDraft {
  return {
    id,
    email: email ?? '',
    name,
    title,
    role,
    teams: teams.map(({ key }) => key),
    skills,
    languages: languages.join(', '),
    capacity,
    password: '',
  };
}

export function inputOf(draft: PersonDraft): SaveAgentInput {
  const { id, email, name, title, role, teams, capacity, password } = draft;
  return {
    id,
    email: email.trim(),
    name: name.trim(),
    title: title.trim(),
    role,
    teams: [...teams].toSorted(),
    skills: skillsToSave(draft.skills),
    languages: languagesOf(draft.languages),
    capacity,
    password: password === '' ? null : password,
  };
}

/** What stands against saving, as a sentence; the server finds the rest. Addresses are known to admins only. */
export function wrongWith(draft: PersonDraft, isAdmin: boolean): string | null {
  const { name, email, languages, password } = draft;
  if (name.trim() === '') return t.wrong.name;
  if (isAdmin && email.trim() === '') return t.wrong.email;
  if (wrongLanguages(languages).length > 0) return t.wrong.languages;
  return password !== '' && password.length < SHORTEST_PASSWORD ? t.wrong.password : null;
}

/** Why a field may not be changed by this caller; null when it may. */
export interface Rights {
  /** Name, address, title, role, password. */
  readonly person: string | null;
  /** Teams, skills, languages, capacity. */
  readonly work: string | null;
}

export function rightsOver(me: { readonly role: Role }, person: { readonly role: Role } | undefined): Rights {
  if (me.role === 'ADMIN') return { person: null, work: null };
  const work = person?.role === 'AGENT' ? null : t.form.notYours;
  return { person: work ?? t.form.forAdmins, work };
}

/** Those who fit the search, enabled ones first, by name. */
export function listed(people: readonly Person[], search: string): readonly Person[] {
  const words = search.trim().toLocaleLowerCase();
  const text = ({ name, title, email, teams }: Person): string =>
    [name, title, email ?? '', ...teams.map((team) => team.name)].join(' ').toLocaleLowerCase();
  return people
    .filter((person) => text(person).includes(words))
    .toSorted((a, b) => Number(a.disabled) - Number(b.disabled) || a.name.localeCompare(b.name));
}
