import type { Skills } from '@baton/domain';
import type { Path } from './choose-path.js';

export interface NeedsInput {
  readonly team: { readonly key: string; readonly skills: Skills };
  readonly path: Pick<Path, 'closeCalls'>;
  readonly teams: readonly { readonly key: string; readonly skills: Skills }[];
}

/**
 * What an agent should be able to do to take a conversation of the team: its skills, and on a close call with others also
 * theirs, a little at least, so that whichever of them it turns out to belong to need not be asked again.
 */
export function needsOf({ team, path, teams }: NeedsInput): Skills {
  if (!path.closeCalls.includes(team.key)) return team.skills;
  const others = teams.filter(({ key }) => key !== team.key && path.closeCalls.includes(key));
  const alsoWanted = others.flatMap(({ skills }) => Object.keys(skills).map((skill) => [skill, 1] as const));
  return { ...Object.fromEntries(alsoWanted), ...team.skills };
}
