import type { Contact as ContactValue, RoutingView, Timed } from '@baton/application';
import type * as domain from '@baton/domain';
import type { AgentRow, ConversationRow } from '@baton/persistence';
import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { Brief } from '../context/brief.types.js';
import { Fact } from '../context/fact.types.js';
import { Contact, Escalation, Resolution } from '../handoff/handoff.types.js';
import type { RequestContext } from '../kernel/context.js';
import { Csat } from '../measure/csat.types.js';
import { Attempt } from '../offers/attempt.types.js';
import { Offer } from '../offers/offer.types.js';
import { Agent } from '../organisation/agent.types.js';
import { Routing } from '../paths/routing.types.js';
import { DateTime } from '../schema/date-time.js';
import { decisionView } from '../triggers/decision.js';
import { Decision } from '../triggers/decision.types.js';
import { indicatorsOf } from '../triggers/health.js';
import { Indicator, Understanding } from '../triggers/understanding.types.js';
import { Conversation } from './conversation.types.js';
import { Note } from './note.types.js';

/** What the chart of a conversation holds. Customers see their facts and offers; the rest is for those inside. */
@Resolver(() => Conversation)
export class ConversationChart {
  @FieldResolver(() => Agent, {
    nullable: true,
    description: 'The agent it is offered to just now; agents only.',
  })
  async offeredTo(
    @Root() { offeredToId }: ConversationRow,
    @Ctx() { inside, reading }: RequestContext,
  ): Promise<AgentRow | null> {
    return inside && offeredToId ? reading.agent.load(offeredToId) : null;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When the offer to the agent runs out; agents only.',
  })
  async offerEndsAt(
    @Root() conversation: ConversationRow,
    @Ctx() { inside, reading, reads }: RequestContext,
  ): Promise<Date | null> {
    return inside ? reads.offerEnd(reading, conversation) : null;
  }

  @FieldResolver(() => String, { nullable: true })
  headline(@Root() { headline }: ConversationRow, @Ctx() { inside }: RequestContext): string | null {
    return inside ? headline : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Last understood intent, by display name. Agents and integrators only.',
  })
  async intentName(
    @Root() { intent }: ConversationRow,
    @Ctx() { inside, reading }: RequestContext,
  ): Promise<string | null> {
    return inside && intent ? reading.intentName(intent) : null;
  }

  @FieldResolver(() => Float, { nullable: true })
  sentiment(@Root() { sentiment }: ConversationRow, @Ctx() { inside }: RequestContext): number | null {
    return inside ? sentiment : null;
  }

  @FieldResolver(() => Boolean)
  hasStakes(@Root() { hasStakes }: ConversationRow, @Ctx() { inside }: RequestContext): boolean {
    return inside && hasStakes;
  }

  @FieldResolver(() => [Understanding])
  async understandings(
    @Root() { id }: ConversationRow,
    @Ctx() context: RequestContext,
  ): Promise<readonly domain.Understanding[]> {
    return context.inside ? context.reading.understandings.load(id) : [];
  }

  @FieldResolver(() => [Indicator])
  async health(@Root() { id }: ConversationRow, @Ctx() context: RequestContext): Promise<object[]> {
    const health = context.inside ? await context.reading.health.load(id) : null;
    return health ? indicatorsOf(health) : [];
  }

  @FieldResolver(() => [Decision])
  async decisions(@Root() { id }: ConversationRow, @Ctx() context: RequestContext): Promise<object[]> {
    if (!context.inside) return [];
    const decisions = await context.reading.decisions.load(id);
    const offers = await context.reading.offers.load(id);
    return decisions.map((decision, i) => decisionView(decision, offers, decisions[i + 1]?.seq));
  }

  @FieldResolver(() => [Attempt])
  async attempts(
    @Root() { id }: ConversationRow,
    @Ctx() context: RequestContext,
  ): Promise<readonly domain.Attempt[]> {
    return context.inside ? context.reading.attempts.load(id) : [];
  }

  @FieldResolver(() => [Offer])
  async offers(
    @Root() { id }: ConversationRow,
    @Ctx() context: RequestContext,
  ): Promise<readonly domain.Offer[]> {
    return context.reading.offers.load(id);
  }

  @FieldResolver(() => Escalation, { nullable: true })
  async escalation(
    @Root() { id }: ConversationRow,
    @Ctx() context: RequestContext,
  ): Promise<domain.Escalation | null> {
    return context.inside ? context.reading.escalation.load(id) : null;
  }

  @FieldResolver(() => Brief, { nullable: true })
  async brief(@Root() { id }: ConversationRow, @Ctx() context: RequestContext): Promise<domain.Brief | null> {
    return context.inside ? context.reading.brief.load(id) : null;
  }

  @FieldResolver(() => Routing, { nullable: true })
  async routing(
    @Root() conversation: ConversationRow,
    @Ctx() { reads, reading }: RequestContext,
  ): Promise<RoutingView | null> {
    return reads.routingOf(reading, conversation);
  }

  @FieldResolver(() => [Fact])
  async facts(
    @Root() { id }: ConversationRow,
    @Ctx() context: RequestContext,
  ): Promise<readonly domain.Fact[]> {
    return context.reading.facts.load(id);
  }

  @FieldResolver(() => [Note])
  async notes(
    @Root() { id }: ConversationRow,
    @Ctx() context: RequestContext,
  ): Promise<readonly domain.Note[]> {
    return context.inside ? context.reading.notes.load(id) : [];
  }

  @FieldResolver(() => Resolution, { nullable: true })
  async resolution(
    @Root() { id }: ConversationRow,
    @Ctx() context: RequestContext,
  ): Promise<Timed<domain.Resolution> | null> {
    return context.inside ? context.reading.resolution.load(id) : null;
  }

  @FieldResolver(() => Csat, { nullable: true })
  async csat(
    @Root() { id }: ConversationRow,
    @Ctx() context: RequestContext,
  ): Promise<Timed<domain.Csat> | null> {
    return context.reading.csat.load(id);
  }

  @FieldResolver(() => Contact, { nullable: true })
  async contact(
    @Root() { id }: ConversationRow,
    @Ctx() context: RequestContext,
  ): Promise<Timed<ContactValue> | null> {
    return context.reading.contact.load(id);
  }
}
