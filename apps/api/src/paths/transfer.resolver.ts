import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { ChangeConversationResult, changed } from '../conversations/change.js';
import { ConversationInput } from '../conversations/conversation.inputs.js';
import type { RequestContext } from '../kernel/context.js';
import { AgentAtCapacity, NotAllowed } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { Conversation } from '../conversations/conversation.types.js';
import { TransferConversationInput } from './transfer.inputs.js';

const TakeNextResult = resultType({
  name: 'TakeNext',
  description: 'No conversation and no problem: nothing waits that this agent could take.',
  fields: { conversation: () => Conversation },
  problems: () => [NotAllowed, AgentAtCapacity],
});

@Resolver()
export class TransferMutations {
  @Authorized('work_conversations')
  @Mutation(() => TakeNextResult, {
    description: 'Takes the conversation that has waited longest of those that the agent should take.',
  })
  async takeNext(@Ctx() context: RequestContext): Promise<object> {
    const taken = await context.application.takeNext(context.caller);
    return answer(taken, async (id) => ({
      conversation: id && (await context.freshReading().conversation.load(id)),
    }));
  }

  @Authorized('work_conversations')
  @Mutation(() => ChangeConversationResult)
  async transferConversation(
    @Ctx() context: RequestContext,
    @Arg('input', () => TransferConversationInput) input: TransferConversationInput,
  ): Promise<object> {
    return changed(context, await context.application.transferConversation(context.caller, input));
  }

  @Authorized('work_conversations')
  @Mutation(() => ChangeConversationResult)
  async declineConversation(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConversationInput) input: ConversationInput,
  ): Promise<object> {
    return changed(context, await context.application.declineConversation(context.caller, input));
  }
}
