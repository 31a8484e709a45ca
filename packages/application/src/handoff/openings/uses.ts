import { OpeningSource } from '@baton/domain';
import type { EntityManager } from '@baton/persistence';
import { z } from 'zod';

/** What became of the openings in one wording. */
export interface OpeningUse {
  /** How often it waited in a composer at an accept. */
  readonly proposed: number;
  readonly asIs: number;
  readonly edited: number;
  readonly replaced: number;
  /** Mean of what was kept of it, 0 … 1; null before the first was sent. */
  readonly similarity: number | null;
  readonly lastAt: Date | null;
}

export const unused: OpeningUse = {
  proposed: 0,
  asIs: 0,
  edited: 0,
  replaced: 0,
  similarity: null,
  lastAt: null,
};

const DAYS = 90;
const DAY_MS = 86_400_000;

const Used = z
  .object({
    source: OpeningSource,
    sourceKey: z.string(),
    template: z.string(),
    proposed: z.int(),
    asIs: z.int(),
    edited: z.int(),
    replaced: z.int(),
    similarity: z.number().nullable(),
    lastAt: z.coerce.date(),
  })
  .transform(({ source, sourceKey, template, ...use }) => ({ source, sourceKey, template, use }));

export type UsedWording = z.output<typeof Used>;

/** Every wording of the last ninety days with what became of it, the last used first. */
export async function openingUses(em: EntityManager, now: Date): Promise<UsedWording[]> {
  const rows = await em.execute(
    `select source, source_key as "sourceKey", template,
       count(*)::int as "proposed",
       (count(*) filter (where verdict = 'as_is'))::int as "asIs",
       (count(*) filter (where verdict = 'edited'))::int as "edited",
       (count(*) filter (where verdict = 'replaced'))::int as "replaced",
       avg(similarity)::float8 as "similarity",
       max(accepted_at) as "lastAt"
     from opening where accepted_at > ? group by source, source_key, template order by max(accepted_at) desc`,
    [new Date(now.getTime() - DAYS * DAY_MS)],
  );
  return z.array(Used).parse(rows);
}
