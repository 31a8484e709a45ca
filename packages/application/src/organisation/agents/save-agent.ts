import { isDeepStrictEqual } from 'node:util';
import { may, type AgentId, type Caller } from '@baton/domain';
import { AgentRow, type EntityManager, type TeamRow, type Tx } from '@baton/persistence';
import { lockAgent } from '../lock-agent.js';
import { hashPassword, passwordFits } from '../../identity/passwords.js';
import type { UseCaseDeps } from '../../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../../kernel/problem.js';
import { routeOffered } from '../presence/in-hand.js';
import { lockOrganisation, staleRevision } from '../saving.js';
import { SaveAgentInput } from './agent-input.js';
import { isLastAdmin } from './last-admin.js';
import { findTeams, joinTeams, teamIdsOf } from './memberships.js';

export type SavedAgent = Result<AgentId, 'invalid_input' | 'not_allowed' | 'stale_version'>;

/**
 * Makes an agent, or changes one as a whole; the id is made by the client. Admins change everything; whoever edits teams
 * changes what agents can do and where. Refused when somebody else has saved since `baseRevision`; safe to send twice. A
 * new password ends the agent's sessions.
 */
export async function saveAgent(deps: UseCaseDeps, caller: Caller, input: unknown): Promise<SavedAgent> {
  const parsed = parseInput(SaveAgentInput, input);
  if (!parsed.ok) return parsed;
  if (!may(caller, 'edit_teams')) return problems.notAllowed('Only leads and admins can change agents.');
  const isAdmin = may(caller, 'manage_organisation');
  const { password, ...rest } = parsed.value;
  // Before the transaction, because it takes long on purpose.
  const passwordHash = password && isAdmin ? await hashPassword(password) : null;
  const wish: Wish = { ...rest, password: password ?? null, passwordHash, isAdmin, at: deps.now() };
  return deps.spine.inTransaction(async (tx) => {
    await lockOrganisation(tx);
    const row = await lockAgent(tx, wish.id);
    return row ? change(tx, row, wish) : add(tx, wish);
  });
}

type Wish = Omit<SaveAgentInput, 'password'> & {
  readonly password: string | null;
  /** Null when there is no new one, or the caller may not set it. */
  readonly passwordHash: string | null;
  readonly isAdmin: boolean;
  readonly at: Date;
};

async function add(tx: Tx, wish: Wish): Promise<SavedAgent> {
  if (!wish.isAdmin) return problems.notAllowed('Only admins can add agents.');
  if (wish.baseRevision != null) return problems.invalid('id', 'there is no such agent to change');
  if (wish.email === '') return problems.invalid('email', 'must not be empty');
  const taken = await isTaken(tx.em, wish);
  if (taken) return taken;
  const teams = await findTeams(tx.em, wish.teams);
  if (!teams.ok) return teams;
  const { id, passwordHash, at } = wish;
  tx.em.create(AgentRow, {
    id,
    email: wish.email,
    ...profileOf(wish),
    ...abilitiesOf(wish),
    passwordHash,
    presence: 'offline',
    presenceAt: null,
    createdAt: at,
  });
  await joinTeams(tx, { agentId: id, teams: teams.value });
  tx.touchInbox('agents.changed');
  return ok(id);
}

async function change(tx: Tx, row: AgentRow, wish: Wish): Promise<SavedAgent> {
  const teams = await findTeams(tx.em, wish.teams);
  if (!teams.ok) return teams;
  const same = await isSame(tx.em, { row, wish, teams: teams.value });
  if (wish.baseRevision !== row.revision)
    return same ? ok(row.id) : staleRevision('this agent', row.revision);
  if (same) return ok(row.id);
  const refused = await refusal(tx, row, wish);
  if (refused) return refused;
  const hadRoom = row.capacity;
  tx.em.assign(row, {
    email: wish.email || row.email,
    ...profileOf(wish),
    ...abilitiesOf(wish),
    revision: row.revision + 1,
    ...(wish.passwordHash === null
      ? {}
      : { passwordHash: wish.passwordHash, tokenVersion: row.tokenVersion + 1 }),
  });
  await joinTeams(tx, { agentId: row.id, teams: teams.value });
  // What is offered to them may be more than they can take now.
  if (row.capacity < hadRoom) await routeOffered(tx, row.id);
  tx.touchInbox('agents.changed');
  return ok(row.id);
}

function profileOf({ name, title, role }: Wish): Pick<AgentRow, 'name' | 'title' | 'role'> {
  return { name, title: title ?? '', role };
}

function abilitiesOf(wish: Wish): Pick<AgentRow, 'skills' | 'languages' | 'capacity'> {
  return { skills: wish.skills, languages: wish.languages ?? [], capacity: wish.capacity };
}

type Refusal = Extract<SavedAgent, { readonly ok: false }>;

async function refusal(tx: Tx, row: AgentRow, wish: Wish): Promise<Refusal | null> {
  if (!wish.isAdmin && (row.role !== 'agent' || wish.password !== null || isOtherPerson(row, wish)))
    return problems.notAllowed(
      'You can change teams, skills, languages and capacity of agents; leads, admins and the rest are for admins.',
    );
  if (wish.role !== 'admin' && (await isLastAdmin(tx.em, row)))
    return problems.invalid('role', 'is that of the last admin; make somebody else an admin first');
  return isTaken(tx.em, wish);
}

function isOtherPerson(row: AgentRow, wish: Wish): boolean {
  const { name, title, role } = row;
  return (
    !isDeepStrictEqual({ name, title, role }, profileOf(wish)) ||
    (wish.email !== '' && wish.email !== row.email)
  );
}

async function isTaken(em: EntityManager, { id, email }: Wish): Promise<Refusal | null> {
  if (email === '' || (await em.count(AgentRow, { email, id: { $ne: id } })) === 0) return null;
  return problems.invalid('email', 'is that of somebody else');
}

/** Does the agent's row say just that already? Then the same was sent twice. */
async function isSame(
  em: EntityManager,
  what: { row: AgentRow; wish: Wish; teams: readonly TeamRow[] },
): Promise<boolean> {
  const { row, wish, teams } = what;
  const { skills, languages, capacity } = row;
  if (isOtherPerson(row, wish)) return false;
  if (!isDeepStrictEqual({ skills, languages, capacity }, abilitiesOf(wish))) return false;
  const wanted = new Set(teams.map(({ id }) => id));
  if (wanted.symmetricDifference(new Set(await teamIdsOf(em, row.id))).size > 0) return false;
  return wish.password === null || passwordFits(row.passwordHash, wish.password);
}
