import type { Tx } from '@baton/persistence';

/** Any fixed number that no other advisory lock of ours uses. */
const LEARNING_LOCK = 7_201_004;

/**
 * From here to the commit nobody else proposes or decides: of two workers that learn the same at once, the second sees
 * the first one's proposal, and no two articles get the same address.
 */
export async function lockLearning(tx: Pick<Tx, 'em'>): Promise<void> {
  await tx.em.execute('select pg_advisory_xact_lock(?)', [LEARNING_LOCK]);
}
