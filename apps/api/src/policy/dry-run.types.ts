import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { AuthorEnum, ReplayChangeEnum } from '../schema/enums.js';
import { PolicyVerdict } from './policy.types.js';

@ObjectType({ simpleResolvers: true })
export class OutcomeTotals {
  @Field(() => Int)
  readonly offers!: number;

  @Field(() => Int)
  readonly escalations!: number;
}

@ObjectType({
  description: 'A conversation in which the draft decides something else.',
  simpleResolvers: true,
})
export class ChangedConversation {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { nullable: true })
  readonly customerName?: string | null;

  @Field(() => String)
  readonly firstLine!: string;

  @Field(() => ReplayChangeEnum)
  readonly change!: string;

  @Field(() => Int, { description: 'Messages of the customer by which a person comes up earlier or later.' })
  readonly turns!: number;

  @Field(() => PolicyVerdict, {
    nullable: true,
    description: 'Where a person comes up first; null for nowhere.',
  })
  readonly before?: PolicyVerdict | null;

  @Field(() => PolicyVerdict, { nullable: true })
  readonly after?: PolicyVerdict | null;
}

@ObjectType({
  description: 'What a draft would have decided in the latest conversations, beside the version in force.',
  simpleResolvers: true,
})
export class PolicyDryRun {
  @Field(() => Int, { description: 'The version in force.' })
  readonly version!: number;

  @Field(() => Int)
  readonly conversations!: number;

  @Field(() => OutcomeTotals)
  readonly before!: OutcomeTotals;

  @Field(() => OutcomeTotals)
  readonly after!: OutcomeTotals;

  @Field(() => Int, { description: 'Conversations in which a person comes up only under the draft.' })
  readonly newly!: number;

  @Field(() => Int)
  readonly noMore!: number;

  @Field(() => Int)
  readonly earlier!: number;

  @Field(() => Int)
  readonly later!: number;

  @Field(() => Int, { description: 'At the same message, but not alike.' })
  readonly otherwise!: number;

  @Field(() => Float, { nullable: true, description: 'Messages of the customer, in the median.' })
  readonly earlierBy?: number | null;

  @Field(() => Float, { nullable: true })
  readonly laterBy?: number | null;

  @Field(() => [ChangedConversation], { description: 'The first hundred.' })
  readonly changed!: ChangedConversation[];
}

@ObjectType({ simpleResolvers: true })
export class ReplayedMessage {
  @Field(() => Int)
  readonly seq!: number;

  @Field(() => AuthorEnum)
  readonly author!: string;

  @Field(() => String)
  readonly body!: string;

  @Field(() => PolicyVerdict, { nullable: true, description: 'Null where nothing was up to the bot.' })
  readonly before?: PolicyVerdict | null;

  @Field(() => PolicyVerdict, { nullable: true })
  readonly after?: PolicyVerdict | null;
}

@ObjectType({ description: 'One conversation under both policies.', simpleResolvers: true })
export class PolicyReplay {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => [ReplayedMessage])
  readonly messages!: ReplayedMessage[];
}
