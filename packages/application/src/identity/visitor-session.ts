import type { Caller, CustomerId } from '@baton/domain';
import { CustomerRow } from '@baton/persistence';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';
import type { HostIdentity, Tokens } from './tokens.js';

const Input = z.object({
  identity: z.string().max(8192).nullish(),
  locale: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or de-AT')
    .nullish(),
  page: z.string().max(2000).nullish(),
  token: z.string().max(8192).nullish(),
});

export interface VisitorSession {
  readonly token: string;
  readonly expiresAt: Date;
  readonly customerId: CustomerId;
}

export type StartVisitorSessionResult = Result<VisitorSession, 'invalid_input' | 'not_allowed'>;

/**
 * Starts a visitor session, or renews one: with a signed identity for the host's own user, with an earlier
 * visitor token for the same anonymous visitor, else for a new one. A bad identity is refused rather than
 * quietly treated as anonymous, because the host would believe its customer is known.
 */
export async function startVisitorSession(
  deps: UseCaseDeps & { readonly tokens: Tokens },
  caller: Caller,
  input: unknown,
): Promise<StartVisitorSessionResult> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { identity, token, locale } = parsed.value;
  let customerId: CustomerId | null = null;
  if (identity) {
    const host = await deps.tokens.verifyHostIdentity(identity);
    if (!host)
      return problems.notAllowed(
        'identity: the signature is wrong, the token has expired, or signed identity is not set up.',
      );
    if (!host.ok) return problems.invalid('identity', host.problem.message);
    customerId = await knownCustomer(deps, host.value, locale ?? 'en');
  } else {
    customerId = (await returning(deps, caller, token ?? null)) ?? (await newCustomer(deps, locale ?? 'en'));
  }
  const session = await deps.tokens.forVisitor(customerId, deps.now());
  return ok({ ...session, customerId });
}

async function returning(
  deps: UseCaseDeps & { readonly tokens: Tokens },
  caller: Caller,
  token: string | null,
): Promise<CustomerId | null> {
  const verified = token === null ? null : await deps.tokens.verify(token);
  const id =
    verified?.kind === 'visitor' ? verified.customerId : caller.kind === 'visitor' ? caller.customerId : null;
  if (!id) return null;
  const customer = await deps.spine.db.fork().findOne(CustomerRow, { id });
  // A token of a known customer is renewed only by a fresh signed identity.
  return customer?.externalId === null ? customer.id : null;
}

async function newCustomer(deps: UseCaseDeps, locale: string): Promise<CustomerId> {
  const id = uuid() as CustomerId;
  const em = deps.spine.db.fork();
  em.create(CustomerRow, {
    id,
    externalId: null,
    name: null,
    email: null,
    locale,
    segments: [],
    attributes: {},
    createdAt: deps.now(),
  });
  await em.flush();
  return id;
}

/** Finds or makes the customer behind a host identity; two tabs at once make one. */
async function knownCustomer(deps: UseCaseDeps, host: HostIdentity, locale: string): Promise<CustomerId> {
  const em = deps.spine.db.fork();
  // What the host says nothing of may be known from elsewhere.
  const said = ['name', 'email', ...(['segments', 'attributes'] as const).filter((f) => host[f])] as const;
  const row = await em.upsert(
    CustomerRow,
    {
      id: uuid() as CustomerId,
      externalId: host.sub,
      name: host.name ?? null,
      email: host.email ?? null,
      locale,
      segments: host.segments ?? [],
      attributes: host.attributes ?? {},
      createdAt: deps.now(),
    },
    { onConflictFields: ['externalId'], onConflictMergeFields: [...said] },
  );
  return row.id;
}
