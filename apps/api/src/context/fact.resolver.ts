import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { InvalidInput, NotAllowed, NotFound } from '../schema/problems.js';
import { answer, resultType } from '../schema/result.js';
import { ConfirmFactInput } from './fact.inputs.js';
import { Fact } from './fact.types.js';

const ConfirmFactResult = resultType({
  name: 'ConfirmFact',
  fields: { fact: () => Fact },
  problems: () => [InvalidInput, NotFound, NotAllowed],
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
}
