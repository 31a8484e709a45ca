import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class CheckPolicyInput {
  @Field(() => String, { description: 'YAML or JSON.' })
  readonly text!: string;
}

@InputType()
export class DryRunPolicyInput {
  @Field(() => String, { description: 'YAML or JSON.' })
  readonly text!: string;

  @Field(() => Int, { nullable: true, description: 'How many of the latest: 1 to 500, 100 when left out.' })
  readonly conversations?: number | null;

  @Field(() => ID, { nullable: true, description: 'An uploaded file instead of the latest conversations.' })
  readonly fileId?: string | null;
}

@InputType()
export class ReplayPolicyInput {
  @Field(() => String, { description: 'YAML or JSON.' })
  readonly text!: string;

  @Field(() => ID)
  readonly conversationId!: string;

  @Field(() => ID, { nullable: true, description: 'The uploaded file that it is from.' })
  readonly fileId?: string | null;
}

@InputType()
export class PublishPolicyInput {
  @Field(() => Int, { description: 'The version that was edited.' })
  readonly baseVersion!: number;

  @Field(() => String, { description: 'YAML or JSON.' })
  readonly text!: string;

  @Field(() => String)
  readonly note!: string;
}

@InputType()
export class UsePolicyVersionInput {
  @Field(() => Int)
  readonly version!: number;

  @Field(() => Int, { description: 'The version in force, as far as the caller knows.' })
  readonly baseVersion!: number;

  @Field(() => String, { nullable: true })
  readonly note?: string | null;
}
