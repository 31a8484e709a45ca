import type { PolicyProblem } from './parse-policy.js';
import type { Policy } from './policy.js';

/** Where a parsed policy names teams that are not there: in the paths of its rules and in its wordings. */
export function unknownTeams(policy: Policy, teams: ReadonlySet<string>): PolicyProblem[] {
  const named = [
    ...policy.rules.map(({ path: team }, i) => ({ path: `rules[${i}].path`, team })),
    ...Object.entries(policy.templates).flatMap(([name, wordings]) =>
      wordings.map(({ team }, i) => ({ path: `templates.${name}[${i}].team`, team })),
    ),
  ];
  return named.flatMap(({ path, team }) =>
    team === undefined || teams.has(team)
      ? []
      : [{ path, message: `there is no team "${team}"; there are ${[...teams].join(', ')}` }],
  );
}
