import type { MentionView } from '@baton/application';
import type { ConversationRow } from '@baton/persistence';
import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { InvalidInput, NotAllowed } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { ConversationInput } from './conversation.inputs.js';
import { Conversation } from './conversation.types.js';
import { Mention } from './mention.types.js';

const SeeMentionsResult = resultType({
  name: 'SeeMentions',
  description: 'How many were not seen before.',
  fields: { seen: () => Int },
  problems: () => [InvalidInput, NotAllowed],
});

@Resolver(() => Mention)
export class MentionFields {
  @FieldResolver(() => Conversation, { nullable: true })
  async conversation(
    @Root() { conversationId }: MentionView,
    @Ctx() { reading }: RequestContext,
  ): Promise<ConversationRow | null> {
    return reading.conversation.load(conversationId);
  }
}

@Resolver()
export class MentionOperations {
  @Authorized('work_conversations')
  @Query(() => [Mention], { description: 'Those that the caller has not seen, newest first.' })
  async mentions(@Ctx() { caller, reading, reads }: RequestContext): Promise<MentionView[]> {
    return caller.kind === 'agent' ? reads.unseenMentions(reading.em, caller.agentId) : [];
  }

  @Authorized('work_conversations')
  @Mutation(() => SeeMentionsResult, { description: 'The caller has opened the conversation.' })
  async seeMentions(
    @Ctx() { application, caller }: RequestContext,
    @Arg('input', () => ConversationInput) input: ConversationInput,
  ): Promise<object> {
    return answer(await application.seeMentions(caller, input), (seen) => ({ seen }));
  }
}
