import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/date-time.js';
import { ConversationStateEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class Conversation {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ConversationStateEnum)
  readonly state!: string;

  @Field(() => Int)
  readonly lastSeq!: number;

  @Field(() => DateTime)
  readonly createdAt!: Date | string;

  @Field(() => DateTime)
  readonly updatedAt!: Date | string;

  @Field(() => DateTime, { nullable: true })
  readonly queuedAt?: Date | string | null;

  @Field(() => DateTime, { nullable: true })
  readonly resolvedAt?: Date | string | null;
}
