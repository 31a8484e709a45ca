import type { InboxView } from '@baton/application';
import type { ConversationRow } from '@baton/persistence';
import { Arg, Args, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import { pageSize } from '../kernel/bounds.js';
import type { RequestContext } from '../kernel/context.js';
import { badInput } from '../kernel/errors.js';
import { Conversation } from './conversation.types.js';
import { Inbox, InboxFilter } from './inbox.types.js';
import { ConversationConnection } from './list.types.js';
import { ConversationsArgs } from './page.args.js';

const MAX_PAGE = 100;

@Resolver()
export class ConversationQueries {
  @Authorized('read_conversation')
  @Query(() => Conversation, { nullable: true })
  async conversation(
    @Ctx() { caller, reading, reads }: RequestContext,
    @Arg('id', () => ID) id: string,
  ): Promise<ConversationRow | null> {
    return reads.visibleConversation(reading, caller, id);
  }

  @Authorized('read_conversation')
  @Query(() => ConversationConnection)
  async conversations(
    @Ctx() { caller, reading, reads }: RequestContext,
    @Args(() => ConversationsArgs) { filter, first, after }: ConversationsArgs,
  ): Promise<object> {
    const request = { filter: filter ?? {}, first: pageSize('first', first, MAX_PAGE), after: after ?? null };
    const list = await reads.listConversations(reading, caller, request);
    if (!list) throw badInput('after', 'is not a cursor of this list; use pageInfo.endCursor');
    const { edges, endCursor, hasNextPage, totalCount } = list;
    return { edges, pageInfo: { endCursor, hasNextPage }, totalCount };
  }

  @Authorized('chat_as_customer')
  @Query(() => Conversation, {
    nullable: true,
    description:
      "The caller's own conversation that is not resolved, newest first; for a widget that comes back.",
  })
  async currentConversation(
    @Ctx() { caller, reading, reads }: RequestContext,
  ): Promise<ConversationRow | null> {
    return reads.currentConversation(reading, caller);
  }

  @Authorized('read_inside')
  @Query(() => Inbox)
  async inbox(
    @Ctx() { caller, reading, reads }: RequestContext,
    @Arg('filter', () => InboxFilter, { nullable: true }) filter: InboxFilter | null,
  ): Promise<object> {
    return inboxFields(await reads.readInbox(reading, caller, filter ?? {}));
  }
}

function inboxFields({ waiting, mine, withBot, resolved, lastSeq }: InboxView): object {
  return {
    waiting: waiting.rows,
    mine: mine.rows,
    withBot: withBot.rows,
    resolved: resolved.rows,
    counts: {
      waiting: waiting.count,
      mine: mine.count,
      withBot: withBot.count,
      resolved: resolved.count,
    },
    lastSeq,
  };
}
