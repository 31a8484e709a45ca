import { randomUUID } from 'node:crypto';
import {
  AttemptId,
  EscalationId,
  FactId,
  OfferId,
  type Attempt,
  type Decision,
  type Escalation,
  type Offer,
  type RoutingDecision,
  type Understanding,
} from '@baton/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EscalationRow, NoteRow, RoutingDecisionRow } from '../entities/handoff.js';
import { AttemptRow, DecisionRow, FactRow, OfferRow, UnderstandingRow } from '../entities/turn.js';
import { inConversation } from '../spine/conversation.js';
import { aConversation, aHealth, anAgent, noon, receive } from '../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../testing/postgres.js';
import * as rows from './rows.js';
import { loadTranscript } from './transcript.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
const em = () => test.db.fork();

it('gives back exactly the message that was stored', async () => {
  const id = await aConversation(em());
  const message = await inConversation(em(), id, async (tx) => receive(tx, '👋 “Grüße” \n <b>1 < 2</b>'));
  expect(await loadTranscript(em(), id)).toEqual([message]);
});

it('gives back exactly what was understood, decided and tried', async () => {
  const conversationId = await aConversation(em());
  const understanding: Understanding = {
    seq: 2,
    intents: [{ intent: 'refund_status', confidence: 0.875 }],
    outOfScope: 0.03125,
    sentiment: -0.5,
    emotions: [],
    target: 'issue',
    asksForHuman: false,
    signal: 'none',
    stakes: [],
    facts: [],
    vector: [0.5, -0.25, 0.125],
    wordCount: 4,
    models: { encoder: 'bundled-1' },
  };
  const decision: Decision = {
    seq: 2,
    outcome: 'offer',
    reason: 'failed_exchanges',
    ruleId: 'three-failures',
    applicable: ['three-failures'],
    vetoed: [],
    evidence: [],
    policyVersion: 1,
    template: 'deeper',
    path: 'billing',
    coolDownMessages: 6,
    variant: null,
  };
  const attempt: Attempt = {
    id: AttemptId.parse(randomUUID()),
    kind: 'article',
    ref: 'refunds',
    title: 'Refunds',
    intent: null,
    atSeq: 3,
    outcome: 'pending',
    outcomeSeq: null,
    why: null,
  };
  const offer: Offer = {
    id: OfferId.parse(randomUUID()),
    rung: 'human',
    state: 'open',
    reason: 'failed_exchanges',
    body: 'A specialist can go deeper.',
    atSeq: 4,
    answeredSeq: null,
    coolDownUntilMessages: 5,
    coolDownMessages: 6,
    path: 'billing',
  };
  const fact = {
    id: FactId.parse(randomUUID()),
    kind: 'order_number',
    value: 'NP-1042',
    sourceSeq: 2,
    span: { start: 3, end: 10 },
    status: 'extracted',
  } as const;

  const { vector, ...data } = understanding;
  const health = aHealth();
  const own = em();
  own.create(UnderstandingRow, { conversationId, seq: 2, data, health, vector });
  own.create(DecisionRow, {
    conversationId,
    seq: 2,
    outcome: decision.outcome,
    reason: decision.reason,
    ruleId: decision.ruleId,
    data: decision,
  });
  own.create(AttemptRow, { ...attempt, conversationId });
  own.create(OfferRow, { ...offer, conversationId });
  own.create(FactRow, { ...fact, conversationId });
  await own.flush();

  const stored = await em().findOneOrFail(UnderstandingRow, { conversationId, seq: 2 });
  expect(rows.toUnderstanding(stored)).toEqual(understanding);
  expect(rows.toHealth(stored)).toEqual(health);
  expect(rows.toDecision(await em().findOneOrFail(DecisionRow, { conversationId }))).toEqual(decision);
  expect(rows.toAttempt(await em().findOneOrFail(AttemptRow, { conversationId }))).toEqual(attempt);
  expect(rows.toOffer(await em().findOneOrFail(OfferRow, { conversationId }))).toEqual(offer);
  expect(rows.toFact(await em().findOneOrFail(FactRow, { conversationId }))).toEqual(fact);

  // One open offer at a time, whoever asks.
  const second = em();
  second.create(OfferRow, { ...offer, id: OfferId.parse(randomUUID()), conversationId });
  await expect(second.flush()).rejects.toThrow('offer_one_open');
});

it('gives back exactly how it was handed over', async () => {
  const conversationId = await aConversation(em());
  const agent = await anAgent(em());
  const message = await inConversation(em(), conversationId, async (tx) => receive(tx, 'a person please'));
  const escalation: Escalation = {
    id: EscalationId.parse(randomUUID()),
    mode: 'requested',
    reason: 'asked_for_person',
    path: 'billing',
    pathConfidence: 0.75,
    atSeq: 2,
    at: noon.toISOString(),
  };
  const routing: RoutingDecision = {
    team: 'billing',
    confidence: 0.75,
    mayNeedReassignment: false,
    fallbackFrom: null,
    offeredTo: agent.id,
    expectedWaitSeconds: 90,
    position: 2,
    nobodyOnline: false,
    opensAt: null,
    steps: [{ step: 'path', result: 'billing' }],
  };
  const own = em();
  own.create(EscalationRow, { ...escalation, at: noon, conversationId, handoffMessageId: message.id });
  own.create(RoutingDecisionRow, {
    ...routing,
    id: randomUUID(),
    conversationId,
    escalationId: escalation.id,
  });
  own.create(NoteRow, {
    id: randomUUID(),
    conversationId,
    seq: 3,
    agentId: agent.id,
    agentName: agent.name,
    body: 'called back',
    at: noon,
  });
  await own.flush();
  expect(rows.toEscalation(await em().findOneOrFail(EscalationRow, { conversationId }))).toEqual(escalation);
  expect(rows.toRouting(await em().findOneOrFail(RoutingDecisionRow, { conversationId }))).toEqual(routing);
  expect(rows.toNote(await em().findOneOrFail(NoteRow, { conversationId }))).toMatchObject({
    body: 'called back',
    at: noon.toISOString(),
  });

  // One handoff message belongs to one escalation.
  const second = em();
  second.create(EscalationRow, {
    ...escalation,
    id: EscalationId.parse(randomUUID()),
    at: noon,
    conversationId,
    handoffMessageId: message.id,
  });
  await expect(second.flush()).rejects.toThrow('handoff_message_id');
});
