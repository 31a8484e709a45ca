import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/date-time.js';
import {
  FactKindEnum,
  IntentHandlingEnum,
  TaxonomyProblemCodeEnum,
  TaxonomyStatusEnum,
} from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class TaxonomyIntent {
  @Field(() => String)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly description!: string;

  @Field(() => IntentHandlingEnum)
  readonly handling!: string;

  @Field(() => String, { description: 'Key of the team that specialises in it.' })
  readonly path!: string;

  @Field(() => [FactKindEnum])
  readonly requiredFacts!: string[];

  @Field(() => Boolean)
  readonly smallTalk!: boolean;

  @Field(() => String, { nullable: true, description: 'What small talk is answered with.' })
  readonly reply?: string | null;

  @Field(() => [String])
  readonly examples!: string[];
}

@ObjectType({ description: 'Why a taxonomy cannot be learned from.', simpleResolvers: true })
export class TaxonomyProblem {
  @Field(() => TaxonomyProblemCodeEnum)
  readonly code!: string;

  @Field(() => String)
  readonly message!: string;

  @Field(() => [String], { description: 'Ids of the intents it concerns, or “out of scope”.' })
  readonly intents!: string[];

  @Field(() => String, { nullable: true })
  readonly example?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class IntentScore {
  @Field(() => String)
  readonly intent!: string;

  @Field(() => Int)
  readonly examples!: number;

  @Field(() => Float)
  readonly precision!: number;

  @Field(() => Float)
  readonly recall!: number;

  @Field(() => Float)
  readonly f1!: number;
}

@ObjectType({ simpleResolvers: true })
export class IntentConfusion {
  @Field(() => String)
  readonly intent!: string;

  @Field(() => String)
  readonly takenFor!: string;

  @Field(() => Int)
  readonly count!: number;
}

@ObjectType({
  description: 'An example that looks as if it stood under the wrong intent.',
  simpleResolvers: true,
})
export class SuspiciousExample {
  @Field(() => String)
  readonly example!: string;

  @Field(() => String)
  readonly intent!: string;

  @Field(() => String)
  readonly looksLike!: string;

  @Field(() => Float)
  readonly confidence!: number;
}

@ObjectType({
  description:
    'How well the model in use does on examples it has not seen, by cross-validation. Shares are 0–1.',
  simpleResolvers: true,
})
export class IntentReport {
  @Field(() => Int, { description: 'The version that the model was trained on.' })
  readonly version!: number;

  @Field(() => DateTime)
  readonly trainedAt!: Date;

  @Field(() => Int)
  readonly examples!: number;

  @Field(() => Float)
  readonly accuracy!: number;

  @Field(() => Float, { description: 'Expected calibration error: 0 when confidences can be trusted.' })
  readonly calibrationError!: number;

  @Field(() => Float, { nullable: true, description: 'Null without out-of-scope examples.' })
  readonly outOfScopeRecall?: number | null;

  @Field(() => [IntentScore])
  readonly intents!: IntentScore[];

  @Field(() => [IntentConfusion])
  readonly confusions!: IntentConfusion[];

  @Field(() => [SuspiciousExample])
  readonly suspicious!: SuspiciousExample[];

  @Field(() => Float)
  readonly trainSeconds!: number;
}

@ObjectType({ simpleResolvers: true })
export class TaxonomyVersion {
  @Field(() => Int)
  readonly version!: number;

  @Field(() => TaxonomyStatusEnum)
  readonly status!: string;

  @Field(() => String)
  readonly note!: string;

  @Field(() => DateTime)
  readonly savedAt!: Date;
}

@ObjectType({ description: 'The newest version of what the bot understands.', simpleResolvers: true })
export class Taxonomy {
  @Field(() => Int)
  readonly version!: number;

  @Field(() => TaxonomyStatusEnum)
  readonly status!: string;

  @Field(() => String, { nullable: true, description: 'Why training was given up, when it was.' })
  readonly failure?: string | null;

  @Field(() => [TaxonomyProblem], { description: 'Why it cannot be learned from, when it was refused.' })
  readonly problems!: TaxonomyProblem[];
}
