import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/date-time.js';
import { EscalationModeEnum, ReasonCodeEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class Escalation {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => EscalationModeEnum)
  readonly mode!: string;

  @Field(() => ReasonCodeEnum)
  readonly reason!: string;

  @Field(() => String)
  readonly path!: string;

  @Field(() => Float)
  readonly pathConfidence!: number;

  @Field(() => Int)
  readonly atSeq!: number;

  @Field(() => DateTime)
  readonly at!: Date | string;
}

@ObjectType({ simpleResolvers: true })
export class Resolution {
  @Field(() => String, { nullable: true })
  readonly cause?: string | null;

  @Field(() => String, { nullable: true })
  readonly whatWorked?: string | null;

  @Field(() => String, { nullable: true, description: 'Slug of the article that answered.' })
  readonly article?: string | null;

  @Field(() => Boolean, { description: 'There is no article about it, and there should be.' })
  readonly articleMissing!: boolean;

  @Field(() => String)
  readonly by!: string;

  @Field(() => DateTime)
  readonly at!: Date | string;
}

@ObjectType({ simpleResolvers: true })
export class Contact {
  @Field(() => String, { nullable: true })
  readonly email?: string | null;

  @Field(() => String, { nullable: true })
  readonly phone?: string | null;

  @Field(() => String, { nullable: true })
  readonly note?: string | null;

  @Field(() => DateTime)
  readonly at!: Date | string;
}
