import type { Circumstances, Decision, Understanding, Health } from '@baton/domain';
import { DecisionRow, TeamRow, UnderstandingRow, type ConversationTx } from '@baton/persistence';
import { conversationIntents } from '@baton/routing';
import { carryOn, computeHealth, countConversation, evaluatePolicy, textsFor, topIntent } from '@baton/rules';
import { chooseMove } from '../bot/choose-move.js';
import { waysToPerson, type TeamOffer } from '../bot/offer.js';
import type { BotTurn } from '../bot/turn.js';
import { perform } from '../bot/perform.js';
import { readReactions, type Reaction } from '../bot/reactions.js';
import { BotState } from '../bot/state.js';
import { askForBrief } from '../context/ask-for-brief.js';
import { storeFacts } from '../context/facts.js';
import { botActor } from '../conversations/append-message.js';
import { escalate } from '../handoff/escalate.js';
import { pathOf } from '../paths/choose-team.js';
import { reconsiderPath } from '../paths/reconsider.js';
import { alternativesTo } from '../knowledge/alternatives.js';
import { articleHit } from '../knowledge/article-hit.js';
import { roomForOffer } from '../offers/room.js';
import { settleAttempt, settleOffer } from '../offers/settle.js';
import { teamOffer } from '../offers/team-offer.js';
import { byId } from '../organisation/taxonomy.js';
import { attemptsOf, factsOf, loadChart, offersOf, turnsUpTo, type Chart } from './chart.js';
import type { ReadMessage, TurnContext } from './turn-context.js';
import { withoutForm } from './without-form.js';

/**
 * Enters what was understood and acts on it, in one transaction under the lock. Every message gets its
 * understanding and its decision; the bot moves at the last message, at the first that must go to a person and at a
 * "yes" to its offer, and only while the conversation is its own.
 */
export async function takeTurn(
  tx: ConversationTx,
  read: readonly ReadMessage[],
  context: TurnContext,
): Promise<void> {
  const waited = tx.conversation.state === 'queued';
  let chart = await loadChart(tx);
  for (const [i, given] of read.entries()) {
    const one = { ...given, understanding: withoutForm(given.understanding, chart) };
    const reaction = await enterMessage(tx, { one, chart, context });
    const health = healthAt(chart, one.understanding.seq, context);
    const { decision, circumstances } = decide(tx, { one, chart, health, context });
    store(tx, { understanding: one.understanding, health, decision, circumstances, context });
    // A "yes" counts once: what was promised is due now, whatever the customer has added meanwhile.
    const due = decision.outcome === 'escalate' || reaction.offer?.state === 'accepted';
    const last = i === read.length - 1;
    if (tx.conversation.state === 'with_bot' && (last || due)) {
      await move(tx, { one, chart, reaction, decision, context });
      // What the bot has done belongs to what the messages after it are read with.
      if (!last) {
        await tx.em.flush();
        chart = await loadChart(tx);
      }
    }
  }
  summarise(tx, { chart, context });
  if (waited) {
    await tx.em.flush();
    const { intents, at } = context;
    await reconsiderPath(tx, { chart: await loadChart(tx), intents, at });
    await askForBrief(tx);
  }
  tx.touchInbox('understanding.stored');
}

interface Step {
  readonly one: ReadMessage;
  readonly chart: Chart;
  readonly context: TurnContext;
}

/** The message joins the chart: facts, and what it says about the open offer and the last attempt. */
async function enterMessage(tx: ConversationTx, { one, chart, context }: Step): Promise<Reaction> {
  const { understanding, message } = one;
  chart.understandings.push(understanding);
  chart.factRows.push(...storeFacts(tx, { known: chart.factRows, understanding, at: context.at }));
  if (tx.conversation.state !== 'with_bot') return { offer: null, attempt: null };
  const reaction = readReactions({
    understanding,
    text: message.body,
    openOffer: offersOf(chart).find((o) => o.state === 'open') ?? null,
    pendingAttempt: attemptsOf(chart).findLast((a) => a.outcome === 'pending') ?? null,
    rephrases: healthAt(chart, understanding.seq, context).rephrasings.seqs.includes(understanding.seq),
    smallTalk: byId(context.intents).get(understanding.intents[0]?.intent ?? '')?.smallTalk ?? false,
  });
  enterReaction(tx, { reaction, chart, context, seq: understanding.seq });
  // Written before the bot moves: the database allows one open offer, and new rows are inserted before old ones change.
  if (reaction.offer) await tx.em.flush();
  return reaction;
}

