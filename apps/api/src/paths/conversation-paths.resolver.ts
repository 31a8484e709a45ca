import type { RoutingView } from '@baton/application';
import type * as domain from '@baton/domain';
import type { AgentRow, ConversationRow } from '@baton/persistence';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Conversation } from '../conversations/conversation.types.js';
import type { RequestContext } from '../kernel/context.js';
import { Agent } from '../organisation/agent.types.js';
import { DateTime } from '../schema/date-time.js';
import { Routing, Ticket } from './routing.types.js';

/** What routing keeps with a conversation. */
@Resolver(() => Conversation)
export class ConversationPathFields {
  @FieldResolver(() => [Routing], {
    description:
      'Every decision since the last escalation, oldest first; at most fifty. Agents and integrators only.',
  })
  async routingHistory(
    @Root() { id }: ConversationRow,
    @Ctx() { inside, reading, reads }: RequestContext,
  ): Promise<readonly RoutingView[]> {
    return inside ? reads.routingHistory(reading, id) : [];
  }

  @FieldResolver(() => Int, {
    description: 'How often it was passed on since the last escalation; agents only.',
  })
  async transfers(
    @Root() { id }: ConversationRow,
    @Ctx() { inside, reading }: RequestContext,
  ): Promise<number> {
    return inside ? ((await reading.transfers.load(id)) ?? 0) : 0;
  }

  @FieldResolver(() => Int, { description: 'Head start in the queue, in points; agents only.' })
  priority(@Root() { priority }: ConversationRow, @Ctx() { inside }: RequestContext): number {
    return inside ? priority : 0;
  }

  @FieldResolver(() => Int, { description: "What it takes of an agent's capacity." })
  units(@Root() { units }: ConversationRow): number {
    return units;
  }

  @FieldResolver(() => Agent, { nullable: true, description: 'Who knows the customer; agents only.' })
  async preferredAgent(
    @Root() { preferredId }: ConversationRow,
    @Ctx() { inside, reading }: RequestContext,
  ): Promise<AgentRow | null> {
    return inside && preferredId ? reading.agent.load(preferredId) : null;
  }

  @FieldResolver(() => Ticket, { nullable: true })
  async ticket(
    @Root() { id }: ConversationRow,
    @Ctx() { reading }: RequestContext,
  ): Promise<domain.Ticket | null> {
    return reading.ticket.load(id);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'Since when the customer waits for an answer of the agent; agents only.',
  })
  unansweredSince(
    @Root() { unansweredSince }: ConversationRow,
    @Ctx() { inside }: RequestContext,
  ): Date | null {
    return inside ? unansweredSince : null;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'The agent was warned: then it goes back to the queue unless they answer. Agents only.',
  })
  async requeueAt(
    @Root() conversation: ConversationRow,
    @Ctx() { inside, reading, reads }: RequestContext,
  ): Promise<Date | null> {
    return inside ? reads.requeueAt(reading, conversation) : null;
  }
}
