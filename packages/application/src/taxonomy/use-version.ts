import { may, type Caller } from '@baton/domain';
import { IntentModelRow, TaxonomyVersionRow, toTaxonomy, type Tx } from '@baton/persistence';
import { z } from 'zod';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';
import { isRepeated, newestVersion, orAgain, stale, type StaleVersion } from './newest.js';

const UseInput = z.object({
  version: z.int().positive(),
  /** The newest version the caller knows of. */
  baseVersion: z.int().positive(),
});

type UsedVersion = Result<number, 'invalid_input' | 'not_allowed' | 'not_found' | 'stale_version'>;

/**
 * Uses an earlier version again: its content becomes the newest version, at once when a model of it is kept, after
 * training otherwise. Nothing is rewritten, so the history says who did it when. Returns the new version.
 */
export async function useTaxonomyVersion(
  deps: UseCaseDeps,
  caller: Caller,
  input: unknown,
): Promise<UsedVersion> {
  const parsed = parseInput(UseInput, input);
  if (!parsed.ok) return parsed;
  if (caller.kind !== 'agent' || !may(caller, 'edit_understanding'))
    return problems.notAllowed('Only leads and admins can change what the bot understands.');
  const wish = { ...parsed.value, authorId: caller.agentId, at: deps.now() };
  return orAgain(() => deps.spine.inTransaction((tx) => useAgain(tx, wish)));
}

async function useAgain(
  tx: Tx,
  wish: StaleVersion & { readonly version: number; readonly at: Date },
): Promise<UsedVersion> {
  const { version, baseVersion, authorId, at } = wish;
  const row = await tx.em.findOne(TaxonomyVersionRow, { version });
  if (!row) return problems.notFound('version');
  const { intents, outOfScope } = toTaxonomy(row);
  const note = `Version ${version} again`;
  const newest = await newestVersion(tx.em);
  if (
    newest === baseVersion + 1 &&
    (await isRepeated(tx.em, { ...wish, note, content: { intents, outOfScope } }))
  )
    return ok(newest);
  if (newest !== baseVersion) return stale(tx.em, wish);
  if (row.problems !== null) return problems.invalid('version', 'cannot be learned from; change it first');
  if (version === newest && row.failure === null) return problems.invalid('version', 'is the newest already');
  const next = newest + 1;
  const data = { version: next, intents, outOfScope };
  tx.em.create(TaxonomyVersionRow, { version: next, data, note, authorId, createdAt: at });
  await tx.em.flush();
  if (!(await copyModels(tx, { from: version, to: next })))
    tx.enqueue('train_intents', { taxonomyVersion: next });
  return ok(next);
}

/** The same examples give the same model, so there is nothing to train again. */
async function copyModels(tx: Tx, { from, to }: { from: number; to: number }): Promise<boolean> {
  await tx.em.execute(
    `insert into intent_model (id, taxonomy_version, encoder_id, weights, report, created_at)
     select gen_random_uuid(), ?, encoder_id, weights, report, created_at
       from intent_model where taxonomy_version = ?`,
    [to, from],
  );
  return (await tx.em.count(IntentModelRow, { taxonomyVersion: to })) > 0;
}
