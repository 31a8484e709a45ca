import { may, type Caller, type TeamId } from '@baton/domain';
import { TeamRow, type Tx } from '@baton/persistence';
import type { UseCaseDeps } from '../../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../../kernel/problem.js';
import { lockOrganisation } from '../saving.js';
import { emptyRemovedTeams } from './empty-removed-teams.js';
import { RemoveTeamInput } from './team-input.js';

type RemovedTeam = Result<TeamId, 'invalid_input' | 'not_allowed' | 'not_found'>;

/**
 * Takes a team out of use. What waits there goes to its fallback, or to the generalist; what agents hold stays with them;
 * history goes on to name it. Safe to send twice: whatever a crash left waiting is moved by the next call, or by a worker.
 */
export async function removeTeam(deps: UseCaseDeps, caller: Caller, input: unknown): Promise<RemovedTeam> {
  const parsed = parseInput(RemoveTeamInput, input);
  if (!parsed.ok) return parsed;
  if (!may(caller, 'edit_teams')) return problems.notAllowed('Only leads and admins can remove teams.');
  const { key } = parsed.value;
  const removed = await deps.spine.inTransaction(async (tx) => {
    await lockOrganisation(tx);
    return remove(tx, { key, at: deps.now() });
  });
  if (removed.ok) await emptyRemovedTeams(deps);
  return removed;
}

async function remove(tx: Tx, { key, at }: { key: string; at: Date }): Promise<RemovedTeam> {
  const team = await tx.em.findOne(TeamRow, { key });
  if (!team) return problems.notFound('team');
  if (team.removedAt) return ok(team.id);
  if (team.generalist)
    return problems.invalid(
      'key',
      'the generalist cannot be removed; make another team the generalist first',
    );
  team.removedAt = at;
  team.revision += 1;
  // Whoever fell back to it goes on to where it fell back to, which cannot close a circle that was none before.
  for (const other of await tx.em.find(TeamRow, { fallbackId: team.id })) {
    other.fallbackId = team.fallbackId;
    other.revision += 1;
  }
  tx.touchInbox('teams.changed');
  return ok(team.id);
}
