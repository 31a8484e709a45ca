import { z } from 'zod';
import { ConversationId } from '@baton/domain';
import type { ConversationRow } from '../entities/conversation.js';

/** `recent`: latest event first. `queue`: queued ones, in the order in which they are to be taken. */
export type ConversationOrder = 'recent' | 'queue';

export const orderBy = {
  recent: { updatedAt: 'desc', id: 'desc' },
  queue: { rankAt: 'asc', id: 'asc' },
} as const;

/** The text is not a cursor of this order: made up, cut off, or taken from another list. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}

/** PostgreSQL has no year 0. */
const Instant = z.iso
  .datetime()
  .transform((text) => new Date(text))
  .refine((at) => at.getUTCFullYear() > 0);
const positions = {
  recent: z.tuple([Instant, ConversationId]).transform(([updatedAt, id]) => ({ updatedAt, id })),
  /** With its name, because a place in the other list looks the same. */
  queue: z.tuple([Instant, ConversationId, z.literal('queue')]).transform(([rankAt, id]) => ({ rankAt, id })),
};

/** The place of a row in its list, as opaque text for clients. */
export function encodeCursor(row: ConversationRow, order: ConversationOrder): string {
  const values = order === 'recent' ? [row.updatedAt, row.id] : [row.rankAt, row.id, order];
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Throws BadCursor. */
export function decodeCursor(cursor: string, order: ConversationOrder) {
  const parsed = positions[order].safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) throw new BadCursor('not a cursor of this list');
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
