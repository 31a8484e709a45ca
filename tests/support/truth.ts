import type { ConversationId } from '@baton/domain';
import {
  BriefRow,
  ConversationEventRow,
  ConversationRow,
  DecisionRow,
  EscalationRow,
  MessageRow,
  UnderstandingRow,
  type Database,
  type EntityManager,
} from '@baton/persistence';
import { expect } from 'vitest';
import { z } from 'zod';
import { until } from './until.ts';

/** A message that the API has said yes to. */
export interface Acknowledged {
  readonly conversationId: string;
  readonly clientMessageId: string;
  readonly id: string;
  readonly seq: number;
}

/** Waits until the bot has looked at everything customers wrote in these conversations. */
export async function untilUnderstood(
  db: Database,
  ids: readonly ConversationId[],
  withinMs: number,
): Promise<void> {
  await until(async () => {
    const [behind] = await db.fork().execute<{ count: number }[]>(
      `select count(*)::int as count from message m join conversation c on c.id = m.conversation_id
       where m.author = 'customer' and m.seq > c.understood_seq and c.id = any(?)`,
      [`{${ids.join(',')}}`],
    );
    return behind?.count === 0;
  }, withinMs);
}

/**
 * Reads everything stored about these conversations and fails with every promise that was broken: the invariants
 * of ARCHITECTURE.md, as a person with a database client would check them.
 */
export async function expectNothingLost(
  db: Database,
  ids: readonly ConversationId[],
  acknowledged: readonly Acknowledged[] = [],
): Promise<void> {
  const promised = Map.groupBy(acknowledged, (a) => a.conversationId);
  const broken: string[] = [];
  for (const id of ids) {
    const stored = await atOneMoment(db, (em) => readStored(em, id));
    const complaints = [...brokenIn(stored), ...missingFrom(stored, promised.get(id) ?? [])];
    broken.push(...complaints.map((complaint) => `${id}: ${complaint}`));
  }
  expect(broken).toEqual([]);
}

interface Stored {
  readonly conversation: ConversationRow;
  readonly events: readonly ConversationEventRow[];
  readonly messages: readonly MessageRow[];
  readonly understandings: readonly UnderstandingRow[];
  readonly decisions: readonly DecisionRow[];
  readonly escalations: readonly EscalationRow[];
  readonly briefs: readonly BriefRow[];
}

/** Reads without what is committed meanwhile: workers may still be at work, on offers and places in the queue. */
function atOneMoment<T>(db: Database, read: (em: EntityManager) => Promise<T>): Promise<T> {
  return db.fork().transactional(async (em) => {
    await em.execute('set transaction isolation level repeatable read, read only');
    return read(em);
  });
}

async function readStored(em: EntityManager, id: ConversationId): Promise<Stored> {
  const of = { conversationId: id };
  const bySeq = { orderBy: { seq: 'asc' } } as const;
  return {
    conversation: await em.findOneOrFail(ConversationRow, { id }),
    events: await em.find(ConversationEventRow, of, bySeq),
    messages: await em.find(MessageRow, of, bySeq),
    understandings: await em.find(UnderstandingRow, of, bySeq),
    decisions: await em.find(DecisionRow, of, bySeq),
    escalations: await em.find(EscalationRow, of, { orderBy: { atSeq: 'asc' } }),
    briefs: await em.find(BriefRow, of, { orderBy: { version: 'asc' } }),
  };
}

function brokenIn(stored: Stored): string[] {
  return [
    ...brokenNumbering(stored),
    ...brokenTurns(stored),
    ...brokenEscalations(stored),
    ...botOutOfTurn(stored),
  ];
}

const Said = z.object({ message: z.object({ id: z.string(), author: z.string() }) });
const Moved = z.object({ to: z.string() });
const isMessage = (event: ConversationEventRow): boolean =>
  event.type === 'message.received' || event.type === 'message.sent';

