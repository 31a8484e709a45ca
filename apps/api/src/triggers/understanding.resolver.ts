import type { IntentGuess as IntentGuessValue } from '@baton/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { IntentGuess } from './understanding.types.js';

@Resolver(() => IntentGuess)
export class IntentGuessFields {
  @FieldResolver(() => String)
  async name(@Root() guess: IntentGuessValue, @Ctx() { reading }: RequestContext): Promise<string> {
    return reading.intentName(guess.intent);
  }
}
