import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { BusinessHours, TeamClaims, TeamRouting, may, type Caller, type TeamId } from '@baton/domain';
import { TeamRow, type Tx } from '@baton/persistence';
import type { UseCaseDeps } from '../../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../../kernel/problem.js';
import { lockOrganisation, staleRevision } from '../saving.js';
import { findFallback } from './fallback.js';
import { SaveTeamInput } from './team-input.js';

export type SavedTeam = Result<TeamId, 'invalid_input' | 'not_allowed' | 'stale_version'>;

/**
 * Makes a team, or changes it as a whole. Refused when somebody else has saved it since `baseRevision`; safe to send
 * twice. A team that was removed comes back with its agents when it is made again.
 */
export async function saveTeam(deps: UseCaseDeps, caller: Caller, input: unknown): Promise<SavedTeam> {
  const parsed = parseInput(SaveTeamInput, input);
  if (!parsed.ok) return parsed;
  if (!may(caller, 'edit_teams')) return problems.notAllowed('Only leads and admins can change teams.');
  const wish = { ...parsed.value, at: deps.now() };
  return deps.spine.inTransaction(async (tx) => {
    await lockOrganisation(tx);
    return save(tx, wish);
  });
}

type Wish = SaveTeamInput & { readonly at: Date };

async function save(tx: Tx, wish: Wish): Promise<SavedTeam> {
  const row = await tx.em.findOne(TeamRow, { key: wish.key });
  if (!row && wish.baseRevision != null)
    return problems.invalid('key', `there is no team “${wish.key}” to change`);
  if (row?.generalist && wish.generalist === false)
    return problems.invalid('generalist', 'one team must be; make another one the generalist instead');
  const content = await contentOf(tx, wish, row);
  if (!content.ok) return content;
  if (row && isStale(row, wish))
    return isSame(row, content.value) ? ok(row.id) : staleRevision('this team', row.revision);
  if (row && isSame(row, content.value)) return ok(row.id);
  if (content.value.generalist) await stepDown(tx, row?.id ?? null);
  tx.touchInbox('teams.changed');
  return ok(write(tx, { row, content: content.value, wish }));
}

/** Was it saved, made or removed by somebody else since? */
function isStale(row: TeamRow, { baseRevision }: Wish): boolean {
  if (row.removedAt) return baseRevision != null;
  return baseRevision !== row.revision;
}

type Content = Pick<
  TeamRow,
  | 'name'
  | 'handles'
  | 'description'
  | 'generalist'
  | 'hours'
  | 'fallbackId'
  | 'languages'
  | 'skills'
  | 'claims'
  | 'routing'
  | 'offerTemplate'
>;

async function contentOf(tx: Tx, wish: Wish, row: TeamRow | null): Promise<Result<Content, 'invalid_input'>> {
  const { key, name, fallback, handles, description, hours, languages, skills, claims, routing } = wish;
  if (await isTaken(tx, { name, id: row?.id ?? null }))
    return problems.invalid('name', `there is a team called “${name}” already`);
  const generalist = wish.generalist ?? row?.generalist ?? false;
  const team = { id: row?.id ?? null, key, name, generalist };
  const fallbackId = await findFallback(tx.em, team, fallback || null);
  if (!fallbackId.ok) return fallbackId;
  return ok({
    name,
    handles,
    description,
    generalist,
    hours,
    fallbackId: fallbackId.value,
    languages,
    skills,
    claims,
    routing,
    offerTemplate: wish.offerTemplate ?? row?.offerTemplate ?? '',
  });
}

/** Two teams of one name could not be told apart anywhere. */
async function isTaken(tx: Tx, { name, id }: { name: string; id: TeamRow['id'] | null }): Promise<boolean> {
  const teams = await tx.em.find(
    TeamRow,
    { removedAt: null },
    { fields: ['id', 'name'], disableIdentityMap: true },
  );
  return teams.some((team) => team.id !== id && team.name.toLowerCase() === name.toLowerCase());
}

/** Does the team in use say just that already? */
function isSame(row: TeamRow, content: Content): boolean {
  return row.removedAt === null && isDeepStrictEqual(inFull(row), inFull(content));
}

/** Only what is saved, with the defaults of what is not. */
function inFull(from: Content): Content {
  const { name, handles, description, generalist, fallbackId, languages, skills, offerTemplate } = from;
  return {
    name,
    handles,
    description,
    generalist,
    fallbackId,
    languages,
    skills,
    offerTemplate,
    hours: from.hours && BusinessHours.parse(from.hours),
    claims: TeamClaims.parse(from.claims),
    routing: TeamRouting.parse(from.routing),
  };
}

/** There is one generalist; an index says so at every moment, hence before the next one is written. */
async function stepDown(tx: Tx, next: TeamId | null): Promise<void> {
  const current = await tx.em.findOne(TeamRow, { generalist: true });
  if (!current || current.id === next) return;
  current.generalist = false;
  current.revision += 1;
  await tx.em.flush();
}

function write(tx: Tx, what: { row: TeamRow | null; content: Content; wish: Wish }): TeamId {
  const { row, content, wish } = what;
  if (row) {
    tx.em.assign(row, { ...content, removedAt: null, revision: row.revision + 1 });
    return row.id;
  }
  const id = randomUUID() as TeamId;
  tx.em.create(TeamRow, { id, key: wish.key, ...content, openingTemplate: '', createdAt: wish.at });
  return id;
}
