import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/date-time.js';
import { ConversationStateEnum, FactKindEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class Conversation {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ConversationStateEnum)
  readonly state!: string;

  @Field(() => Int)
  readonly lastSeq!: number;

  @Field(() => [FactKindEnum], {
    description: 'Facts that the customer was asked for at a handoff, given or not.',
  })
  readonly askedFacts!: string[];

  @Field(() => DateTime)
  readonly createdAt!: Date | string;

  @Field(() => DateTime)
  readonly updatedAt!: Date | string;

  @Field(() => DateTime, { nullable: true })
  readonly queuedAt?: Date | string | null;

  @Field(() => DateTime, { nullable: true })
  readonly resolvedAt?: Date | string | null;
}