function enterReaction(
  tx: ConversationTx,
  what: { reaction: Reaction; chart: Chart; context: TurnContext; seq: number },
): void {
  const { reaction, chart, context, seq } = what;
  const by = { actor: customerActor(tx), at: context.at, bySeq: seq };
  const offer = chart.offerRows.find((o) => o.id === reaction.offer?.offer.id);
  if (offer && reaction.offer) {
    const { coolDownMessages } = context.policy;
    settleOffer(tx, offer, { state: reaction.offer.state, coolDownMessages, ...by });
  }
  const attempt = chart.attemptRows.find((a) => a.id === reaction.attempt?.attempt.id);
  if (attempt && reaction.attempt) {
    settleAttempt(tx, attempt, { outcome: reaction.attempt.outcome, why: reaction.attempt.why, ...by });
  }
}

function customerActor(tx: ConversationTx) {
  return { kind: 'customer', id: tx.conversation.customerId, name: null } as const;
}

function healthAt(chart: Chart, seq: number, context: TurnContext): Health {
  const smallTalkIntents = new Set(context.intents.filter((i) => i.smallTalk).map((i) => i.id));
  return computeHealth({ turns: turnsUpTo(chart, seq), attempts: attemptsOf(chart), smallTalkIntents });
}

interface Decided {
  readonly decision: Decision;
  /** Null where nothing was up to the bot, because a person answers. */
  readonly circumstances: Circumstances | null;
}

function decide(tx: ConversationTx, what: Step & { health: Health }): Decided {
  const { one, chart, health, context } = what;
  const { understanding, message } = one;
  if (tx.conversation.state !== 'with_bot')
    return { decision: carryOn(understanding.seq, context.policy.version), circumstances: null };
  const turns = turnsUpTo(chart, understanding.seq);
  const attempts = attemptsOf(chart);
  const intent = topIntent(understanding, context.intents);
  const playbook = byId(context.intents).get(intent?.id ?? '')?.playbook ?? null;
  const offers = offersOf(chart);
  const circumstances: Circumstances = {
    ...context.about,
    knowledgeFound: one.hits.some((h) => h.strong),
    technicalFailure: context.accountFailed && playbook !== null,
  };
  const decision = evaluatePolicy(
    context.policy,
    {
      seq: understanding.seq,
      body: message.body,
      understanding,
      intent,
      health,
      conversation: countConversation({ turns, attempts, offers }),
      circumstances,
    },
    { offers, attempts },
  );
  return { decision, circumstances };
}

function store(
  tx: ConversationTx,
  what: Decided & { understanding: Understanding; health: Health; context: TurnContext },
): void {
  const { understanding, health, decision, circumstances, context } = what;
  const { vector, ...data } = understanding;
  const conversationId = tx.conversation.id;
  const { at } = context;
  const { seq, outcome, reason, ruleId } = decision;
  tx.append({ type: 'understanding.stored', payload: { understanding: data, health }, actor: botActor, at });
  tx.append({ type: 'decision.made', payload: { decision }, actor: botActor, at });
  tx.em.create(UnderstandingRow, { conversationId, seq, data, health, vector, createdAt: at });
  tx.em.create(DecisionRow, {
    conversationId,
    seq,
    outcome,
    reason,
    ruleId,
    data: decision,
    circumstances,
    createdAt: at,
  });
  tx.conversation.understoodSeq = seq;
}

async function move(
  tx: ConversationTx,
  what: Step & { reaction: Reaction; decision: Decision },
): Promise<void> {
  const { one, chart, reaction, decision, context } = what;
  const turn = await botTurn(tx, { one, chart, reaction, decision, context });
  const chosen = chooseMove(turn);
  if (chosen.kind === 'speak') {
    perform(tx, chosen, context.at);
    return;
  }
  await escalate(tx, {
    mode: chosen.mode,
    reason: chosen.reason,
    actor: chosen.mode === 'forced' ? botActor : customerActor(tx),
    chart,
    intents: context.intents,
    organisation: context.organisation,
    path: chosen.path,
    wordings: turn.wordings,
    customerName: context.customerName,
    account: context.account,
    at: context.at,
  });
}

