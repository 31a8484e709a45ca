import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { ChangeConversationResult, changed } from '../conversations/change.js';
import { ConversationInput } from '../conversations/conversation.inputs.js';
import { Conversation } from '../conversations/conversation.types.js';
import type { RequestContext } from '../kernel/context.js';
import {
  AgentAtCapacity,
  AlreadyTaken,
  InvalidInput,
  NotAllowed,
  NotFound,
  WrongState,
} from '../schema/problems.js';
import { resultType } from '../schema/result.js';
import { LeaveContactInput, ResolveConversationInput } from './handoff.inputs.js';

const AcceptConversationResult = resultType({
  name: 'AcceptConversation',
  fields: { conversation: () => Conversation },
  problems: () => [InvalidInput, NotFound, NotAllowed, WrongState, AlreadyTaken, AgentAtCapacity],
});

/** The customer's side of a handoff. */
@Resolver()
export class CustomerHandoffMutations {
  @Authorized('chat_as_customer')
  @Mutation(() => ChangeConversationResult)
  async requestHuman(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConversationInput) input: ConversationInput,
  ): Promise<object> {
    return changed(context, await context.application.requestHuman(context.caller, input));
  }

  @Authorized('chat_as_customer')
  @Mutation(() => ChangeConversationResult)
  async withdrawEscalation(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConversationInput) input: ConversationInput,
  ): Promise<object> {
    return changed(context, await context.application.withdrawEscalation(context.caller, input));
  }

  @Authorized('chat_as_customer')
  @Mutation(() => ChangeConversationResult)
  async leaveContact(
    @Ctx() context: RequestContext,
    @Arg('input', () => LeaveContactInput) input: LeaveContactInput,
  ): Promise<object> {
    return changed(context, await context.application.leaveContact(context.caller, input));
  }
}

/** The agent's side of a handoff. */
@Resolver()
export class AgentHandoffMutations {
  @Authorized('work_conversations')
  @Mutation(() => AcceptConversationResult)
  async acceptConversation(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConversationInput) input: ConversationInput,
  ): Promise<object> {
    return changed(context, await context.application.acceptConversation(context.caller, input));
  }

  @Authorized('work_conversations')
  @Mutation(() => ChangeConversationResult)
  async returnToBot(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConversationInput) input: ConversationInput,
  ): Promise<object> {
    return changed(context, await context.application.returnToBot(context.caller, input));
  }

  @Authorized('work_conversations', 'chat_as_customer')
  @Mutation(() => ChangeConversationResult)
  async resolveConversation(
    @Ctx() context: RequestContext,
    @Arg('input', () => ResolveConversationInput) input: ResolveConversationInput,
  ): Promise<object> {
    return changed(context, await context.application.resolveConversation(context.caller, input));
  }

  @Authorized('work_conversations', 'chat_as_customer')
  @Mutation(() => ChangeConversationResult)
  async reopenConversation(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConversationInput) input: ConversationInput,
  ): Promise<object> {
    return changed(context, await context.application.reopenConversation(context.caller, input));
  }
}
