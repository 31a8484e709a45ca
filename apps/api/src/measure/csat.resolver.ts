import { ConversationId } from '@baton/domain';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { InvalidInput, NotAllowed, NotFound, WrongState } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { RateConversationInput } from './csat.inputs.js';
import { Csat } from './csat.types.js';

const RateConversationResult = resultType({
  name: 'RateConversation',
  fields: { csat: () => Csat },
  problems: () => [InvalidInput, NotFound, NotAllowed, WrongState],
});

@Resolver()
export class CsatMutations {
  @Authorized('chat_as_customer')
  @Mutation(() => RateConversationResult)
  async rateConversation(
    @Ctx() context: RequestContext,
    @Arg('input', () => RateConversationInput) input: RateConversationInput,
  ): Promise<object> {
    const rated = await context.application.rateConversation(context.caller, input);
    return answer(rated, async () => ({
      csat: await context.freshReading().csat.load(ConversationId.parse(input.conversationId)),
    }));
  }
}
