import type { Caller } from '@baton/domain';
import { CustomerId } from '@baton/domain';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { IdReused, InvalidInput, NotAllowed, NotFound, WrongState } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { changed } from './change.js';
import {
  AddNoteInput,
  ConversationInput,
  OpenConversationInput,
  SendMessageInput,
} from './conversation.inputs.js';
import { Conversation } from './conversation.types.js';
import { Message } from './message.types.js';
import { Note } from './note.types.js';

const OpenConversationResult = resultType({
  name: 'OpenConversation',
  fields: { conversation: () => Conversation },
  problems: () => [InvalidInput, NotAllowed],
});
const SendMessageResult = resultType({
  name: 'SendMessage',
  fields: { message: () => Message },
  problems: () => [InvalidInput, NotFound, NotAllowed, WrongState, IdReused],
});
const AddNoteResult = resultType({
  name: 'AddNote',
  fields: { note: () => Note },
  problems: () => [InvalidInput, NotFound, NotAllowed, IdReused],
});

@Resolver()
export class ConversationMutations {
  @Authorized('chat_as_customer')
  @Mutation(() => OpenConversationResult)
  async openConversation(
    @Ctx() context: RequestContext,
    @Arg('input', () => OpenConversationInput) input: OpenConversationInput,
  ): Promise<object> {
    const { onBehalfOf, ...rest } = input;
    const caller = actingFor(context.caller, onBehalfOf ?? null);
    if (!caller) return { problem: notACustomer };
    return changed(context, await context.application.openConversation(caller, rest));
  }

  @Authorized('chat_as_customer', 'work_conversations')
  @Mutation(() => SendMessageResult)
  async sendMessage(
    @Ctx() { application, caller }: RequestContext,
    @Arg('input', () => SendMessageInput) input: SendMessageInput,
  ): Promise<object> {
    return answer(await application.sendMessage(caller, input), (message) => ({ message }));
  }

  @Authorized('chat_as_customer', 'work_conversations')
  @Mutation(() => Boolean, { description: 'Ephemeral; shown to the other side for a few seconds.' })
  async reportTyping(
    @Ctx() { application, caller }: RequestContext,
    @Arg('input', () => ConversationInput) input: ConversationInput,
  ): Promise<boolean> {
    return application.reportTyping(caller, input);
  }

  @Authorized('work_conversations')
  @Mutation(() => AddNoteResult)
  async addNote(
    @Ctx() { application, caller }: RequestContext,
    @Arg('input', () => AddNoteInput) input: AddNoteInput,
  ): Promise<object> {
    return answer(await application.addNote(caller, input), (note) => ({ note }));
  }
}

const notACustomer = {
  kind: 'invalid_input',
  field: 'onBehalfOf',
  message: 'onBehalfOf: must be the id of a customer, and only API keys may act for one',
} as const;

/** The caller, acting for the customer named in the input; null when that is not for this caller to say. */
function actingFor(caller: Caller, onBehalfOf: string | null): Caller | null {
  if (onBehalfOf === null) return caller;
  const customerId = CustomerId.safeParse(onBehalfOf);
  return caller.kind === 'integrator' && customerId.success
    ? { ...caller, onBehalfOf: customerId.data }
    : null;
}
