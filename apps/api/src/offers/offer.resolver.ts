import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { InvalidInput, NotAllowed, NotFound, WrongState } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { Attempt } from './attempt.types.js';
import { AnswerHelpfulInput, AnswerOfferInput } from './offer.inputs.js';
import { Offer } from './offer.types.js';

const AnswerOfferResult = resultType({
  name: 'AnswerOffer',
  fields: { offer: () => Offer },
  problems: () => [InvalidInput, NotFound, NotAllowed, WrongState],
});
const AnswerHelpfulResult = resultType({
  name: 'AnswerHelpful',
  fields: { attempt: () => Attempt },
  problems: () => [InvalidInput, NotFound, NotAllowed, WrongState],
});

@Resolver()
export class OfferMutations {
  @Authorized('chat_as_customer')
  @Mutation(() => AnswerOfferResult)
  async answerOffer(
    @Ctx() { application, caller }: RequestContext,
    @Arg('input', () => AnswerOfferInput) input: AnswerOfferInput,
  ): Promise<object> {
    return answer(await application.answerOffer(caller, input), (offer) => ({ offer }));
  }

  @Authorized('chat_as_customer')
  @Mutation(() => AnswerHelpfulResult)
  async answerHelpful(
    @Ctx() { application, caller }: RequestContext,
    @Arg('input', () => AnswerHelpfulInput) input: AnswerHelpfulInput,
  ): Promise<object> {
    return answer(await application.answerHelpful(caller, input), (attempt) => ({ attempt }));
  }
}
