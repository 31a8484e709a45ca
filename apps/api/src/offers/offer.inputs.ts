import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class AnswerOfferInput {
  @Field(() => ID)
  readonly conversationId!: string;

  @Field(() => ID)
  readonly offerId!: string;

  @Field(() => Boolean)
  readonly accept!: boolean;
}

@InputType()
export class AnswerHelpfulInput {
  @Field(() => ID)
  readonly conversationId!: string;

  @Field(() => ID)
  readonly attemptId!: string;

  @Field(() => Boolean)
  readonly helpful!: boolean;
}
