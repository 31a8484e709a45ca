import { rowOf } from '../../inbox/testing/rows.js';
import type { ConversationEvent, Sheet, Turn } from '../sheet.js';

export function turnOf(seq: number, turn: Partial<Turn> = {}): Turn {
  return {
    id: `m${seq}`,
    seq,
    author: 'CUSTOMER',
    authorName: null,
    clientMessageId: null,
    body: `message ${seq}`,
    at: new Date(Date.UTC(2026, 10, 23, 12, seq)).toISOString(),
    attachments: [],
    ...turn,
  };
}

export function sheetOf(sheet: Partial<Sheet> = {}): Sheet {
  return {
    ...rowOf({ id: 'c1', state: 'WITH_AGENT', owner: { id: 'mira', name: 'Mira Okonkwo' } }),
    lastSeq: sheet.messages?.at(-1)?.seq ?? 0,
    messages: [],
    understandings: [],
    decisions: [],
    attempts: [],
    offers: [],
    facts: [],
    notes: [],
    escalation: null,
    brief: null,
    opening: null,
    routing: null,
    routingHistory: [],
    transfers: 0,
    resolution: null,
    csat: null,
    contact: null,
    ...sheet,
  };
}

export function eventOf(seq: number, payload: ConversationEvent['payload']): ConversationEvent {
  return {
    seq,
    type: 'test',
    at: '2026-11-23T12:00:00Z',
    actor: { kind: 'SYSTEM', id: null, name: null },
    payload,
  };
}

export const messageEvent = (turn: Turn): ConversationEvent =>
  eventOf(turn.seq, { __typename: 'MessagePayload', message: turn });

export function briefOf(openingMessage: string): NonNullable<Sheet['brief']> {
  return {
    version: 1,
    atSeq: 1,
    headline: 'Charged twice',
    intentName: null,
    intentConfidence: 0.9,
    issue: null,
    summary: [],
    flags: [],
    text: '',
    attempts: [],
    facts: [],
    missingFacts: [],
    commitments: [],
    sentimentNow: 0,
    sentimentCurve: [],
    emotions: [],
    stakes: [],
    lastCustomerPoints: [],
    lastBotAttempts: [],
    stateNow: '',
    openingMessage,
  };
}
