import * as domain from '@baton/domain';
import type { MessageRow } from '../entities/conversation.js';
import type { BriefRow, EscalationRow, NoteRow, RoutingDecisionRow } from '../entities/handoff.js';
import type { TaxonomyVersionRow } from '../entities/knowledge.js';
import type { AttemptRow, DecisionRow, FactRow, OfferRow, UnderstandingRow } from '../entities/turn.js';

/**
 * From stored rows to the domain's values. Each parses: JSON in a row may have been written by an older version.
 * All throw ZodError when it no longer fits.
 */
export function toMessage(row: MessageRow): domain.Message {
  return domain.Message.parse({ ...plain(row), at: row.createdAt.toISOString() });
}

export function toUnderstanding(row: UnderstandingRow): domain.Understanding {
  return domain.Understanding.parse({ ...row.data, vector: row.vector });
}

export function toHealth(row: UnderstandingRow): domain.Health {
  return domain.Health.parse(row.health);
}

export function toDecision(row: DecisionRow): domain.Decision {
  return domain.Decision.parse(row.data);
}

export function toAttempt(row: AttemptRow): domain.Attempt {
  return domain.Attempt.parse(plain(row));
}

export function toOffer(row: OfferRow): domain.Offer {
  return domain.Offer.parse(plain(row));
}

export function toFact(row: FactRow) {
  return domain.Fact.parse(plain(row));
}

export function toEscalation(row: EscalationRow): domain.Escalation {
  return domain.Escalation.parse({ ...plain(row), at: row.at.toISOString() });
}

export function toRouting(row: RoutingDecisionRow): domain.RoutingDecision {
  return domain.RoutingDecision.parse(plain(row));
}

export function toBrief(row: BriefRow): domain.Brief {
  return domain.Brief.parse(row.data);
}

export function toNote(row: NoteRow): domain.Note {
  return domain.Note.parse({ ...plain(row), at: row.at.toISOString() });
}

export function toTaxonomy(row: TaxonomyVersionRow): domain.Taxonomy {
  return domain.Taxonomy.parse(row.data);
}

/** Columns of an entity without MikroORM's own symbols and prototype. */
function plain<T extends object>(row: T): T {
  return { ...row };
}
