import { randomUUID } from 'node:crypto';
import type { AgentId } from '@baton/domain';
import { AgentRow, AgentTeamRow, OrganisationRow, TeamRow } from '@baton/persistence';
import { z } from 'zod';
import { hashPassword } from '../identity/passwords.js';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';
import { setUpOrganisation, type Blueprint } from './setup.js';

const Input = z.object({
  email: z.string().trim().toLowerCase().max(320).pipe(z.email('is not a complete e-mail address')),
  name: z.string().trim().min(1, 'must not be empty').max(100),
  password: z.string().min(12, 'must have at least 12 characters').max(200),
  organisation: z.string().trim().min(1, 'must not be empty').max(100),
});

/** Is anybody there who could sign in? */
export async function firstAdminNeeded(deps: UseCaseDeps): Promise<boolean> {
  return (await deps.spine.db.fork().count(AgentRow, {})) === 0;
}

/**
 * Makes the first admin and the organisation around them; refused as soon as anybody exists. `blueprint` is what
 * an organisation for real use starts with: a generalist team and the bot's wording, no demo people.
 */
export async function createFirstAdmin(
  deps: UseCaseDeps,
  blueprint: Blueprint,
  input: unknown,
): Promise<Result<AgentId, 'invalid_input' | 'not_allowed'>> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  // Asked before the work of hashing, which anybody could cause; decided below, under the lock.
  if (!(await firstAdminNeeded(deps))) return alreadyThere();
  const { email, name, password, organisation } = parsed.value;
  const passwordHash = await hashPassword(password);
  await setUpOrganisation(deps, { ...blueprint, name: organisation });
  return deps.spine.inTransaction(async (tx): Promise<Result<AgentId, 'not_allowed'>> => {
    // The row lock lets of two first admins only one through.
    await tx.em.execute('select id from organisation where id = 1 for update');
    if ((await tx.em.count(AgentRow, {})) > 0) return alreadyThere();
    const renamed = await tx.em.findOneOrFail(OrganisationRow, { id: 1 });
    renamed.name = organisation;
    const id = randomUUID() as AgentId;
    tx.em.create(AgentRow, {
      id,
      email,
      name,
      title: 'Admin',
      role: 'admin',
      skills: {},
      capacity: 4,
      passwordHash,
      presence: 'offline',
      presenceAt: null,
      createdAt: deps.now(),
    });
    for (const team of await tx.em.find(TeamRow, {}))
      tx.em.create(AgentTeamRow, { agentId: id, teamId: team.id });
    return ok(id);
  });
}

function alreadyThere(): ReturnType<typeof problems.notAllowed> {
  return problems.notAllowed('This organisation already has an admin; sign in.');
}
