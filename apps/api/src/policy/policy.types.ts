import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/date-time.js';
import { DecisionOutcomeEnum, DiffKindEnum, ReasonCodeEnum, SegmentEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class PolicyRule {
  @Field(() => String)
  readonly id!: string;

  @Field(() => String)
  readonly description!: string;

  @Field(() => String, { description: 'The rule in plain English.' })
  readonly sentence!: string;

  @Field(() => DecisionOutcomeEnum)
  readonly outcome!: string;

  @Field(() => ReasonCodeEnum)
  readonly reason!: string;

  @Field(() => Int)
  readonly priority!: number;

  @Field(() => Int, { nullable: true, description: 'Where it begins in the text.' })
  readonly line?: number | null;
}

@ObjectType({ simpleResolvers: true })
export class SegmentThreshold {
  @Field(() => SegmentEnum)
  readonly segment!: string;

  @Field(() => Float)
  readonly value!: number;
}

@ObjectType({ simpleResolvers: true })
export class PolicyThreshold {
  @Field(() => String)
  readonly name!: string;

  @Field(() => Float)
  readonly default!: number;

  @Field(() => [SegmentThreshold], { description: 'Of the segments with numbers of their own.' })
  readonly segments!: SegmentThreshold[];

  @Field(() => [String], { description: 'Ids of the rules that use it.' })
  readonly usedBy!: string[];

  @Field(() => Float, { nullable: true, description: 'Null where nothing bounds it.' })
  readonly least?: number | null;

  @Field(() => Float, { nullable: true, description: 'Null where nothing bounds it.' })
  readonly greatest?: number | null;

  @Field(() => Boolean, { description: 'It is compared with a count.' })
  readonly whole!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class PolicyWording {
  @Field(() => String, { description: 'With `{{variables}}`.' })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: 'Key of the team it is for; null for any.' })
  readonly team?: string | null;

  @Field(() => String, { nullable: true, description: 'Such as de; null for any.' })
  readonly language?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class PolicyTemplate {
  @Field(() => String)
  readonly name!: string;

  @Field(() => [String], { description: 'Ids of the rules that use it.' })
  readonly usedBy!: string[];

  @Field(() => [PolicyWording])
  readonly wordings!: PolicyWording[];

  @Field(() => Int, { nullable: true, description: 'Where it begins in the text.' })
  readonly line?: number | null;
}

@ObjectType({ description: 'Something that a condition can name.', simpleResolvers: true })
export class PolicySignal {
  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { description: '`number`, `text`, `flag`, `list`, or `any` for what the host says.' })
  readonly type!: string;

  @Field(() => Float, { nullable: true, description: 'Null where nothing bounds it.' })
  readonly least?: number | null;

  @Field(() => Float, { nullable: true, description: 'Null where nothing bounds it.' })
  readonly greatest?: number | null;

  @Field(() => [String], { description: 'The possible values; empty where anything may be.' })
  readonly values!: string[];

  @Field(() => String, { description: 'A condition with it.' })
  readonly example!: string;

  @Field(() => String, { description: 'The example in plain English.' })
  readonly reads!: string;
}

@ObjectType({ description: 'A policy as people read it.', simpleResolvers: true })
export class PolicyOutline {
  @Field(() => [PolicyRule], { description: 'In the order of evaluation.' })
  readonly rules!: PolicyRule[];

  @Field(() => [PolicyThreshold])
  readonly thresholds!: PolicyThreshold[];

  @Field(() => [PolicyTemplate], { description: 'How rules word offers and handoffs.' })
  readonly templates!: PolicyTemplate[];

  @Field(() => Int)
  readonly coolDownMessages!: number;

  @Field(() => Int)
  readonly maxOffers!: number;
}

@ObjectType({ simpleResolvers: true })
export class PolicyProblem {
  @Field(() => Int, { nullable: true, description: 'From 1; null when it is about no place.' })
  readonly line?: number | null;

  @Field(() => String)
  readonly path!: string;

  @Field(() => String)
  readonly message!: string;
}

@ObjectType({ simpleResolvers: true })
export class DiffLine {
  @Field(() => DiffKindEnum)
  readonly kind!: string;

  @Field(() => String)
  readonly text!: string;
}

@ObjectType({ simpleResolvers: true })
export class PolicyVersion {
  @Field(() => Int)
  readonly version!: number;

  @Field(() => String)
  readonly note!: string;

  @Field(() => DateTime)
  readonly publishedAt!: Date;
}

@ObjectType({ description: 'What there is to say about a draft.', simpleResolvers: true })
export class PolicyCheck {
  @Field(() => [PolicyProblem], { description: 'Empty when it can be published.' })
  readonly problems!: PolicyProblem[];

  @Field(() => PolicyOutline, { nullable: true, description: 'Null while it cannot be read.' })
  readonly outline?: PolicyOutline | null;

  @Field(() => [DiffLine], {
    description: 'What differs from the version in force, with a few lines around.',
  })
  readonly changes!: DiffLine[];
}

@ObjectType({ description: 'What one policy decides at one message.', simpleResolvers: true })
export class PolicyVerdict {
  @Field(() => Int, { description: 'Number of the message.' })
  readonly seq!: number;

  @Field(() => DecisionOutcomeEnum)
  readonly outcome!: string;

  @Field(() => ReasonCodeEnum)
  readonly reason!: string;

  @Field(() => String, { nullable: true })
  readonly ruleId?: string | null;

  @Field(() => String, { description: 'One plain sentence: why.' })
  readonly explanation!: string;
}
