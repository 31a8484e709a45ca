import { AgentId, ConversationId, PassCause, Skills } from '@baton/domain';
import type { EntityManager } from '@baton/persistence';
import type { Waiting } from '@baton/routing';
import { z } from 'zod';
import { secondsBetween } from './outlook.js';

/** Where the next page begins: after this conversation, in the order of service. */
export interface QueuePlace {
  readonly rank: number;
  readonly id: ConversationId;
}

const Row = z.object({
  id: ConversationId,
  team: z.string(),
  needs: Skills,
  locale: z.string(),
  preferred: AgentId.nullable(),
  units: z.int(),
  rank: z.coerce.number(),
  queued: z.coerce.number(),
});

/** Which of those who wait: the ones named, or a page after the last of the page before (null for the first). */
export type Wanted =
  { readonly limit: number; readonly after: QueuePlace | null } | { readonly ids: readonly ConversationId[] };

const FIRST: QueuePlace = {
  rank: 0,
  id: ConversationId.parse('00000000-0000-0000-0000-000000000000'),
};

/** Reads those who wait without an offer, in the order of service. */
export type WaitingReader = (wanted: Wanted) => Promise<Waiting[]>;

/** One query a call, and one for all calls together. */
export function waitingReader(em: EntityManager, now: Date): WaitingReader {
  let passes: Promise<ReadonlyMap<string, Pass[]>> | null = null;
  return async (wanted) => {
    const rows = z
      .array(Row)
      .parse(await em.execute(...('ids' in wanted ? named(wanted.ids) : page(wanted))));
    if (rows.length === 0) return [];
    const known = await (passes ??= recentPasses(em, now));
    return rows.map(({ id, team, locale, queued, ...row }) => ({
      ...row,
      id,
      teamKey: team,
      language: languageOf(locale),
      waitedSeconds: secondsBetween(new Date(queued), now),
      ...whomNotToAsk(known.get(id) ?? [], now),
    }));
  };
}

const SELECT = `select c.id, t.key as team, c.needs, c.locale, c.preferred_id as preferred, c.units,
    extract(epoch from c.rank_at) * 1000 as rank, extract(epoch from c.queued_at) * 1000 as queued
  from conversation c join team t on t.id = c.team_id
  where c.state = 'queued' and c.offered_to_id is null`;

function page({ limit, after }: { limit: number; after: QueuePlace | null }): [string, unknown[]] {
  const { rank, id } = after ?? FIRST;
  const behind = '(c.rank_at, c.id) > (to_timestamp(cast(? as double precision) / 1000), cast(? as uuid))';
  return [`${SELECT} and ${behind} order by c.rank_at, c.id limit ?`, [rank, id, limit]];
}

function named(ids: readonly ConversationId[]): [string, unknown[]] {
  return [`${SELECT} and c.id = any (cast(? as uuid[])) order by c.rank_at, c.id`, [`{${ids.join(',')}}`]];
}

/** The language of a locale; null for English, which everybody here writes, and for what names none. */
export function languageOf(locale: string): string | null {
  const [language = ''] = locale.toLowerCase().split(/[-_]/);
  return /^[a-z]{2,3}$/.test(language) && language !== 'en' ? language : null;
}

interface Pass {
  readonly agentId: AgentId;
  readonly cause: PassCause;
  readonly at: Date;
}

/** For so long somebody who passed on a conversation is asked only when nobody else is free. */
const PASSED_OVER_MS = 3 * 60_000;
/** Not even then, before so much time has passed since they declined. */
const ASKED_AGAIN_AFTER_MS = 20_000;

const PassRow = z.object({
  id: ConversationId,
  agent: AgentId,
  cause: PassCause.nullable(),
  at: z.coerce.number(),
});

async function recentPasses(em: EntityManager, now: Date): Promise<ReadonlyMap<string, Pass[]>> {
  const rows = z.array(PassRow).parse(
    await em.execute(
      `select conversation_id as id, payload->>'agentId' as agent, payload->>'cause' as cause,
              extract(epoch from at) * 1000 as at
       from conversation_event where type = 'conversation.declined' and at > ?`,
      [new Date(now.getTime() - PASSED_OVER_MS)],
    ),
  );
  const passes = rows.map(({ id, agent, cause, at }) => ({
    id,
    agentId: agent,
    cause: cause ?? 'declined',
    at: new Date(at),
  }));
  return Map.groupBy(passes, ({ id }) => id);
}

/**
 * Who declined, let the offer run out or passed it on a moment ago. Who was not there when it was taken back from them
 * has said nothing about it.
 */
function whomNotToAsk(passes: readonly Pass[], now: Date): Pick<Waiting, 'excluded' | 'passed'> {
  const own = passes.filter(({ cause }) => cause !== 'unavailable');
  const lasting = own.filter(
    ({ cause, at }) =>
      cause === 'transferred' ||
      // Who did not answer in time was set to away, and wants to be asked once they are back.
      (cause === 'declined' && now.getTime() - at.getTime() < ASKED_AGAIN_AFTER_MS),
  );
  return {
    excluded: new Set(lasting.map(({ agentId }) => agentId)),
    passed: new Set(own.map(({ agentId }) => agentId)),
  };
}
