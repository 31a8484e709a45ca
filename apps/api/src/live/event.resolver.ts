import type { ConversationEvent as EventValue } from '@baton/domain';
import type { ConversationRow } from '@baton/persistence';
import { GraphQLError } from 'graphql';
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Resolver, Root, Subscription } from 'type-graphql';
import { Conversation } from '../conversations/conversation.types.js';
import { cursorSeq } from '../kernel/bounds.js';
import type { RequestContext } from '../kernel/context.js';
import { ConversationEvent, InboxEvent, Typing } from './event.types.js';
import type { LiveEvent, LiveInboxEvent, ResyncEvent } from './live-event.js';
import { EventPayloadUnion, payloadOf } from './payload.js';
import { isOtherSide, type Typing as TypingValue, type TypingFollower } from './typing.js';

@Resolver(() => ConversationEvent)
export class ConversationEventFields {
  @FieldResolver(() => EventPayloadUnion, { nullable: true })
  async payload(
    @Root() event: EventValue | ResyncEvent,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    return payloadOf(event, context);
  }
}

@Resolver(() => InboxEvent)
export class InboxEventFields {
  @FieldResolver(() => ID)
  conversationId(@Root() event: LiveInboxEvent): string {
    return event.conversationId ?? '';
  }

  @FieldResolver(() => Conversation, { nullable: true })
  async conversation(
    @Root() { conversationId }: LiveInboxEvent,
    @Ctx() { reading }: RequestContext,
  ): Promise<ConversationRow | null> {
    return conversationId ? reading.conversation.load(conversationId) : null;
  }
}

interface Subscribing<Args> {
  readonly context: RequestContext;
  readonly args: Args;
}

@Resolver()
export class Subscriptions {
  @Authorized('read_conversation')
  @Subscription(() => ConversationEvent, {
    description: 'Listens first, then reads what came after `afterSeq`, then streams: nothing twice, no gap.',
    subscribe: (subscribing: Subscribing<ConversationArgs>) => followConversation(subscribing),
  })
  conversationEvents(
    @Root() { event }: LiveEvent,
    @Arg('conversationId', () => ID) _conversationId: string,
    @Arg('afterSeq', () => Int, { nullable: true }) _afterSeq: number | null,
  ): LiveEvent['event'] {
    return event;
  }

  @Authorized('read_inside')
  @Subscription(() => InboxEvent, {
    subscribe: (subscribing: Subscribing<{ afterSeq?: number | null }>) => followInbox(subscribing),
  })
  inboxEvents(
    @Root() event: LiveInboxEvent,
    @Arg('afterSeq', () => Int, { nullable: true }) _afterSeq: number | null,
  ): LiveInboxEvent {
    return event;
  }

  @Authorized('read_conversation')
  @Subscription(() => Typing, {
    subscribe: (subscribing: Subscribing<ConversationArgs>) => followTyping(subscribing),
  })
  typing(@Root() typing: TypingValue, @Arg('conversationId', () => ID) _conversationId: string): TypingValue {
    return typing;
  }
}

interface ConversationArgs {
  readonly conversationId: string;
  readonly afterSeq?: number | null;
}

async function followConversation({
  context,
  args,
}: Subscribing<ConversationArgs>): Promise<AsyncIterable<LiveEvent>> {
  const afterSeq = cursorSeq('afterSeq', args.afterSeq);
  const row = await visible(context, args.conversationId);
  const { reads } = context;
  return context.services.live.followConversation(row, {
    afterSeq: afterSeq ?? row.lastSeq,
    mayStillSee: ({ event }) => event.type === 'resync' || reads.maySeeEvent(context.caller, event, row),
  });
}

async function followInbox({
  context,
  args,
}: Subscribing<{ afterSeq?: number | null }>): Promise<AsyncIterable<LiveInboxEvent>> {
  const afterSeq = cursorSeq('afterSeq', args.afterSeq);
  return context.services.live.followInbox(
    afterSeq,
    (event) => context.inside && (event.resync || event.conversationId !== null),
  );
}

async function followTyping({ context, args }: Subscribing<ConversationArgs>): Promise<TypingFollower> {
  const row = await visible(context, args.conversationId);
  return context.services.followTyping(row.id, (typing) => isOtherSide(context.caller, typing));
}

async function visible(context: RequestContext, id: string): Promise<ConversationRow> {
  const row = await context.reads.visibleConversation(context.freshReading(), context.caller, id);
  if (row) return row;
  throw new GraphQLError('There is no such conversation, or it is not yours.', {
    extensions: { code: 'NOT_FOUND', field: 'conversationId' },
  });
}
