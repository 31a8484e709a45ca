import type { AgentId } from '@baton/domain';
import { AgentRow, LockMode } from '@baton/persistence';
import { z } from 'zod';
import type { UseCaseDeps } from '../kernel/deps.js';
import { fail, ok, parseInput, type Result } from '../kernel/problem.js';
import { changePresence } from '../organisation/presence/change-presence.js';
import { passwordFits } from './passwords.js';
import type { Tokens } from './tokens.js';

const Input = z.object({
  email: z
    .string()
    .min(3, 'must not be empty')
    .max(320)
    .transform((s) => s.trim().toLowerCase()),
  password: z.string().min(1, 'must not be empty').max(200),
});

export interface AgentSession {
  readonly token: string;
  readonly expiresAt: Date;
  readonly agentId: AgentId;
}

/** Checks e-mail and password; says neither which of the two was wrong nor whether the account exists. */
export async function signIn(
  deps: UseCaseDeps & { readonly tokens: Tokens },
  input: unknown,
): Promise<Result<AgentSession, 'invalid_input' | 'wrong_credentials'>> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const agent = await deps.spine.db.fork().findOne(AgentRow, { email: parsed.value.email, disabled: false });
  const fits = await passwordFits(agent?.passwordHash ?? null, parsed.value.password);
  if (!agent || !fits) {
    return fail({ kind: 'wrong_credentials', message: 'E-mail address or password is not right.' } as const);
  }
  const session = await deps.tokens.forAgent(agent, deps.now());
  return ok({ ...session, agentId: agent.id });
}

/** Makes every token of the agent invalid, on every device. */
export async function signOutEverywhere(deps: UseCaseDeps, agentId: AgentId): Promise<void> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  await deps.spine.inTransaction(async (tx) => {
    const agent = await tx.em.findOneOrFail(AgentRow, { id: agentId }, { lockMode });
    agent.tokenVersion += 1;
    await changePresence(tx, agent, { presence: 'offline', at: deps.now() });
  });
}
