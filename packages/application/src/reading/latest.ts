import type { ConversationId, Csat, Escalation, EventPayload, Resolution, Ticket } from '@baton/domain';
import {
  BriefRow,
  ContactRow,
  CsatRow,
  EscalationRow,
  OpeningRow,
  ResolutionRow,
  TicketRow,
  toBrief,
  toEscalation,
  toTicket,
  type EntityManager,
} from '@baton/persistence';
import { last } from './batch.js';
import type { BriefOf } from './briefs.js';
import { fresh } from './rows.js';

export type Contact = EventPayload<'contact.left'>;
export type Timed<T> = T & { readonly at: Date };

const of = (ids: readonly ConversationId[]) => ({ conversationId: { $in: [...ids] } });
const keyOf = (row: { conversationId: ConversationId }) => row.conversationId;

/** What a conversation has one current version of. */
export function latestLoaders(em: EntityManager) {
  return {
    escalation: last<ConversationId, EscalationRow, Escalation>(
      (ids) => em.find(EscalationRow, of(ids), { ...fresh, orderBy: { atSeq: 'asc' } }),
      { keyOf, view: toEscalation },
    ),
    transfers: last<ConversationId, EscalationRow, number>(
      (ids) => em.find(EscalationRow, of(ids), { ...fresh, orderBy: { atSeq: 'asc' } }),
      { keyOf, view: ({ transfers }) => transfers },
    ),
    brief: last<ConversationId, BriefRow, BriefOf>(
      (ids) => em.find(BriefRow, of(ids), { ...fresh, orderBy: { version: 'asc' } }),
      { keyOf, view: (row) => ({ ...toBrief(row), conversationId: row.conversationId }) },
    ),
    resolution: last<ConversationId, ResolutionRow, Timed<Resolution>>(
      (ids) => em.find(ResolutionRow, of(ids), { ...fresh, orderBy: { seq: 'asc' } }),
      {
        keyOf,
        view: ({ cause, whatWorked, article, articleMissing, by, createdAt }) => ({
          cause,
          whatWorked,
          article,
          articleMissing,
          by,
          at: createdAt,
        }),
      },
    ),
    csat: last<ConversationId, CsatRow, Timed<Csat>>((ids) => em.find(CsatRow, of(ids), fresh), {
      keyOf,
      view: ({ score, comment, createdAt }) => ({ score, comment, at: createdAt }),
    }),
    opening: last<ConversationId, OpeningRow, OpeningRow>(
      (ids) => em.find(OpeningRow, of(ids), { ...fresh, orderBy: { seq: 'asc' } }),
      { keyOf, view: (row) => row },
    ),
    contact: last<ConversationId, ContactRow, Timed<Contact>>((ids) => em.find(ContactRow, of(ids), fresh), {
      keyOf,
      view: ({ email, phone, note, createdAt }) => ({ email, phone, note, at: createdAt }),
    }),
    ticket: last<ConversationId, TicketRow, Ticket>((ids) => em.find(TicketRow, of(ids), fresh), {
      keyOf,
      view: toTicket,
    }),
  };
}