async function botTurn(
  tx: ConversationTx,
  what: Step & { reaction: Reaction; decision: Decision },
): Promise<BotTurn> {
  const { one, chart, context, reaction, decision } = what;
  const botState = BotState.parse(tx.conversation.botState);
  const { awaiting } = botState;
  const team = await likelyTeam(tx, { chart, context, path: decision.path });
  return {
    text: one.message.body,
    understanding: one.understanding,
    decision,
    reaction,
    botState,
    attempts: attemptsOf(chart),
    offers: offersOf(chart),
    facts: factsOf(chart),
    intents: byId(context.intents),
    hits: one.hits,
    alternatives: await alternativesAfter(tx, what),
    resource: awaiting?.kind === 'resource' ? await articleHit(tx.em, awaiting.slug, one.message.body) : null,
    account: context.account,
    team,
    ...pastOffers(tx, chart, context),
    wordings: wordingsOf(decision, { team, context }),
    customerName: context.customerName,
    voice: context.organisation.voice,
    locale: tx.conversation.locale,
    turn: tx.conversation.customerMessages,
  };
}

/** What earlier offers and their answers leave the bot to do of its own accord. */
function pastOffers(tx: ConversationTx, chart: Chart, { policy, organisation }: TurnContext) {
  const { customerMessages } = tx.conversation;
  const ways = waysToPerson(organisation.voice);
  return {
    mayOffer: roomForOffer(offersOf(chart), { policy, customerMessages }),
    knowsTheWay: chart.messages.some((m) => m.author === 'bot' && ways.includes(m.body)),
  };
}

async function alternativesAfter(
  tx: ConversationTx,
  { reaction, chart, context }: Step & { reaction: Reaction },
) {
  if (reaction.attempt?.outcome !== 'not_helped') return [];
  const { attempt } = reaction.attempt;
  return alternativesTo(tx.em, { attempt, attempts: chart.attemptRows, intents: context.intents });
}

/** In the words of the template that the rule names, those for the team and the language first. */
function wordingsOf(
  { template }: Decision,
  { team, context }: { team: TeamOffer; context: TurnContext },
): string[] {
  const wordings = template === null ? undefined : context.policy.templates[template];
  return wordings ? textsFor(wordings, { team: team.key, locale: context.about.locale }) : [];
}

/** Where a person would come from: the team the rule names, else the one that what was said points to. */
async function likelyTeam(
  tx: ConversationTx,
  { chart, context, path }: { chart: Chart; context: TurnContext; path: string | null },
): Promise<TeamOffer> {
  const teams = await tx.em.find(TeamRow, { removedAt: null });
  const key = (await pathOf(tx, { chart, intents: context.intents, teams })).ranked[0]?.team;
  const team = teams.find((t) => t.key === path) ?? teams.find((t) => t.key === key);
  return teamOffer(tx.em, team, context.organisation);
}

/** Sentiment, topic and stakes on the conversation itself, so that lists need no joins. */
function summarise(tx: ConversationTx, { chart, context }: { chart: Chart; context: TurnContext }): void {
  const { conversation } = tx;
  const intents = conversationIntents(chart.understandings, context.intents);
  conversation.intent = intents[0]?.intent ?? conversation.intent;
  conversation.sentiment = chart.understandings.at(-1)?.sentiment ?? conversation.sentiment;
  conversation.hasStakes = chart.understandings.some((u) => u.stakes.length > 0);
  conversation.headline ??= headlineOf(chart);
}

const HEADLINE_LENGTH = 90;
const TELLING_WORDS = 3;

/** The customer's first message that says something, shortened: what a list shows before there is a brief. */
function headlineOf(chart: Chart): string | null {
  const telling = chart.understandings.find((u) => u.wordCount >= TELLING_WORDS) ?? chart.understandings[0];
  const body = chart.messages.find((m) => m.seq === telling?.seq)?.body;
  if (!body) return null;
  const line = body.replaceAll(/\s+/g, ' ').trim();
  return line.length <= HEADLINE_LENGTH ? line : `${line.slice(0, HEADLINE_LENGTH - 1).trimEnd()}…`;
}
