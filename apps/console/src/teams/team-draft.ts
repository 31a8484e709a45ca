import type { SaveTeamInput, Segment, TeamSheetFragment } from '@baton/graphql-client/console';
import { languagesOf, wrongLanguages } from '../organisation/languages.js';
import { skillsToSave, type Skill } from '../organisation/skills.js';
import { hoursDraft, hoursInput, wrongHours, type HoursDraft } from './hours.js';
import { t } from './messages.js';
import type { Routing } from './steps.js';

export type Team = TeamSheetFragment;

/** A team as the form shows it. */
export interface TeamDraft {
  /** Empty until a new team has a name. */
  readonly key: string;
  readonly name: string;
  readonly handles: string;
  readonly description: string;
  /** Empty for the organisation's own wording. */
  readonly offerTemplate: string;
  readonly generalist: boolean;
  readonly languages: string;
  readonly skills: readonly Skill[];
  /** Key of the team; empty for the generalist. */
  readonly fallback: string;
  /** Null: always open. */
  readonly hours: HoursDraft | null;
  readonly routing: Routing;
  readonly segments: readonly Segment[];
  /** One on each line. */
  readonly products: string;
}

/** How the queue of a new team is served, as the server would have it. */
export const usualRouting: Routing = {
  mode: 'PUSH',
  acceptSeconds: 60,
  targetSeconds: 120,
  preferredSeconds: 20,
  skilledSeconds: 60,
  relaxedSeconds: 60,
  fallbackSeconds: 120,
  silentSeconds: 300,
  longWaitSeconds: 600,
  units: 1,
};

export const blankTeam: TeamDraft = {
  key: '',
  name: '',
  handles: '',
  description: '',
  offerTemplate: '',
  generalist: false,
  languages: '',
  skills: [],
  fallback: '',
  hours: null,
  routing: usualRouting,
  segments: [],
  products: '',
};

export function draftOf(team: Team): TeamDraft {
  const { key, name, handles, description, offerTemplate, generalist, skills, routing, claims } = team;
  return {
    key,
    name,
    handles,
    description,
    offerTemplate,
    generalist,
    languages: team.languages.join(', '),
    skills,
    fallback: team.fallback?.key ?? '',
    hours: team.hours && hoursDraft(team.hours),
    routing,
    segments: claims.segments,
    products: claims.products.join('\n'),
  };
}

export function inputOf(draft: TeamDraft): SaveTeamInput {
  const { key, name, handles, description, generalist, fallback, hours, routing, segments } = draft;
  return {
    key,
    name: name.trim(),
    handles: handles.trim(),
    description: description.trim(),
    offerTemplate: draft.offerTemplate.trim(),
    generalist,
    languages: languagesOf(draft.languages),
    skills: skillsToSave(draft.skills),
    fallback: generalist || fallback === '' ? null : fallback,
    hours: hours && hoursInput(hours),
    routing,
    claims: { segments: [...segments], products: productsOf(draft.products) },
  };
}

function productsOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** What stands against saving, as a sentence; the server finds the rest. */
export function wrongWith(draft: TeamDraft): string | null {
  if (draft.name.trim() === '') return t.wrong.name;
  if (draft.handles.trim() === '') return t.wrong.handles;
  if (wrongLanguages(draft.languages).length > 0) return t.wrong.languages;
  return draft.hours && wrongHours(draft.hours);
}

/** `Gear & tents` becomes `gear_tents`; a number tells it apart from one that is there. */
export function keyFor(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[^a-z]+|_+$/g, '')
    .slice(0, 36);
  const base = words.length < 2 ? 'team' : words;
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? base : `${base}_${n}`;
    if (!taken.has(key)) return key;
  }
}
