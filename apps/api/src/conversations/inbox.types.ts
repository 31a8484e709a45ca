import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Conversation } from './conversation.types.js';

@InputType()
export class InboxFilter {
  @Field(() => String, { nullable: true })
  readonly team?: string | null;

  @Field(() => String, { nullable: true })
  readonly search?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class InboxCounts {
  @Field(() => Int)
  readonly waiting!: number;

  @Field(() => Int)
  readonly mine!: number;

  @Field(() => Int)
  readonly withBot!: number;

  @Field(() => Int)
  readonly resolved!: number;
}

/** What each list holds at most. */
const fifty = ({ childComplexity }: { readonly childComplexity: number }): number =>
  50 * (1 + childComplexity);

@ObjectType({
  description: 'The lists an agent works from. Each is bounded to 50; `conversations` pages through more.',
  simpleResolvers: true,
})
export class Inbox {
  @Field(() => [Conversation], {
    complexity: fifty,
    description:
      "Queued in the agent's teams (all teams for leads and admins): oldest first within priority.",
  })
  readonly waiting!: Conversation[];

  @Field(() => [Conversation], { complexity: fifty })
  readonly mine!: Conversation[];

  @Field(() => [Conversation], { complexity: fifty })
  readonly withBot!: Conversation[];

  @Field(() => [Conversation], { complexity: fifty })
  readonly resolved!: Conversation[];

  @Field(() => InboxCounts)
  readonly counts!: InboxCounts;

  @Field(() => Int)
  readonly lastSeq!: number;
}
