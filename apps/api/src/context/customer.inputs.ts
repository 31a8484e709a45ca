import { Field, InputType } from 'type-graphql';
import { AttributeTypeEnum, SegmentEnum } from '../schema/enums.js';
import { AccountInput } from './account.inputs.js';

@InputType()
export class CustomerAttributeInput {
  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly value!: string;

  @Field(() => AttributeTypeEnum, {
    nullable: true,
    description: 'What rules compare it as; text when left out.',
  })
  readonly type?: string | null;
}

@InputType()
export class SaveCustomerInput {
  @Field(() => String, { description: 'Your id of the customer; makes one, or changes the one that has it.' })
  readonly externalId!: string;

  @Field(() => String, { nullable: true })
  readonly name?: string | null;

  @Field(() => String, { nullable: true })
  readonly email?: string | null;

  @Field(() => String, { nullable: true, description: 'A language tag such as en or de-AT.' })
  readonly locale?: string | null;

  @Field(() => [SegmentEnum], { nullable: true })
  readonly segments?: string[] | null;

  @Field(() => [CustomerAttributeInput], {
    nullable: true,
    description: 'All of them; what is not among them goes.',
  })
  readonly attributes?: CustomerAttributeInput[] | null;

  @Field(() => AccountInput, { nullable: true, description: 'The whole account; null removes it.' })
  readonly account?: AccountInput | null;
}
