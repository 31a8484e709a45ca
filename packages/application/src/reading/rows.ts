import type { AgentId, ConversationId, CustomerId, Proposal, TeamId } from '@baton/domain';
import {
  AgentRow,
  ConversationRow,
  CustomerRow,
  ProposalRow,
  TeamRow,
  toProposal,
  type EntityManager,
} from '@baton/persistence';
import { one } from './batch.js';

/** The rows that others point to, by their id. */
export function rowLoaders(em: EntityManager) {
  return {
    conversation: one<ConversationId, ConversationRow>(
      (ids) => em.find(ConversationRow, { id: { $in: [...ids] } }, fresh),
      (row) => row.id,
    ),
    customer: one<CustomerId, CustomerRow>(
      (ids) => em.find(CustomerRow, { id: { $in: [...ids] } }, fresh),
      (row) => row.id,
    ),
    agent: one<AgentId, AgentRow>(
      (ids) => em.find(AgentRow, { id: { $in: [...ids] } }, fresh),
      (row) => row.id,
    ),
    team: one<TeamId, TeamRow>(
      (ids) => em.find(TeamRow, { id: { $in: [...ids] } }, fresh),
      (row) => row.id,
    ),
    teamOfKey: one<string, TeamRow>(
      (keys) => em.find(TeamRow, { key: { $in: [...keys] } }, fresh),
      (row) => row.key,
    ),
    proposal: one<string, Proposal>(
      async (ids) => (await em.find(ProposalRow, { id: { $in: [...ids] } }, fresh)).map(toProposal),
      ({ id }) => id,
    ),
  };
}

/** Rows are for showing; nothing is written back. */
export const fresh = { disableIdentityMap: true } as const;
