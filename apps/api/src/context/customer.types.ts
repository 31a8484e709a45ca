import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../conversations/list.types.js';
import { DateTime } from '../schema/date-time.js';
import { AttributeTypeEnum, ConversationStateEnum } from '../schema/enums.js';

@ObjectType({ description: 'An earlier conversation and how it ended.', simpleResolvers: true })
export class ConversationSummary {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ConversationStateEnum)
  readonly state!: string;

  @Field(() => String, { nullable: true })
  readonly headline?: string | null;

  @Field(() => String, { nullable: true })
  readonly intent?: string | null;

  @Field(() => DateTime)
  readonly createdAt!: Date | string;

  @Field(() => DateTime, { nullable: true })
  readonly resolvedAt?: Date | string | null;
}

@ObjectType({ simpleResolvers: true })
export class Customer {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { nullable: true })
  readonly externalId?: string | null;

  @Field(() => String, { nullable: true })
  readonly name?: string | null;

  @Field(() => String, { nullable: true })
  readonly email?: string | null;

  @Field(() => String)
  readonly locale!: string;
}

@ObjectType({ simpleResolvers: true })
export class CustomerAttribute {
  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly value!: string;

  @Field(() => AttributeTypeEnum, { description: 'What rules compare it as.' })
  readonly type!: string;
}

@ObjectType({ simpleResolvers: true })
export class CustomerEdge {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => Customer)
  readonly node!: Customer;
}

@ObjectType({ simpleResolvers: true })
export class CustomerConnection {
  @Field(() => [CustomerEdge])
  readonly edges!: CustomerEdge[];

  @Field(() => PageInfo)
  readonly pageInfo!: PageInfo;

  @Field(() => Int)
  readonly totalCount!: number;
}

@ArgsType()
export class CustomersArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Letters of the name, the e-mail address or the number.',
  })
  readonly search?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 25 })
  readonly first!: number | null;

  @Field(() => String, { nullable: true })
  readonly after?: string | null;
}
