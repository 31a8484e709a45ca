import type { ConversationId, IntentDefinition, Message } from '@baton/domain';
import { factFinder, usableFactSettings } from '@baton/nlp';
import {
  AgentRow,
  ArticleRow,
  BriefRow,
  ConversationRow,
  CustomerRow,
  NoteRow,
  ResolutionRow,
  toBrief,
  type EntityManager,
} from '@baton/persistence';
import { conversationIntents } from '@baton/routing';
import { SURE } from '../bot/turn.js';
import type { Log } from '../kernel/log.js';
import { loadOrganisation } from '../organisation/organisation.js';
import { currentTaxonomy } from '../organisation/taxonomy.js';
import { loadChart, type Chart } from '../triggers/chart.js';
import { noteForKnowledge, type Learned } from './article-draft.js';
import { exampleIntent } from './example-intent.js';
import { maskPersonal, type Personal } from './mask.js';
import { questionOf, type Question } from './question.js';

/** What one resolution teaches; nothing in it says whose conversation it was. */
export interface Gathered {
  readonly learned: Learned;
  /** There is no article for it, so one is to be drafted. */
  readonly needsArticle: boolean;
  /** The topic that the question is a new example of. */
  readonly exampleOf: IntentDefinition | null;
}

/** Reads a resolved conversation; null when it is gone, nothing was asked in it, or no agent resolved it. */
export async function gather(
  em: EntityManager,
  what: { readonly conversationId: ConversationId; readonly seq: number; readonly log: Log },
): Promise<Gathered | null> {
  const { conversationId, seq, log } = what;
  const conversation = await em.findOne(ConversationRow, { id: conversationId });
  const resolution = await em.findOne(ResolutionRow, { conversationId, seq, by: 'agent' });
  if (!conversation || !resolution) return null;
  const chart = await loadChart({ em, conversation });
  const brief = await em.findOne(BriefRow, { conversationId }, { orderBy: { version: 'desc' } });
  const question = questionOf({ ...chart, brief: brief && toBrief(brief) });
  if (!question) return null;
  const intents = (await currentTaxonomy(em))?.intents ?? [];
  const mask = await masker(em, { conversation, chart, log });
  const about = conversationIntents(chart.understandings, intents);
  const [best] = about;
  return {
    learned: {
      question: mask(question.text),
      cause: mask(resolution.cause ?? ''),
      whatWorked: mask(resolution.whatWorked ?? ''),
      notes: (await notesForKnowledge(em, conversationId)).map(mask),
      intent: best && best.confidence >= SURE ? best.intent : null,
    },
    needsArticle:
      resolution.articleMissing || (resolution.whatWorked !== null && resolution.article === null),
    exampleOf: await exampleOf(em, { question, article: resolution.article, about, intents }),
  };
}

async function exampleOf(
  em: EntityManager,
  what: {
    readonly question: Question;
    readonly article: string | null;
    readonly about: ReturnType<typeof conversationIntents>;
    readonly intents: readonly IntentDefinition[];
  },
): Promise<IntentDefinition | null> {
  const { question, article, about, intents } = what;
  if (!question.understanding) return null;
  const row = article === null ? null : await em.findOne(ArticleRow, { slug: article });
  const answered = intents.filter(
    ({ id, articles }) => article !== null && (articles.includes(article) || row?.intents.includes(id)),
  );
  const id = exampleIntent({
    understanding: question.understanding,
    answered: answered.map((intent) => intent.id),
    conversation: article === null ? about : [],
    intents,
  });
  return intents.find((intent) => intent.id === id) ?? null;
}

/** Takes out of a text whatever this conversation and this organisation know of people. */
async function masker(
  em: EntityManager,
  what: { readonly conversation: ConversationRow; readonly chart: Chart; readonly log: Log },
): Promise<(text: string) => string> {
  const { conversation, chart, log } = what;
  const { settings } = await loadOrganisation(em);
  const finder = factFinder(
    // A product is what the question is about; it would only hide the number that stands in its name.
    usableFactSettings({ ...settings, products: [] }, (expression, err) =>
      log.warn({ expression, err }, 'a pattern for order numbers is not usable'),
    ),
  );
  const customer = await em.findOneOrFail(CustomerRow, { id: conversation.customerId });
  const agents = await em.find(AgentRow, {}, { fields: ['name'] });
  const personal: Personal = {
    names: [customer.name ?? '', ...namesSaid(chart.messages)].filter((name) => name !== ''),
    colleagues: agents.map(({ name }) => name),
    values: [
      customer.email ?? '',
      customer.externalId ?? '',
      ...chart.factRows.filter(({ kind }) => !ABOUT_THE_TOPIC.has(kind)).map(({ value }) => value),
    ],
  };
  return (text) => maskPersonal(text, { finder, personal });
}

const ABOUT_THE_TOPIC = new Set(['product', 'category', 'date', 'amount']);

/** The names under which the customer wrote; a visitor may have said another one since. */
function namesSaid(messages: readonly Message[]): string[] {
  return [
    ...new Set(
      messages.flatMap(({ author, authorName }) => (author === 'customer' && authorName ? [authorName] : [])),
    ),
  ];
}

async function notesForKnowledge(em: EntityManager, conversationId: ConversationId): Promise<string[]> {
  // What Baton notes itself is about this conversation alone.
  const byAgents = { conversationId, agentId: { $ne: null } };
  const notes = await em.find(NoteRow, byAgents, { orderBy: { seq: 'asc' } });
  return notes.flatMap(({ body }) => noteForKnowledge(body) ?? []).filter((body) => body !== '');
}
