import { Field, InputType, Int } from 'type-graphql';
import { RoutingModeEnum, SegmentEnum } from '../schema/enums.js';
import { SkillInput } from './agent.inputs.js';
import { BusinessHoursInput } from './hours.types.js';

@InputType({ description: 'What is missing has its default.' })
export class TeamRoutingInput {
  @Field(() => RoutingModeEnum, { nullable: true })
  readonly mode?: string | null;

  @Field(() => Int, { nullable: true })
  readonly acceptSeconds?: number | null;

  @Field(() => Int, { nullable: true })
  readonly targetSeconds?: number | null;

  @Field(() => Int, { nullable: true })
  readonly preferredSeconds?: number | null;

  @Field(() => Int, { nullable: true })
  readonly skilledSeconds?: number | null;

  @Field(() => Int, { nullable: true })
  readonly relaxedSeconds?: number | null;

  @Field(() => Int, { nullable: true })
  readonly fallbackSeconds?: number | null;

  @Field(() => Int, { nullable: true })
  readonly silentSeconds?: number | null;

  @Field(() => Int, { nullable: true })
  readonly longWaitSeconds?: number | null;

  @Field(() => Int, { nullable: true })
  readonly units?: number | null;
}

@InputType()
export class TeamClaimsInput {
  @Field(() => [SegmentEnum], { nullable: true })
  readonly segments?: string[] | null;

  @Field(() => [String], { nullable: true })
  readonly products?: string[] | null;
}

@InputType({ description: 'Makes the team of this key, or changes it as a whole.' })
export class SaveTeamInput {
  @Field(() => String)
  readonly key!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision that was changed; missing for a new team. Another one is refused.',
  })
  readonly baseRevision?: number | null;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { description: 'Completes “they look after …”.' })
  readonly handles!: string;

  @Field(() => String, { nullable: true })
  readonly description?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Makes it the generalist instead of the one that is.',
  })
  readonly generalist?: boolean | null;

  @Field(() => BusinessHoursInput, { nullable: true, description: 'Missing for always open.' })
  readonly hours?: BusinessHoursInput | null;

  @Field(() => String, { nullable: true, description: 'Key of a team; missing for the generalist.' })
  readonly fallback?: string | null;

  @Field(() => [String], { nullable: true })
  readonly languages?: string[] | null;

  @Field(() => [SkillInput], { nullable: true })
  readonly skills?: SkillInput[] | null;

  @Field(() => TeamClaimsInput, { nullable: true })
  readonly claims?: TeamClaimsInput | null;

  @Field(() => TeamRoutingInput, { nullable: true })
  readonly routing?: TeamRoutingInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'How a person of this team is offered; missing to leave it as it is.',
  })
  readonly offerTemplate?: string | null;
}

@InputType()
export class RemoveTeamInput {
  @Field(() => String)
  readonly key!: string;
}
