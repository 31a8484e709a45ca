import type { ConversationEvent as EventValue, Message as MessageValue } from '@baton/domain';
import type { AgentRow, ConversationRow, CustomerRow, TeamRow } from '@baton/persistence';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer } from '../context/customer.types.js';
import { cursorSeq, pageSize } from '../kernel/bounds.js';
import type { RequestContext } from '../kernel/context.js';
import { ConversationEvent } from '../live/event.types.js';
import { Agent } from '../organisation/agent.types.js';
import { Team } from '../organisation/team.types.js';
import { Conversation } from './conversation.types.js';
import { Message } from './message.types.js';
import { EventsArgs, MessagesArgs } from './page.args.js';

const MAX_MESSAGES = 200;
const MAX_EVENTS = 500;

/** What both sides see of a conversation. */
@Resolver(() => Conversation)
export class ConversationFields {
  @FieldResolver(() => Customer)
  async customer(
    @Root() { customerId }: ConversationRow,
    @Ctx() { reading }: RequestContext,
  ): Promise<CustomerRow | null> {
    return reading.customer.load(customerId);
  }

  @FieldResolver(() => Agent, { nullable: true })
  async owner(
    @Root() { agentId }: ConversationRow,
    @Ctx() { reading }: RequestContext,
  ): Promise<AgentRow | null> {
    return agentId ? reading.agent.load(agentId) : null;
  }

  @FieldResolver(() => Team, { nullable: true })
  async team(
    @Root() { teamId }: ConversationRow,
    @Ctx() { reading }: RequestContext,
  ): Promise<TeamRow | null> {
    return teamId ? reading.team.load(teamId) : null;
  }

  @FieldResolver(() => Message, { nullable: true })
  async lastMessage(
    @Root() { id }: ConversationRow,
    @Ctx() { reading }: RequestContext,
  ): Promise<MessageValue | null> {
    return reading.lastMessage.load(id);
  }

  @FieldResolver(() => [Message], {
    description: 'Newest `last` messages in order; `beforeSeq` pages back.',
  })
  async messages(
    @Root() { id }: ConversationRow,
    @Ctx() { reads, reading }: RequestContext,
    @Args(() => MessagesArgs) { last, beforeSeq }: MessagesArgs,
  ): Promise<readonly MessageValue[]> {
    const page = {
      last: pageSize('last', last, MAX_MESSAGES),
      beforeSeq: cursorSeq('beforeSeq', beforeSeq),
    };
    return reads.readMessages(reading.em, id, page);
  }

  @FieldResolver(() => [ConversationEvent])
  async events(
    @Root() conversation: ConversationRow,
    @Ctx() { caller, reads, reading }: RequestContext,
    @Args(() => EventsArgs) { afterSeq, first }: EventsArgs,
  ): Promise<readonly EventValue[]> {
    return reads.readVisibleEvents(reading.em, conversation.id, {
      afterSeq: cursorSeq('afterSeq', afterSeq) ?? 0,
      first: pageSize('first', first, MAX_EVENTS),
      visible: (event) => reads.maySeeEvent(caller, event, conversation),
    });
  }
}
