import { ConversationId } from '@baton/domain';
import { TeamRow, type ConversationTx, type EntityManager } from '@baton/persistence';
import { z } from 'zod';
import { latestEscalation } from '../../handoff/latest-escalation.js';
import { speak } from '../../bot/speak.js';
import { systemActor } from '../../conversations/append-message.js';
import { underLock } from '../../handoff/change-hands.js';
import type { UseCaseDeps } from '../../kernel/deps.js';
import { latestRouting, storeRouting, waitingRouting } from '../../paths/record-routing.js';
import { loadVoice } from '../organisation.js';
import { heirOf } from './fallback.js';

const AT_ONCE = 200;

/**
 * Moves whatever waits for a team that was removed to the team that takes over, each under its own lock. Also for those
 * that came to it a moment too late, or back to it from an agent. Returns how many.
 */
export async function emptyRemovedTeams(deps: UseCaseDeps): Promise<number> {
  let moved = 0;
  let waiting: readonly ConversationId[];
  do {
    const before = moved;
    waiting = await stranded(deps.spine.db.fork());
    for (const id of waiting)
      await underLock(deps, id, async (tx) => {
        if (await moveOn(tx, deps.now())) moved += 1;
      });
    if (moved === before) break;
  } while (waiting.length === AT_ONCE);
  return moved;
}

const Found = z.array(z.object({ id: ConversationId }));

async function stranded(em: EntityManager): Promise<ConversationId[]> {
  const rows = await em.execute(
    `select c.id from team t join conversation c on c.team_id = t.id and c.state = 'queued'
     where t.removed_at is not null order by c.rank_at limit ${AT_ONCE}`,
  );
  return Found.parse(rows).map(({ id }) => id);
}

async function moveOn(tx: ConversationTx, at: Date): Promise<boolean> {
  const { conversation } = tx;
  const conversationId = conversation.id;
  if (conversation.state !== 'queued' || conversation.teamId === null) return false;
  const team = await tx.em.findOneOrFail(TeamRow, { id: conversation.teamId });
  if (team.removedAt === null) return false;
  const heir = await heirOf(tx.em, team);
  conversation.teamId = heir.id;
  conversation.needs = heir.skills;
  const told = (await latestRouting(tx))?.routing ?? null;
  if (told?.team !== heir.key) await tell(tx, { heir, at });
  const escalation = await latestEscalation(tx);
  const routing = waitingRouting({
    path: {
      confidence: told?.confidence ?? 0,
      mayNeedReassignment: told?.mayNeedReassignment ?? false,
      steps: [{ step: 'transfer', result: `${team.name} was removed, so ${heir.name} takes over` }],
    },
    team: heir,
    fallbackFrom: team.key,
    outlook: null,
  });
  storeRouting(tx, {
    routing: { ...routing, offeredTo: conversation.offeredToId },
    escalationId: escalation?.id ?? null,
    teamName: heir.name,
    at,
  });
  if (!escalation) return true;
  const job = { conversationId, escalationId: escalation.id };
  // The opening that it proposes is the new team's.
  tx.enqueue('brief', job);
  tx.enqueue('route', job);
  return true;
}

async function tell(tx: ConversationTx, { heir, at }: { heir: TeamRow; at: Date }): Promise<void> {
  speak(tx, {
    author: 'system',
    actor: systemActor,
    voice: await loadVoice(tx.em),
    key: 'transferred',
    values: { team: heir.name, handles: heir.handles },
    at,
  });
}
