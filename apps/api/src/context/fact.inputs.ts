import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class ConfirmFactInput {
  @Field(() => ID)
  readonly conversationId!: string;

  @Field(() => ID)
  readonly factId!: string;

  @Field(() => String, { nullable: true, description: 'Corrects the value; null confirms it.' })
  readonly value?: string | null;
}
