import * as domain from '@baton/domain';
import type { MessageRow } from '../entities/conversation.js';
import type { BriefRow, EscalationRow, NoteRow, RoutingDecisionRow, TicketRow } from '../entities/handoff.js';
import type { ProposalRow, TaxonomyVersionRow } from '../entities/knowledge.js';
import type {
  AttemptRow,
  DecisionRow,
  FactRow,
  OfferRow,
  SalienceRow,
  UnderstandingRow,
} from '../entities/turn.js';

/**
 * From stored rows to the domain's values. Each parses: JSON in a row may have been written by an older version.
 * All throw ZodError when it no longer fits.
 */
export function toMessage(row: MessageRow): domain.Message {
  const { id, seq, author, authorName, clientMessageId, body, attachments, createdAt } = row;
  const at = createdAt.toISOString();
  return domain.Message.parse({ id, seq, author, authorName, clientMessageId, body, attachments, at });
}

export function toUnderstanding(row: Pick<UnderstandingRow, 'data' | 'vector'>): domain.Understanding {
  return domain.Understanding.parse({ ...row.data, vector: row.vector });
}

export function toHealth(row: Pick<UnderstandingRow, 'health'>): domain.Health {
  return domain.Health.parse(row.health);
}

export function toDecision(row: DecisionRow): domain.Decision {
  return domain.Decision.parse(row.data);
}

export function toAttempt(row: AttemptRow): domain.Attempt {
  return domain.Attempt.parse(row);
}

export function toOffer(row: OfferRow): domain.Offer {
  return domain.Offer.parse(row);
}

export function toFact(row: FactRow) {
  return domain.Fact.parse(row);
}

export function toEscalation(row: EscalationRow): domain.Escalation {
  const { id, mode, reason, path, pathConfidence, atSeq, at } = row;
  return domain.Escalation.parse({ id, mode, reason, path, pathConfidence, atSeq, at: at.toISOString() });
}

export function toRouting(row: RoutingDecisionRow): domain.RoutingDecision {
  return domain.RoutingDecision.parse(row);
}

export function toBrief(row: BriefRow): domain.Brief {
  return domain.Brief.parse(row.data);
}

export function toNote(row: NoteRow): domain.Note {
  const { id, seq, agentId, agentName, body, mentions, at } = row;
  return domain.Note.parse({ id, seq, agentId, agentName, body, mentions, at: at.toISOString() });
}

export function toTicket(row: TicketRow): domain.Ticket {
  const { number, channel, reason, openedAt, reopenedAt, closedAt } = row;
  return domain.Ticket.parse({
    number,
    channel,
    reason,
    openedAt: openedAt.toISOString(),
    reopenedAt: reopenedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
  });
}

export function toTaxonomy(row: TaxonomyVersionRow): domain.Taxonomy {
  return domain.Taxonomy.parse(row.data);
}

export function toProposal(row: ProposalRow): domain.Proposal {
  const { id, state, draft, resembles, conversations, agentId, decidedById, result } = row;
  const { createdAt, decidedAt } = row;
  return domain.Proposal.parse({
    id,
    state,
    draft,
    resembles,
    conversations,
    agentId,
    decidedById,
    result,
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  });
}

export function toSalience(row: SalienceRow): domain.SentenceSalience[] {
  return domain.SentenceSalience.array().parse(row.scores);
}
