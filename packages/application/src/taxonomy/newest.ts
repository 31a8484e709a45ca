import { isDeepStrictEqual } from 'node:util';
import type { AgentId } from '@baton/domain';
import {
  AgentRow,
  TaxonomyVersionRow,
  UniqueConstraintViolationException,
  toTaxonomy,
  type EntityManager,
} from '@baton/persistence';
import { fail } from '../kernel/problem.js';
import type { TaxonomyContent } from './changes.js';

export interface StaleVersion {
  readonly baseVersion: number;
  readonly authorId: AgentId;
}

const newestFirst = { orderBy: { version: 'desc' }, fields: ['version', 'authorId'] } as const;

/** The number of the newest version; 0 while there is none. */
export async function newestVersion(em: EntityManager): Promise<number> {
  return (await em.findOne(TaxonomyVersionRow, { version: { $gt: 0 } }, newestFirst))?.version ?? 0;
}

/** Runs `write` once more when somebody saved between its look and its write: then it sees their version. */
export async function orAgain<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return write();
  }
}

/** The refusal that says who was faster. */
export async function stale(em: EntityManager, wish: StaleVersion) {
  const newest = await em.findOne(TaxonomyVersionRow, { version: { $gt: 0 } }, newestFirst);
  const author = newest?.authorId ? await em.findOne(AgentRow, { id: newest.authorId }) : null;
  const who = newest?.authorId === wish.authorId ? 'You' : (author?.name ?? 'Somebody');
  const version = newest?.version ?? 0;
  const message =
    version > wish.baseVersion
      ? `${who} saved version ${version} meanwhile; yours started from version ${wish.baseVersion}.`
      : `There is no version ${wish.baseVersion}.`;
  return fail({ kind: 'stale_version', version, message } as const);
}

/** Is the version after the base just what this person wants to save? Then they have sent it twice. */
export async function isRepeated(
  em: EntityManager,
  wish: StaleVersion & { readonly content: TaxonomyContent; readonly note: string },
): Promise<boolean> {
  const row = await em.findOneOrFail(TaxonomyVersionRow, { version: wish.baseVersion + 1 });
  const { intents, outOfScope } = toTaxonomy(row);
  return (
    row.authorId === wish.authorId &&
    row.note === wish.note &&
    isDeepStrictEqual({ intents, outOfScope }, wish.content)
  );
}
