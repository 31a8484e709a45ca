import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgentCaller, ConversationId, Message, MessageId, VisitorCaller } from '@baton/domain';
import {
  AgentRow,
  AgentTeamRow,
  BriefRow,
  ConversationRow,
  DecisionRow,
  MessageRow,
  TeamRow,
  loadTranscript,
  toBrief,
} from '@baton/persistence';
import { giveUpUnderstanding } from '@baton/application';
import { startDeployment, type Deployment } from '../support/deployment.ts';
import { silent } from '../support/log.ts';
import { until } from '../support/until.ts';

let baton: Deployment;
beforeAll(async () => {
  baton = await startDeployment();
}, 600_000);
afterAll(() => baton.stop());

async function visitor(): Promise<VisitorCaller> {
  const session = await baton.app.startVisitorSession({ kind: 'anonymous' }, {});
  if (!session.ok) throw new Error(session.problem.message);
  return { kind: 'visitor', customerId: session.value.customerId, expiresAt: session.value.expiresAt };
}

async function open(caller: VisitorCaller): Promise<ConversationId> {
  const opened = await baton.app.openConversation(caller, { clientConversationId: crypto.randomUUID() });
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

/** Sends a message and waits until it is decided; returns what was said after it. */
async function say(caller: VisitorCaller, conversationId: ConversationId, body: string): Promise<Message[]> {
  const sent = await baton.app.sendMessage(caller, {
    conversationId,
    clientMessageId: crypto.randomUUID(),
    body,
  });
  if (!sent.ok) throw new Error(sent.problem.message);
  const { seq } = sent.value;
  await until(async () => (await baton.db.fork().count(DecisionRow, { conversationId, seq })) === 1);
  const transcript = await loadTranscript(baton.db.fork(), conversationId);
  return transcript.filter((m) => m.seq > seq);
}

async function agentOnline(teamKey: string): Promise<AgentCaller> {
  const em = baton.db.fork();
  const team = await em.findOneOrFail(TeamRow, { key: teamKey });
  const membership = await em.findOneOrFail(AgentTeamRow, { teamId: team.id });
  const agent = await em.findOneOrFail(AgentRow, { id: membership.agentId });
  const caller: AgentCaller = {
    kind: 'agent',
    agentId: agent.id,
    role: agent.role,
    name: agent.name,
    teams: [teamKey],
    expiresAt: new Date(Date.now() + 3_600_000),
  };
  await baton.app.setPresence(caller, { presence: 'online' });
  return caller;
}

const stateOf = async (id: ConversationId) =>
  (await baton.db.fork().findOneOrFail(ConversationRow, { id })).state;

describe('when the bot itself fails', { timeout: 120_000 }, () => {
  it('hands over with an honest reason, and every message has its understanding and decision', async () => {
    const ada = await visitor();
    const id = await open(ada);
    const deps = { spine: baton.spine, now: () => new Date(), log: silent };
    // The message is stored but its job never comes: as if all its tries had failed.
    const sent = await baton.spine.inConversation(id, async (tx) => {
      const at = new Date();
      const message = {
        id: crypto.randomUUID() as MessageId,
        seq: tx.nextSeq,
        author: 'customer',
        authorName: null,
        clientMessageId: 'm-1',
        body: 'hello?',
        attachments: [],
      } as const;
      tx.append({
        type: 'message.received',
        payload: { message: { ...message, attachments: [], at: at.toISOString() } },
        actor: { kind: 'customer', id: ada.customerId, name: null },
        at,
      });
      tx.em.create(MessageRow, {
        ...message,
        attachments: [],
        conversationId: id,
        agentId: null,
        createdAt: at,
      });
      return message.seq;
    });
    await giveUpUnderstanding(deps, id);
    await giveUpUnderstanding(deps, id);
    expect(await stateOf(id)).toBe('queued');
    expect(await baton.db.fork().find(DecisionRow, { conversationId: id })).toMatchObject([
      { seq: sent, outcome: 'escalate', reason: 'technical_failure' },
    ]);
    const transcript = await loadTranscript(baton.db.fork(), id);
    expect(transcript.filter((m) => m.author === 'bot')).toHaveLength(1);
  });
});

describe('the main job', { timeout: 120_000 }, () => {
  it('answers from the knowledge base with the article named, and asks whether it helped', async () => {
    const ada = await visitor();
    const id = await open(ada);
    const [answer] = await say(ada, id, 'What is your return policy?');
    expect(answer?.author).toBe('bot');
    expect(answer?.body).toMatch(/60 days/);
    expect(answer?.attachments.map((a) => a.kind)).toEqual(['article', 'helpful']);
  });

  it('hands over at once when the very first message asks for a person, with one message and a brief', async () => {
    const ada = await visitor();
    const id = await open(ada);
    const after = await say(ada, id, 'I want to talk to a human');
    expect(await stateOf(id)).toBe('queued');
    expect(after.filter((m) => m.author === 'bot')).toHaveLength(1);
    expect(await baton.db.fork().count(BriefRow, { conversationId: id })).toBeGreaterThan(0);
  });

  it('briefs an agent, who takes over and answers, while the bot is silent', async () => {
    const ada = await visitor();
    const id = await open(ada);
    const mira = await agentOnline('billing');
    await say(ada, id, 'I was charged twice for order 48213, I need the second payment back before Friday');
    await say(ada, id, 'this bot is useless, you keep repeating yourself. get me a real person');
    expect(await stateOf(id)).toBe('queued');
    await until(
      async () => (await baton.db.fork().findOneOrFail(ConversationRow, { id })).offeredToId !== null,
    );
    const brief = toBrief(
      await baton.db.fork().findOneOrFail(BriefRow, { conversationId: id }, { orderBy: { version: 'desc' } }),
    );
    expect(brief.issue?.text).toContain('charged twice');
    expect(brief.facts.map((f) => f.value)).toContain('48213');
    expect(brief.stakes.map((s) => s.kind)).toContain('deadline');

    const taken = await baton.app.acceptConversation(mira, { conversationId: id });
    expect(taken).toMatchObject({ ok: true });
    await baton.app.sendMessage(mira, {
      conversationId: id,
      clientMessageId: 'a1',
      body: 'I can see the second payment.',
    });
    const after = await say(ada, id, 'thank you, when will I have it back?');
    expect(after.filter((m) => m.author === 'bot')).toEqual([]);
    expect(await stateOf(id)).toBe('with_agent');
  });
});
