import type { ProposalState } from '@baton/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ProposalStateEnum } from '../schema/enums.js';

@ArgsType()
export class ProposalsArgs {
  @Field(() => ProposalStateEnum, { nullable: true, defaultValue: 'open' })
  readonly state!: ProposalState | null;

  @Field(() => Int, { nullable: true, defaultValue: 20 })
  readonly first!: number | null;

  @Field(() => String, { nullable: true })
  readonly after?: string | null;
}

@InputType({ description: 'What is left out stays as it was proposed.' })
export class ApproveProposalInput {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { nullable: true })
  readonly title?: string | null;

  @Field(() => String, { nullable: true })
  readonly summary?: string | null;

  @Field(() => String, { nullable: true })
  readonly body?: string | null;

  @Field(() => String, { nullable: true, description: 'What customers ask, for an article.' })
  readonly question?: string | null;

  @Field(() => String, { nullable: true, description: 'Id of a topic; empty: of none.' })
  readonly intent?: string | null;

  @Field(() => String, { nullable: true, description: 'The words of an example.' })
  readonly text?: string | null;
}

@InputType()
export class RejectProposalInput {
  @Field(() => ID)
  readonly id!: string;
}
