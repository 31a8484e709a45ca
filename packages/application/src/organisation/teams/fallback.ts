import type { TeamId } from '@baton/domain';
import { TeamRow, type EntityManager } from '@baton/persistence';
import { ok, problems, type Result } from '../../kernel/problem.js';

/** The team that is saved, as far as its fallback goes; without an id it is new. */
interface Saved {
  readonly id: TeamId | null;
  readonly key: string;
  readonly name: string;
  readonly generalist: boolean;
}

/**
 * The team that would take over, by its key. Refused when there is none, when the generalist would have one, and when
 * whoever follows the fallbacks would come back to where they began.
 */
export async function findFallback(
  em: EntityManager,
  team: Saved,
  key: string | null,
): Promise<Result<TeamId | null, 'invalid_input'>> {
  if (key === null) return ok(null);
  if (team.generalist)
    return problems.invalid('fallback', 'the generalist takes what others cannot, so it has none');
  if (key === team.key) return problems.invalid('fallback', 'must be another team');
  const teams = await em.find(TeamRow, { removedAt: null });
  const fallback = teams.find((other) => other.key === key);
  if (!fallback) return problems.invalid('fallback', `there is no team “${key}”`);
  const chain = chainFrom(fallback, teams);
  const back = chain.findIndex(({ id }) => id === team.id);
  if (back === -1) return ok(fallback.id);
  const names = [team.name, ...chain.slice(0, back).map(({ name }) => name), team.name];
  return problems.invalid('fallback', `would go round in a circle: ${names.join(' → ')}`);
}

/** Whoever would be asked one after the other, the first included; each once. */
function chainFrom(first: TeamRow, teams: readonly TeamRow[]): TeamRow[] {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const chain: TeamRow[] = [];
  let next: TeamRow | undefined = first;
  while (next && !chain.includes(next)) {
    chain.push(next);
    next = next.fallbackId ? byId.get(next.fallbackId) : undefined;
  }
  return chain;
}

/** Who takes over for a team that was removed: its fallback, or that one's, or the generalist. */
export async function heirOf(em: EntityManager, removed: TeamRow): Promise<TeamRow> {
  const teams = await em.find(TeamRow, {});
  const heir = chainFrom(removed, teams).find((team) => team.removedAt === null);
  const generalist = teams.find((team) => team.generalist);
  const taker = heir ?? generalist;
  if (!taker) throw new Error('There is no generalist; the organisation is not set up.');
  return taker;
}
