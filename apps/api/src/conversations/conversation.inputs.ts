import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class ConversationInput {
  @Field(() => ID)
  readonly conversationId!: string;
}

@InputType()
export class OpenConversationInput {
  @Field(() => ID)
  readonly clientConversationId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Address of the page it is opened on, at most 2000 characters; mail leads back to it.',
  })
  readonly page?: string | null;

  @Field(() => ID, { nullable: true })
  readonly onBehalfOf?: string | null;
}

@InputType()
export class SendMessageInput {
  @Field(() => ID)
  readonly conversationId!: string;

  @Field(() => ID)
  readonly clientMessageId!: string;

  @Field(() => String)
  readonly body!: string;
}

@InputType()
export class AddNoteInput {
  @Field(() => ID)
  readonly conversationId!: string;

  @Field(() => ID)
  readonly clientNoteId!: string;

  @Field(() => String)
  readonly body!: string;

  @Field(() => [ID], { nullable: true, description: 'Colleagues whom the note calls.' })
  readonly mentions?: string[] | null;
}
