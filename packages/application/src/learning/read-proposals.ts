import type { Proposal, ProposalState } from '@baton/domain';
import { ProposalRow, toProposal, type EntityManager, type FilterQuery } from '@baton/persistence';
import { z } from 'zod';
import { fresh } from '../reading/rows.js';

export interface ProposalPage {
  readonly proposals: readonly Proposal[];
  readonly hasMore: boolean;
  readonly total: number;
}

export interface ProposalPageRequest {
  readonly state: ProposalState;
  readonly first: number;
  readonly after: string | null;
}

/** Proposals in one state, newest first; null when `after` is no cursor of this list. */
export async function readProposals(
  em: EntityManager,
  { state, first, after }: ProposalPageRequest,
): Promise<ProposalPage | null> {
  const place = after === null ? null : Place.safeParse(jsonOf(after));
  if (place?.success === false) return null;
  const where: FilterQuery<ProposalRow> = { state };
  const rows = await em.find(ProposalRow, place ? { $and: [where, afterPlace(place.data)] } : where, {
    ...fresh,
    orderBy: { createdAt: 'desc', id: 'desc' },
    limit: first + 1,
  });
  return {
    proposals: rows.slice(0, first).map(toProposal),
    hasMore: rows.length > first,
    total: await em.count(ProposalRow, where),
  };
}

const Place = z.tuple([z.iso.datetime(), z.uuid()]);

function afterPlace([createdAt, id]: z.output<typeof Place>): FilterQuery<ProposalRow> {
  const at = new Date(createdAt);
  return { $or: [{ createdAt: { $lt: at } }, { createdAt: at, id: { $lt: id } }] };
}

/** The place of a proposal in its list, as opaque text for clients. */
export function proposalCursor({ createdAt, id }: Proposal): string {
  return Buffer.from(JSON.stringify([createdAt, id])).toString('base64url');
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
