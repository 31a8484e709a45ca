import { may, type AgentId, type Caller, type ProposalState } from '@baton/domain';
import { AgentRow, ConversationRow, LockMode, ProposalRow, type Tx } from '@baton/persistence';
import { z } from 'zod';
import type { UseCaseDeps } from '../kernel/deps.js';
import { fail, ok, parseInput, problems, type ProblemKind, type Result } from '../kernel/problem.js';
import { orAgain } from '../taxonomy/newest.js';
import { lockLearning } from './lock.js';

export type DecisionProblem = 'invalid_input' | 'not_found' | 'not_allowed' | 'already_decided';
export type Decided = Result<string, DecisionProblem>;

export interface Decider {
  /** Null when a program decides. */
  readonly agentId: AgentId | null;
  readonly name: string;
  readonly at: Date;
}

/** What a decision comes to: the slug or version it made, null for nothing, or why it cannot be. */
type Outcome = Result<string | null, Extract<ProblemKind, 'invalid_input'>>;

/**
 * Decides one proposal under a lock on it: of two leads who decide at once, the second is told who was faster. The same
 * decision of the same person again is the first one. Returns the proposal's id.
 */
export async function decide(
  deps: UseCaseDeps,
  caller: Caller,
  what: {
    readonly id: string;
    readonly state: Exclude<ProposalState, 'open'>;
    readonly carryOut: (tx: Tx, row: ProposalRow, by: Decider) => Promise<Outcome>;
  },
): Promise<Decided> {
  const by = deciderOf(caller, deps.now());
  if (!by) return problems.notAllowed('Only leads and admins can decide what the bot learns.');
  const run = async (tx: Tx): Promise<Decided> => {
    await lockLearning(tx);
    const row = await tx.em.findOne(ProposalRow, { id: what.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!row) return problems.notFound('proposal');
    if (row.state !== 'open') return repeated(tx, row, { by, state: what.state });
    const outcome = await what.carryOut(tx, row, by);
    if (!outcome.ok) return outcome;
    row.state = what.state;
    row.decidedAt = by.at;
    row.decidedById = by.agentId;
    row.result = outcome.value;
    await announce(tx, row);
    return ok(row.id);
  };
  // Somebody who saves the topics at the same time takes the version's number: then it is added to theirs.
  return orAgain(() => deps.spine.inTransaction(run));
}

function deciderOf(caller: Caller, at: Date): Decider | null {
  if (!may(caller, 'edit_knowledge')) return null;
  if (caller.kind === 'agent') return { agentId: caller.agentId, name: caller.name, at };
  return caller.kind === 'integrator' ? { agentId: null, name: caller.name, at } : null;
}

async function repeated(
  tx: Tx,
  row: ProposalRow,
  wish: { readonly by: Decider; readonly state: ProposalState },
): Promise<Decided> {
  const mine = (row.decidedById ?? null) === wish.by.agentId;
  if (mine && row.state === wish.state) return ok(row.id);
  const decider = row.decidedById ? await tx.em.findOne(AgentRow, { id: row.decidedById }) : null;
  const who = mine ? 'You' : (decider?.name ?? 'A program');
  const did = row.state === 'approved' ? 'approved' : 'rejected';
  return fail({ kind: 'already_decided', by: who, message: `${who} ${did} this already.` } as const);
}

/** The lists of conversations carry the word to other consoles, so it travels with one that still exists. */
async function announce(tx: Tx, { conversations }: ProposalRow): Promise<void> {
  const known = await tx.em.findOne(ConversationRow, { id: { $in: [...conversations] } }, { fields: ['id'] });
  if (known) tx.touchInbox('proposals.changed', known.id);
}

const RejectInput = z.object({ id: z.uuid() });

/** Turns a proposal down; the same is not proposed again. */
export async function rejectProposal(deps: UseCaseDeps, caller: Caller, input: unknown): Promise<Decided> {
  const parsed = parseInput(RejectInput, input);
  if (!parsed.ok) return parsed;
  return decide(deps, caller, {
    id: parsed.value.id,
    state: 'rejected',
    carryOut: async () => ok(null),
  });
}
