import { ConversationId } from '@baton/domain';
import { z } from 'zod';
import type { UseCaseDeps } from '../kernel/deps.js';

/** Longer than any job takes that is still on its way: five tries with their pauses. */
const FORGOTTEN_AFTER_MS = 15_000;
const AT_ONCE = 100;

const Rows = z.array(z.object({ id: ConversationId, seq: z.int() }));

/**
 * Asks again for customer messages that were never understood: a queue that lost its data (a Redis without
 * persistence) must not strand a customer. Harmless when the job is only late, because the handler looks first.
 * Returns how many conversations were found.
 */
export async function understandForgotten(deps: UseCaseDeps): Promise<number> {
  const before = new Date(deps.now().getTime() - FORGOTTEN_AFTER_MS);
  const rows = await deps.spine.db.fork().execute(
    `select c.id, max(m.seq) as seq
     from conversation c join message m on m.conversation_id = c.id and m.seq > c.understood_seq
     where c.understood_seq < c.last_seq and c.last_customer_at < ? and m.author = 'customer'
     group by c.id limit ?`,
    [before, AT_ONCE],
  );
  const forgotten = Rows.parse(rows);
  if (forgotten.length === 0) return 0;
  await deps.spine.inTransaction(async (tx) => {
    const round = Math.floor(deps.now().getTime() / FORGOTTEN_AFTER_MS);
    for (const { id, seq } of forgotten) {
      tx.enqueue(
        'understand',
        { conversationId: id, upToSeq: seq },
        { dedupe: `${id}:${seq}:again-${round}` },
      );
    }
  });
  return forgotten.length;
}
