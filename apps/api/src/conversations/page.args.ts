import { ArgsType, Field, Int } from 'type-graphql';
import { ConversationFilter } from './list.types.js';

@ArgsType()
export class MessagesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 100 })
  readonly last!: number | null;

  @Field(() => Int, { nullable: true })
  readonly beforeSeq?: number | null;
}

@ArgsType()
export class EventsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 0 })
  readonly afterSeq!: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 200 })
  readonly first!: number | null;
}

@ArgsType()
export class ConversationsArgs {
  @Field(() => ConversationFilter, { nullable: true })
  readonly filter?: ConversationFilter | null;

  @Field(() => Int, { nullable: true, defaultValue: 25 })
  readonly first!: number | null;

  @Field(() => String, { nullable: true })
  readonly after?: string | null;
}
