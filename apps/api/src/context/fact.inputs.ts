import { Field, ID, InputType } from 'type-graphql';
import { FactKindEnum } from '../schema/enums.js';

@InputType()
export class ConfirmFactInput {
  @Field(() => ID)
  readonly conversationId!: string;

  @Field(() => ID)
  readonly factId!: string;

  @Field(() => String, { nullable: true, description: 'Corrects the value; null confirms it.' })
  readonly value?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The value is wrong, and the customer does not say what is right.',
  })
  readonly disputed?: boolean | null;
}

@InputType()
export class ProvideFactInput {
  @Field(() => ID)
  readonly conversationId!: string;

  @Field(() => ID)
  readonly clientMessageId!: string;

  @Field(() => FactKindEnum)
  readonly kind!: string;

  @Field(() => String)
  readonly value!: string;
}
