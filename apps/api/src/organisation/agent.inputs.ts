import { Field, ID, InputType, Int } from 'type-graphql';
import { RoleEnum } from '../schema/enums.js';

@InputType()
export class SkillInput {
  @Field(() => String)
  readonly name!: string;

  @Field(() => Int, { description: '1 … 5' })
  readonly level!: number;
}

@InputType({
  description:
    'Makes an agent, or changes one as a whole. Leads set teams, skills, languages and capacity; the rest is for admins.',
})
export class SaveAgentInput {
  @Field(() => ID, { description: 'Made by the client for a new agent.' })
  readonly id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision that was changed; missing for a new agent.',
  })
  readonly baseRevision?: number | null;

  @Field(() => String, { description: 'Empty to leave it as it is: leads are not told it.' })
  readonly email!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly title?: string | null;

  @Field(() => RoleEnum)
  readonly role!: string;

  @Field(() => [String], { description: 'Keys of teams.' })
  readonly teams!: string[];

  @Field(() => [SkillInput])
  readonly skills!: SkillInput[];

  @Field(() => [String], { nullable: true })
  readonly languages?: string[] | null;

  @Field(() => Int, { description: 'Units of conversations held at once, 0 … 50.' })
  readonly capacity!: number;

  @Field(() => String, { nullable: true, description: 'A first or a new password; at least 12 characters.' })
  readonly password?: string | null;
}

@InputType()
export class DisableAgentInput {
  @Field(() => ID)
  readonly agentId!: string;

  @Field(() => Boolean)
  readonly disabled!: boolean;
}
