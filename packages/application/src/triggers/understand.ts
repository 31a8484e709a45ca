import type { Account, ConversationId, Message, Understanding, IntentDefinition } from '@baton/domain';
import type { Nlp } from '@baton/nlp';
import {
  ConversationRow,
  CustomerRow,
  FactRow,
  MessageRow,
  toMessage,
  type EntityManager,
} from '@baton/persistence';
import type { AccountConnector } from '@baton/connectors';
import { findInTime } from '../context/find-account.js';
import { storeSalience, weighConversation } from '../context/salience.js';
import { atMost } from '../kernel/at-most.js';
import { withLearnedArticles } from '../knowledge/learned-links.js';
import { searchKnowledge } from '../knowledge/search.js';
import type { MailDeps } from '../mail/send-mail.js';
import { loadOrganisation } from '../organisation/organisation.js';
import { loadPolicy } from './policy.js';
import type { IntentModels } from './intent-models.js';
import { takeTurn } from './take-turn.js';
import type { ReadMessage, TurnContext } from './turn-context.js';

export interface TriggerDeps extends MailDeps {
  readonly nlp: Nlp;
  readonly intentModels: IntentModels;
  readonly accounts: AccountConnector;
}

/**
 * Models read many conversations together; turns are taken a few at a time, because each is mostly work of this thread.
 * So of twenty customers who ask for a person at once the first is handed over, and offered, after a twentieth of it all.
 */
const inTurns = atMost(3);

/**
 * Reads everything the customer has written since the last look, then decides and acts under the lock. The
 * models run outside the lock, so that a customer who keeps typing never waits for them. Safe to run twice: what
 * another worker has understood meanwhile is left alone.
 */
export async function understand(deps: TriggerDeps, conversationId: ConversationId): Promise<void> {
  const em = deps.spine.db.fork();
  const conversation = await em.findOne(ConversationRow, { id: conversationId });
  if (!conversation) return;
  const pending = await pendingMessages(em, conversation);
  if (pending.length === 0) return;
  const taxonomy = await deps.intentModels.current();
  const intents = await withLearnedArticles(em, taxonomy.intents);
  const read = await readMessages(deps, {
    em,
    pending,
    intents,
    modelId: taxonomy.modelId,
  });
  const customer = await em.findOneOrFail(CustomerRow, { id: conversation.customerId });
  const organisation = await loadOrganisation(em);
  const weighed = await weighConversation(deps, em, conversationId);
  const account = await accountOf(deps, { em, conversationId, customer, read });
  const policy = await loadPolicy(em, organisation.policyVersion);
  const context: Omit<TurnContext, 'at'> = {
    organisation,
    policy,
    intents,
    about: aboutOf(customer, { conversation, account: account.account }),
    customerName: customer.name ?? null,
    ...account,
  };
  const goesOn = await inTurns(() =>
    deps.spine.inConversation(conversationId, async (tx) => {
      const fresh = read.filter((r) => r.message.seq > tx.conversation.understoodSeq);
      if (fresh.length === 0) return false;
      if (weighed) await storeSalience(tx, weighed);
      await takeTurn(tx, fresh, { ...context, at: deps.now() });
      return tx.conversation.state === 'with_bot';
    }),
  );
  // Reads what the bot has just said, so that the customer's next message need not wait for that.
  if (goesOn) await weighConversation(deps, em, conversationId);
}

function aboutOf(
  { segments, attributes }: CustomerRow,
  { conversation, account }: { conversation: ConversationRow; account: Account | null },
): TurnContext['about'] {
  const { plan = null, status: subscription = null } = account?.subscription ?? {};
  const { channel, locale } = conversation;
  return { segments, attributes, plan, subscription, channel, locale };
}

async function pendingMessages(em: EntityManager, conversation: ConversationRow): Promise<Message[]> {
  const rows = await em.find(
    MessageRow,
    { conversationId: conversation.id, author: 'customer', seq: { $gt: conversation.understoodSeq } },
    { orderBy: { seq: 'asc' } },
  );
  return rows.map(toMessage);
}

const HITS = 6;

async function readMessages(
  deps: TriggerDeps,
  what: {
    em: EntityManager;
    pending: readonly Message[];
    intents: readonly IntentDefinition[];
    modelId: string;
  },
): Promise<ReadMessage[]> {
  const { em, pending, intents, modelId } = what;
  const understood = await deps.nlp.understand(
    pending.map((m) => ({ text: m.body, at: Date.parse(m.at) })),
    modelId,
  );
  const linkedTo = new Map(intents.map((i) => [i.id, i.articles]));
  const read: ReadMessage[] = [];
  for (const [i, message] of pending.entries()) {
    const found = understood[i];
    if (!found) throw new Error('the models returned fewer understandings than messages');
    const understanding: Understanding = { ...found, seq: message.seq };
    const hits = await searchKnowledge(em, {
      text: message.body,
      vector: understanding.vector,
      encoderId: deps.nlp.modelId,
      linked: linkedTo.get(understanding.intents[0]?.intent ?? '') ?? [],
      limit: HITS,
    });
    read.push({ message, understanding, hits });
  }
  return read;
}

/** A customer who waits for an answer is not kept waiting for longer by a system that does not give any. */
const ACCOUNT_WITHIN_MS = 2_500;

async function accountOf(
  deps: TriggerDeps,
  what: {
    em: EntityManager;
    conversationId: ConversationId;
    customer: CustomerRow;
    read: readonly ReadMessage[];
  },
): Promise<{ account: Account | null; accountFailed: boolean }> {
  const { customer, read } = what;
  const said = read.flatMap((r) => r.understanding.facts);
  const known = await what.em.find(
    FactRow,
    { conversationId: what.conversationId },
    { orderBy: { sourceSeq: 'desc' } },
  );
  // The newest wins: who corrects an order number means the new one.
  const facts = [...said.toReversed(), ...known];
  try {
    const query = {
      customerId: customer.id,
      externalId: customer.externalId ?? null,
      email: facts.find((f) => f.kind === 'email')?.value ?? null,
      orderNumber: facts.find((f) => f.kind === 'order_number')?.value ?? null,
    };
    const account = await findInTime(deps.accounts, query, ACCOUNT_WITHIN_MS);
    return { account, accountFailed: false };
  } catch (error) {
    deps.log.warn({ err: error, customerId: customer.id }, 'account data is out of reach');
    return { account: null, accountFailed: true };
  }
}
