import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/date-time.js';
import { ActorKindEnum, AuthorEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class Actor {
  @Field(() => ActorKindEnum)
  readonly kind!: string;

  @Field(() => ID, { nullable: true })
  readonly id?: string | null;

  @Field(() => String, { nullable: true })
  readonly name?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class ConversationEvent {
  @Field(() => ID)
  readonly conversationId!: string;

  @Field(() => Int)
  readonly seq!: number;

  @Field(() => String, {
    description: 'For example message.received, offer.made, conversation.accepted: see the event catalogue.',
  })
  readonly type!: string;

  @Field(() => DateTime)
  readonly at!: Date | string;

  @Field(() => Actor)
  readonly actor!: Actor;
}

@ObjectType({
  description: 'Something the inbox shows has changed. `resync` true: read the inbox again.',
  simpleResolvers: true,
})
export class InboxEvent {
  @Field(() => Int)
  readonly seq!: number;

  @Field(() => DateTime)
  readonly at!: Date | string;

  @Field(() => String)
  readonly type!: string;

  @Field(() => Boolean)
  readonly resync!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class Typing {
  @Field(() => AuthorEnum)
  readonly author!: string;

  @Field(() => String, { nullable: true })
  readonly name?: string | null;

  @Field(() => DateTime)
  readonly at!: Date | string;
}
