import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { IdReused, InvalidInput, NotAllowed, NotFound, WrongState } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { ConfirmFactInput, ProvideFactInput } from './fact.inputs.js';
import { Fact } from './fact.types.js';

const ConfirmFactResult = resultType({
  name: 'ConfirmFact',
  fields: { fact: () => Fact },
  problems: () => [InvalidInput, NotFound, NotAllowed],
});

const ProvideFactResult = resultType({
  name: 'ProvideFact',
  fields: { fact: () => Fact },
  problems: () => [InvalidInput, NotFound, NotAllowed, WrongState, IdReused],
});

@Resolver()
export class FactMutations {
  @Authorized('chat_as_customer')
  @Mutation(() => ConfirmFactResult)
  async confirmFact(
    @Ctx() { application, caller }: RequestContext,
    @Arg('input', () => ConfirmFactInput) input: ConfirmFactInput,
  ): Promise<object> {
    return answer(await application.confirmFact(caller, input), (fact) => ({ fact }));
  }

  @Authorized('chat_as_customer')
  @Mutation(() => ProvideFactResult, {
    description: 'The customer fills in a fact that was asked for; it becomes a message of theirs.',
  })
  async provideFact(
    @Ctx() { application, caller }: RequestContext,
    @Arg('input', () => ProvideFactInput) input: ProvideFactInput,
  ): Promise<object> {
    return answer(await application.provideFact(caller, input), (fact) => ({ fact }));
  }
}
