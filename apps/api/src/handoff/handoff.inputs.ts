import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class LeaveContactInput {
  @Field(() => ID)
  readonly conversationId!: string;

  @Field(() => String, { nullable: true, description: 'One of address and number is needed.' })
  readonly email?: string | null;

  @Field(() => String, { nullable: true, description: 'To be called back.' })
  readonly phone?: string | null;

  @Field(() => String, { nullable: true })
  readonly note?: string | null;
}

@InputType()
export class ResolveConversationInput {
  @Field(() => ID)
  readonly conversationId!: string;

  @Field(() => String, { nullable: true })
  readonly cause?: string | null;

  @Field(() => String, { nullable: true })
  readonly whatWorked?: string | null;

  @Field(() => String, { nullable: true, description: 'Slug of the article that answered.' })
  readonly article?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'There is no article about this, and there should be.',
  })
  readonly articleMissing?: boolean | null;
}
