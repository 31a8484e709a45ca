import type {
  AgentId,
  Attempt,
  ConversationId,
  Csat,
  CustomerId,
  Decision,
  Escalation,
  Fact,
  Health,
  Message,
  Note,
  Offer,
  Proposal,
  Resolution,
  Taxonomy,
  TeamId,
  Ticket,
  Understanding,
} from '@baton/domain';
import type { AccountConnector } from '@baton/connectors';
import type {
  AgentRow,
  ConversationRow,
  CustomerRow,
  Database,
  EntityManager,
  OpeningRow,
  TeamRow,
} from '@baton/persistence';
import type DataLoader from 'dataloader';
import { findOrganisation, type Organisation } from '../organisation/organisation.js';
import { currentTaxonomy } from '../organisation/taxonomy.js';
import { loadFloor, type Floor } from '../paths/floor.js';
import type { BriefOf } from './briefs.js';
import {
  accountLoader,
  highlightsLoader,
  historyLoader,
  lastContactLoader,
  type History,
  type KnownAccount,
} from './customers.js';
import { handlerLoader, heldLoader, membershipLoader } from './handlers.js';
import { latestLoaders, type Contact, type Timed } from './latest.js';
import { lastMessageLoader } from './messages.js';
import { rowLoaders } from './rows.js';
import { turnLoaders } from './turns.js';
import { readQueues, readReassigned } from './queues.js';

export interface ReadingDeps {
  readonly db: Database;
  readonly accounts: AccountConnector;
  readonly now: () => Date;
}

export type ByConversation<T> = DataLoader<ConversationId, T>;

/**
 * What one request, or one page of events, has read: every loader batches and remembers, so that a list costs as
 * many queries as it has kinds of things in it. It knows no caller; who may see what is decided where it is shown.
 */
export class Reading {
  readonly em: EntityManager;
  readonly now: Date;
  readonly conversation: DataLoader<ConversationId, ConversationRow | null>;
  readonly customer: DataLoader<CustomerId, CustomerRow | null>;
  readonly agent: DataLoader<AgentId, AgentRow | null>;
  readonly team: DataLoader<TeamId, TeamRow | null>;
  readonly teamOfKey: DataLoader<string, TeamRow | null>;
  readonly account: DataLoader<CustomerId, KnownAccount>;
  readonly highlights: DataLoader<CustomerId, readonly string[]>;
  readonly proposal: DataLoader<string, Proposal | null>;
  readonly history: DataLoader<CustomerId, History>;
  readonly lastContact: DataLoader<CustomerId, Date | null>;
  /** What each agent holds, the oldest first. */
  readonly heldBy: DataLoader<AgentId, readonly ConversationRow[]>;
  readonly teamIdsOf: DataLoader<AgentId, readonly TeamId[]>;
  readonly handler: ReturnType<typeof handlerLoader>;
  readonly lastMessage: ByConversation<Message | null>;
  readonly understandings: ByConversation<readonly Understanding[]>;
  readonly health: ByConversation<Health | null>;
  readonly decisions: ByConversation<readonly Decision[]>;
  readonly attempts: ByConversation<readonly Attempt[]>;
  readonly offers: ByConversation<readonly Offer[]>;
  readonly facts: ByConversation<readonly Fact[]>;
  readonly notes: ByConversation<readonly Note[]>;
  readonly escalation: ByConversation<Escalation | null>;
  readonly transfers: ByConversation<number | null>;
  readonly brief: ByConversation<BriefOf | null>;
  readonly opening: ByConversation<OpeningRow | null>;
  readonly resolution: ByConversation<Timed<Resolution> | null>;
  readonly csat: ByConversation<Timed<Csat> | null>;
  readonly contact: ByConversation<Timed<Contact> | null>;
  readonly ticket: ByConversation<Ticket | null>;

  constructor(deps: ReadingDeps) {
    const em = deps.db.fork();
    this.em = em;
    this.now = deps.now();
    ({
      conversation: this.conversation,
      customer: this.customer,
      agent: this.agent,
      team: this.team,
      teamOfKey: this.teamOfKey,
      proposal: this.proposal,
    } = rowLoaders(em));
    this.heldBy = heldLoader(em);
    this.teamIdsOf = membershipLoader(em);
    this.handler = handlerLoader(em);
    this.lastMessage = lastMessageLoader(em);
    ({
      understandings: this.understandings,
      health: this.health,
      decisions: this.decisions,
      attempts: this.attempts,
      offers: this.offers,
      facts: this.facts,
      notes: this.notes,
    } = turnLoaders(em));
    this.history = historyLoader(em);
    this.lastContact = lastContactLoader(em);
    const { customer, history, facts, now } = this;
    this.account = accountLoader({ accounts: deps.accounts, customer, history, facts });
    this.highlights = highlightsLoader(em, { customer, history, account: this.account, now });
    ({
      escalation: this.escalation,
      transfers: this.transfers,
      brief: this.brief,
      opening: this.opening,
      resolution: this.resolution,
      csat: this.csat,
      contact: this.contact,
      ticket: this.ticket,
    } = latestLoaders(em));
  }

  /** Teams and agents with their loads, as of this reading. */
  readonly floor = once((): Promise<Floor> => loadFloor(this.em, this.now));
  readonly taxonomy = once((): Promise<Taxonomy | null> => currentTaxonomy(this.em));
  readonly organisation = once((): Promise<Organisation | null> => findOrganisation(this.em));
  readonly queues = once(() => readQueues(this.em, this.now));
  readonly reassigned = once(() => readReassigned(this.em, this.now));

  /** Also one that was removed: history names it. */
  async teamByKey(key: string): Promise<TeamRow | null> {
    const inUse = (await this.floor()).teams.find((team) => team.key === key);
    return inUse ?? this.teamOfKey.load(key);
  }

  /** The intent's display name; its id when the taxonomy no longer knows it. */
  async intentName(intent: string): Promise<string> {
    return (await this.taxonomy())?.intents.find((i) => i.id === intent)?.name ?? intent;
  }
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => (reading ??= read());
}
