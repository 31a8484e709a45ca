import type { Team } from '../team-draft.js';
import { usualRouting } from '../team-draft.js';

export function teamOf(team: Partial<Team> = {}): Team {
  return {
    id: team.key ?? 'gear',
    key: 'gear',
    revision: 1,
    name: 'Gear',
    handles: 'boots and tents',
    description: '',
    offerTemplate: '',
    generalist: false,
    languages: ['en'],
    skills: [{ name: 'gear', level: 3 }],
    fallback: null,
    hours: null,
    routing: usualRouting,
    claims: { segments: [], products: [] },
    open: true,
    changesAt: null,
    waiting: 0,
    ...team,
  };
}
