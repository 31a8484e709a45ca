import { Field, InputType, Int } from 'type-graphql';
import { FactKindEnum, IntentHandlingEnum } from '../schema/enums.js';

@InputType()
export class IntentChangeInput {
  @Field(() => String, { description: 'An id that is not there yet makes a new intent.' })
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Left out, it stays as it is.' })
  readonly description?: string | null;

  @Field(() => IntentHandlingEnum)
  readonly handling!: string;

  @Field(() => String)
  readonly path!: string;

  @Field(() => [FactKindEnum])
  readonly requiredFacts!: string[];

  @Field(() => Boolean)
  readonly smallTalk!: boolean;

  @Field(() => String, { nullable: true, description: 'Left out, it stays as it is.' })
  readonly reply?: string | null;

  @Field(() => [String])
  readonly examples!: string[];
}

@InputType({ description: 'Only what changes is sent: the rest stays as it is in `baseVersion`.' })
export class SaveTaxonomyInput {
  @Field(() => Int)
  readonly baseVersion!: number;

  @Field(() => String, { nullable: true })
  readonly note?: string | null;

  @Field(() => [IntentChangeInput])
  readonly upsert!: IntentChangeInput[];

  @Field(() => [String])
  readonly delete!: string[];

  @Field(() => [String], { nullable: true, description: 'All of them, when they change.' })
  readonly outOfScope?: string[] | null;
}

@InputType()
export class UseTaxonomyVersionInput {
  @Field(() => Int)
  readonly version!: number;

  @Field(() => Int, { description: 'The newest version the caller knows of.' })
  readonly baseVersion!: number;
}
