import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { ChangeConversationResult, changed } from '../conversations/change.js';
import { ConversationInput } from '../conversations/conversation.inputs.js';
import type { RequestContext } from '../kernel/context.js';
import { TransferConversationInput } from './transfer.inputs.js';

@Resolver()
export class TransferMutations {
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
