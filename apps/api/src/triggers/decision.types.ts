import { Field, Int, ObjectType } from 'type-graphql';
import { DecisionOutcomeEnum, ReasonCodeEnum, SegmentEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class Evidence {
  @Field(() => String)
  readonly signal!: string;

  @Field(() => String)
  readonly value!: string;

  @Field(() => String, { nullable: true })
  readonly threshold?: string | null;

  @Field(() => SegmentEnum, { nullable: true, description: 'Whose threshold it is; null for everybody’s.' })
  readonly segment?: string | null;

  @Field(() => String, { description: 'What had to hold, what was found, and where, in plain words.' })
  readonly explanation!: string;

  @Field(() => [Int])
  readonly seqs!: number[];

  @Field(() => String, { nullable: true })
  readonly quote?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class VetoedRule {
  @Field(() => String)
  readonly ruleId!: string;

  @Field(() => String)
  readonly by!: string;

  @Field(() => String, { description: 'Completes "it was held back because …".' })
  readonly explanation!: string;
}

@ObjectType({ simpleResolvers: true })
export class Decision {
  @Field(() => Int)
  readonly seq!: number;

  @Field(() => DecisionOutcomeEnum)
  readonly outcome!: string;

  @Field(() => ReasonCodeEnum)
  readonly reason!: string;

  @Field(() => String, { nullable: true })
  readonly ruleId?: string | null;

  @Field(() => [String])
  readonly applicable!: string[];

  @Field(() => [VetoedRule])
  readonly vetoed!: VetoedRule[];

  @Field(() => [Evidence])
  readonly evidence!: Evidence[];

  @Field(() => Int)
  readonly policyVersion!: number;

  @Field(() => String, { description: 'One plain sentence: why this was decided.' })
  readonly explanation!: string;
}
