interface Link {
  readonly key: string;
  readonly name: string;
  /** Key of the next; null for the generalist. */
  readonly fallback: string | null;
  readonly generalist: boolean;
}

export interface Chain {
  /** From the team itself to the last that is asked. */
  readonly names: readonly string[];
  /** It comes back to a team that it has passed. */
  readonly circles: boolean;
}

/** Whom a conversation is passed to, one after the other: each team's fallback, at the end the generalist. */
export function chainOf(teams: readonly Link[], start: string): Chain {
  const byKey = new Map(teams.map((team) => [team.key, team]));
  const names: string[] = [];
  const passed = new Set<string>();
  let team = byKey.get(start);
  while (team) {
    names.push(team.name);
    if (passed.has(team.key)) return { names, circles: true };
    passed.add(team.key);
    team = nextOf(team, byKey);
  }
  return { names, circles: false };
}

function nextOf(team: Link, byKey: ReadonlyMap<string, Link>): Link | undefined {
  if (team.generalist) return undefined;
  if (team.fallback !== null) return byKey.get(team.fallback);
  return [...byKey.values()].find(({ generalist }) => generalist);
}