/** Events count 1, 2, 3 … without gaps, and every message is the event of its number. */
function brokenNumbering({ conversation, events, messages }: Stored): string[] {
  const broken: string[] = [];
  if (events.some((event, i) => event.seq !== i + 1)) broken.push('the numbering of events has a gap');
  if (events.length !== conversation.lastSeq) broken.push('the last number is not that of the last event');
  const said = events.filter(isMessage).map((e) => [e.seq, Said.parse(e.payload).message.id]);
  const kept = messages.map((m) => [m.seq, m.id]);
  if (JSON.stringify(said) !== JSON.stringify(kept)) broken.push('messages and their events differ');
  return broken;
}

/** Every customer message has one understanding and one decision, as a row and as an event. */
function brokenTurns({ events, messages, understandings, decisions }: Stored): string[] {
  const expected = messages.filter((m) => m.author === 'customer').map((m) => m.seq);
  const found = {
    'rows of understandings': understandings.map((u) => u.seq),
    'rows of decisions': decisions.map((d) => d.seq),
    'events of understandings': events.flatMap((e) => UnderstoodSeq.safeParse(e).data?.payload ?? []),
    'events of decisions': events.flatMap((e) => DecidedSeq.safeParse(e).data?.payload ?? []),
  };
  return Object.entries(found)
    .filter(([, seqs]) => JSON.stringify(seqs) !== JSON.stringify(expected))
    .map(([what, seqs]) => `${what} are at ${seqs.join(' ')}, customer messages at ${expected.join(' ')}`);
}
const UnderstoodSeq = z.object({
  type: z.literal('understanding.stored'),
  payload: z.object({ understanding: z.object({ seq: z.int() }) }).transform((p) => p.understanding.seq),
});
const DecidedSeq = z.object({
  type: z.literal('decision.made'),
  payload: z.object({ decision: z.object({ seq: z.int() }) }).transform((p) => p.decision.seq),
});

/** Every escalation has its one handoff message and a brief written no later than anybody could accept. */
function brokenEscalations({ events, messages, escalations, briefs }: Stored): string[] {
  const broken: string[] = [];
  const announced = events.filter((e) => e.type === 'conversation.escalated').map((e) => e.seq);
  if (JSON.stringify(announced) !== JSON.stringify(escalations.map((e) => e.atSeq)))
    broken.push('escalations and their events differ');
  for (const { atSeq, handoffMessageId } of escalations) {
    const handoff = messages.find((m) => m.id === handoffMessageId);
    if (handoff?.author !== 'bot') broken.push(`the escalation at ${atSeq} has no handoff message`);
    const accepted = events.find((e) => e.seq > atSeq && e.type === 'conversation.accepted')?.seq ?? Infinity;
    if (!briefs.some((b) => b.atSeq >= atSeq && b.atSeq <= accepted))
      broken.push(`the escalation at ${atSeq} has no brief`);
  }
  return broken;
}

/** The bot says nothing while the conversation is not its own, but for the one message that hands it over. */
function botOutOfTurn({ events, escalations }: Stored): string[] {
  const handoffs = new Set<string | null>(escalations.map((e) => e.handoffMessageId));
  const broken: string[] = [];
  let state = 'with_bot';
  for (const event of events) {
    if (event.type === 'state.changed') state = Moved.parse(event.payload).to;
    if (event.type !== 'message.sent' || state === 'with_bot') continue;
    const { message } = Said.parse(event.payload);
    if (message.author === 'bot' && !handoffs.has(message.id)) broken.push(`the bot spoke at ${event.seq}`);
  }
  return broken;
}

/** What the API said yes to is there under the number it gave, once; nothing else claims to be from the customer. */
function missingFrom({ messages }: Stored, promised: readonly Acknowledged[]): string[] {
  if (promised.length === 0) return [];
  const received = messages.filter((m) => m.author === 'customer');
  const kept = new Map(received.map((m) => [m.clientMessageId, m]));
  const broken = promised
    .filter((p) => kept.get(p.clientMessageId)?.id !== p.id || kept.get(p.clientMessageId)?.seq !== p.seq)
    .map((p) => `the acknowledged message ${p.clientMessageId} at ${p.seq} is not there`);
  if (received.length !== promised.length)
    broken.push(`${received.length} customer messages, ${promised.length} acknowledged`);
  return broken;
}
