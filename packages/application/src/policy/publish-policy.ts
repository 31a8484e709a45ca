import { may, type AgentId, type Caller } from '@baton/domain';
import { AgentRow, LockMode, OrganisationRow, PolicyVersionRow, type Tx } from '@baton/persistence';
import { writePolicyText, type Policy } from '@baton/rules';
import { z } from 'zod';
import type { UseCaseDeps } from '../kernel/deps.js';
import { fail, ok, parseInput, problems, type Result } from '../kernel/problem.js';
import { loadPolicy } from '../triggers/policy.js';
import { PolicyText, badPolicy, checkDraft, knownNames } from './draft.js';

const Note = z.string().trim().max(500);

const PublishInput = z.object({
  /** The version that was edited. */
  baseVersion: z.int().positive(),
  text: PolicyText,
  note: Note.min(1, 'must say why'),
});

const UseInput = z.object({
  version: z.int().positive(),
  /** The version in force, as far as the caller knows. */
  baseVersion: z.int().positive(),
  note: Note.nullish(),
});

type Refusal = 'invalid_input' | 'not_allowed' | 'stale_version' | 'bad_policy';

/**
 * Publishes a draft as a new version, which decides from the next message on. Refused when it cannot be used, and when
 * somebody else has published since `baseVersion`. Safe to send twice. Returns the version.
 */
export async function publishPolicy(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<Result<number, Refusal>> {
  const parsed = parseInput(PublishInput, input);
  if (!parsed.ok) return parsed;
  if (caller.kind !== 'agent' || !may(caller, 'edit_policy')) return notForYou();
  const { baseVersion, text, note } = parsed.value;
  const draft = await checkDraft(text, await knownNames(deps.spine.db.fork()));
  if (!draft.ok) return badPolicy(draft.problems);
  const wish = { policy: draft.policy, baseVersion, note, authorId: caller.agentId, at: deps.now() };
  return deps.spine.inTransaction((tx) => publish(tx, wish));
}

/** Publishes an earlier version once more, as a version of its own: nothing is rewritten. Safe to send twice. */
export async function usePolicyVersion(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<Result<number, Refusal | 'not_found'>> {
  const parsed = parseInput(UseInput, input);
  if (!parsed.ok) return parsed;
  if (caller.kind !== 'agent' || !may(caller, 'edit_policy')) return notForYou();
  const { version, baseVersion } = parsed.value;
  const em = deps.spine.db.fork();
  if ((await em.count(PolicyVersionRow, { version })) === 0) return problems.notFound('version');
  const policy = await loadPolicy(em, version);
  // A topic it asks for may have been deleted since.
  const draft = await checkDraft(writePolicyText(policy), await knownNames(em));
  if (!draft.ok) return badPolicy(draft.problems);
  const note = parsed.value.note || `Version ${version} again`;
  const wish = { policy, baseVersion, note, authorId: caller.agentId, at: deps.now() };
  return deps.spine.inTransaction((tx) => publish(tx, wish));
}

export function notForYou() {
  return problems.notAllowed('Only leads and admins can change when a person is offered.');
}

interface Wish {
  readonly policy: Policy;
  readonly baseVersion: number;
  readonly note: string;
  readonly authorId: AgentId;
  readonly at: Date;
}

/** Under a lock on the organisation, whose version in force is always the newest. */
async function publish(tx: Tx, wish: Wish): Promise<Result<number, Refusal>> {
  const organisation = await tx.em.findOneOrFail(
    OrganisationRow,
    { id: 1 },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const inForce = organisation.policyVersion;
  if (inForce !== wish.baseVersion)
    return (await isRepeated(tx, wish, inForce)) ? ok(inForce) : stale(tx, wish, inForce);
  if (writePolicyText(await loadPolicy(tx.em, inForce)) === writePolicyText(wish.policy))
    return problems.invalid('text', 'nothing is changed');
  const version = inForce + 1;
  const { note, authorId, at } = wish;
  tx.em.create(PolicyVersionRow, {
    version,
    data: { ...wish.policy, version },
    note,
    authorId,
    createdAt: at,
  });
  organisation.policyVersion = version;
  return ok(version);
}

/** Is the version in force just what this person wants to publish? Then they have sent it twice. */
async function isRepeated(tx: Tx, wish: Wish, inForce: number): Promise<boolean> {
  if (inForce !== wish.baseVersion + 1) return false;
  const row = await tx.em.findOneOrFail(PolicyVersionRow, { version: inForce });
  if (row.authorId !== wish.authorId || row.note !== wish.note) return false;
  return writePolicyText(await loadPolicy(tx.em, inForce)) === writePolicyText(wish.policy);
}

/** The refusal that says who was faster. */
async function stale(tx: Tx, { baseVersion, authorId }: Wish, version: number) {
  const newest = await tx.em.findOneOrFail(PolicyVersionRow, { version });
  const author = newest.authorId ? await tx.em.findOne(AgentRow, { id: newest.authorId }) : null;
  const who = newest.authorId === authorId ? 'You' : (author?.name ?? 'Somebody');
  const message =
    version > baseVersion
      ? `${who} published version ${version} meanwhile; yours started from version ${baseVersion}.`
      : `There is no version ${baseVersion}.`;
  return fail({ kind: 'stale_version', version, message } as const);
}
