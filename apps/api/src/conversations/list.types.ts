import type { ConversationState } from '@baton/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Conversation } from './conversation.types.js';
import { ConversationStateEnum } from '../schema/enums.js';

@InputType()
export class ConversationFilter {
  @Field(() => [ConversationStateEnum], { nullable: true })
  readonly states?: ConversationState[] | null;

  @Field(() => String, { nullable: true })
  readonly team?: string | null;

  @Field(() => Boolean, { nullable: true })
  readonly mine?: boolean | null;

  @Field(() => String, { nullable: true })
  readonly search?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class ConversationEdge {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => Conversation)
  readonly node!: Conversation;
}

@ObjectType({ simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean)
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  readonly endCursor?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class ConversationConnection {
  @Field(() => [ConversationEdge])
  readonly edges!: ConversationEdge[];

  @Field(() => PageInfo)
  readonly pageInfo!: PageInfo;

  @Field(() => Int)
  readonly totalCount!: number;
}
