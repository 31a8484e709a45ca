import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class RateConversationInput {
  @Field(() => ID)
  readonly conversationId!: string;

  @Field(() => Int)
  readonly score!: number;

  @Field(() => String, { nullable: true })
  readonly comment?: string | null;
}
