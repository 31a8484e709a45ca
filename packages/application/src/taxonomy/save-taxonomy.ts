import { isDeepStrictEqual } from 'node:util';
import { may, type Caller } from '@baton/domain';
import { TaxonomyVersionRow, TeamRow, toTaxonomy, type Tx } from '@baton/persistence';
import { z } from 'zod';
import type { UseCaseDeps } from '../kernel/deps.js';
import { ok, parseInput, problems, type Result } from '../kernel/problem.js';
import { TaxonomyChanges, applyChanges, flawOf, type TaxonomyContent } from './changes.js';
import { isRepeated, newestVersion, orAgain, stale, type StaleVersion } from './newest.js';

const SaveInput = TaxonomyChanges.extend({
  /** The version that was edited. */
  baseVersion: z.int().positive(),
  note: z.string().trim().max(300).nullish(),
});

export type SavedVersion = Result<number, 'invalid_input' | 'not_allowed' | 'stale_version'>;

/**
 * Saves changes as a new version, which a job then learns; until it has, the version before stays in use. Refused
 * when somebody else has saved since `baseVersion`. Safe to send twice. Returns the version.
 */
export async function saveTaxonomy(deps: UseCaseDeps, caller: Caller, input: unknown): Promise<SavedVersion> {
  const parsed = parseInput(SaveInput, input);
  if (!parsed.ok) return parsed;
  if (caller.kind !== 'agent' || !may(caller, 'edit_understanding'))
    return problems.notAllowed('Only leads and admins can change what the bot understands.');
  const { baseVersion, note, ...changes } = parsed.value;
  const wish = { baseVersion, note: note ?? '', changes, authorId: caller.agentId, at: deps.now() };
  return orAgain(() => deps.spine.inTransaction((tx) => save(tx, wish)));
}

interface Wish extends StaleVersion {
  readonly note: string;
  readonly changes: TaxonomyChanges;
  readonly at: Date;
}

async function save(tx: Tx, wish: Wish): Promise<SavedVersion> {
  const newest = await newestVersion(tx.em);
  if (newest !== wish.baseVersion && newest !== wish.baseVersion + 1) return stale(tx.em, wish);
  const base = toTaxonomy(await tx.em.findOneOrFail(TaxonomyVersionRow, { version: wish.baseVersion }));
  const inUse = await tx.em.find(TeamRow, { removedAt: null }, { fields: ['key'] });
  const teams = new Set(inUse.map(({ key }) => key));
  const flaw = flawOf(wish.changes, { before: base, teams });
  if (flaw) return problems.invalid(flaw.field, flaw.message);
  const content = applyChanges(base, wish.changes);
  if (newest !== wish.baseVersion)
    return (await isRepeated(tx.em, { ...wish, content })) ? ok(newest) : stale(tx.em, wish);
  if (isSame(base, content)) return problems.invalid('upsert', 'nothing is changed');
  const version = newest + 1;
  tx.em.create(TaxonomyVersionRow, {
    version,
    data: { version, intents: [...content.intents], outOfScope: [...content.outOfScope] },
    note: wish.note,
    authorId: wish.authorId,
    createdAt: wish.at,
  });
  tx.enqueue('train_intents', { taxonomyVersion: version });
  return ok(version);
}

function isSame(before: TaxonomyContent, after: TaxonomyContent): boolean {
  return isDeepStrictEqual([before.intents, before.outOfScope], [after.intents, after.outOfScope]);
}
