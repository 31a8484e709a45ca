import type { Timed } from '@baton/application';
import type { Resolution as ResolutionValue } from '@baton/domain';
import type { ConversationRow } from '@baton/persistence';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Resolution } from '../handoff/handoff.types.js';
import type { RequestContext } from '../kernel/context.js';
import { ConversationSummary } from './customer.types.js';

/** How earlier conversations ended, one query for each kind of thing; the customer's `history` has asked who may know. */
@Resolver(() => ConversationSummary)
export class ConversationSummaryFields {
  @FieldResolver(() => String, { nullable: true, description: "The topic's name." })
  async topic(
    @Root() { intent }: ConversationRow,
    @Ctx() { reading }: RequestContext,
  ): Promise<string | null> {
    return intent ? reading.intentName(intent) : null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How the customer rated it, 1 to 5.' })
  async csat(@Root() { id }: ConversationRow, @Ctx() { reading }: RequestContext): Promise<number | null> {
    return (await reading.csat.load(id))?.score ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'Was it handed over to people?' })
  async escalated(@Root() { id }: ConversationRow, @Ctx() { reading }: RequestContext): Promise<boolean> {
    return (await reading.escalation.load(id)) !== null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of the agent who had it last.' })
  async handledBy(
    @Root() { id }: ConversationRow,
    @Ctx() { reading }: RequestContext,
  ): Promise<string | null> {
    return (await reading.handler.load(id))?.agentName ?? null;
  }

  @FieldResolver(() => Resolution, { nullable: true, description: 'Null while it is not resolved.' })
  async resolution(
    @Root() { id, state }: ConversationRow,
    @Ctx() { reading }: RequestContext,
  ): Promise<Timed<ResolutionValue> | null> {
    return state === 'resolved' ? reading.resolution.load(id) : null;
  }
}
