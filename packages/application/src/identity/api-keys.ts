import { createHash, randomBytes } from 'node:crypto';
import { ClientId, Scope, may, type ApiKeyId, type Caller } from '@baton/domain';
import { ApiKeyRow, UniqueConstraintViolationException } from '@baton/persistence';
import { v5 as namedUuid } from 'uuid';
import { z } from 'zod';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';

/** Keys start with this, so that secret scanners and people recognise them. */
export const API_KEY_PREFIX = 'baton_';
const NAMESPACE = '5b1f4d54-6f0e-4a52-9b3e-6a8d6a3c2f10';

const CreateInput = z.object({
  clientKeyId: ClientId,
  name: z.string().trim().min(1, 'must not be empty').max(100),
  scopes: z.array(Scope).min(1, 'must name at least one scope'),
});

export interface CreatedApiKey {
  readonly row: ApiKeyRow;
  /** Shown once; only its hash is kept. Null when the key existed already. */
  readonly secret: string | null;
}

/** Makes a key for programs. The same `clientKeyId` again returns the key without its secret. */
export async function createApiKey(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<Result<CreatedApiKey, 'invalid_input' | 'not_allowed' | 'id_reused'>> {
  const parsed = parseInput(CreateInput, input);
  if (!parsed.ok) return parsed;
  if (!may(caller, 'manage_organisation')) return problems.notAllowed('Only an admin can make API keys.');
  const { clientKeyId, name, scopes } = parsed.value;
  const id = namedUuid(clientKeyId, NAMESPACE) as ApiKeyId;
  const secret = API_KEY_PREFIX + randomBytes(32).toString('base64url');
  const em = deps.spine.db.fork();
  const found = await em.findOne(ApiKeyRow, { id });
  if (found) return again(found, parsed.value);
  const row = em.create(ApiKeyRow, {
    id,
    name,
    hash: hashOf(secret),
    scopes,
    createdAt: deps.now(),
    lastUsedAt: null,
    revokedAt: null,
  });
  try {
    await em.flush();
    return ok({ row, secret });
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    // Another request with the same id was faster.
    return again(await deps.spine.db.fork().findOneOrFail(ApiKeyRow, { id }), parsed.value);
  }
}

function again(row: ApiKeyRow, { name, scopes }: z.output<typeof CreateInput>) {
  const same = row.name === name && row.scopes.join() === scopes.join();
  return same ? ok({ row, secret: null }) : problems.idReused('clientKeyId');
}

export async function revokeApiKey(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<Result<ApiKeyRow, 'invalid_input' | 'not_found' | 'not_allowed'>> {
  const parsed = parseInput(z.object({ id: z.uuid() }), input);
  if (!parsed.ok) return parsed;
  if (!may(caller, 'manage_organisation')) return problems.notAllowed('Only an admin can revoke API keys.');
  const em = deps.spine.db.fork();
  const row = await em.findOne(ApiKeyRow, { id: parsed.value.id as ApiKeyId });
  if (!row) return problems.notFound('API key');
  row.revokedAt ??= deps.now();
  await em.flush();
  return ok(row);
}

const TOUCH_AFTER_MS = 60_000;

/** The key behind a secret, or null when it is unknown or revoked. 256 random bits need no slow hash. */
export async function findApiKey(deps: UseCaseDeps, secret: string): Promise<ApiKeyRow | null> {
  const em = deps.spine.db.fork();
  const row = await em.findOne(ApiKeyRow, { hash: hashOf(secret), revokedAt: null });
  if (!row) return null;
  const now = deps.now();
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > TOUCH_AFTER_MS) {
    row.lastUsedAt = now;
    await em.flush();
  }
  return row;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
