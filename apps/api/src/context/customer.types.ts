import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/date-time.js';
import { ConversationStateEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
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

  @Field(() => Int, { nullable: true })
  readonly csat?: number | null;
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
}
