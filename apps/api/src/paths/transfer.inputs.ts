import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class TransferConversationInput {
  @Field(() => ID)
  readonly conversationId!: string;

  @Field(() => String, { nullable: true })
  readonly team?: string | null;

  @Field(() => ID, { nullable: true })
  readonly agentId?: string | null;

  @Field(() => String)
  readonly reason!: string;
}
