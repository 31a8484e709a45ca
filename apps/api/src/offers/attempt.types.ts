import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AttemptKindEnum, AttemptOutcomeEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class Attempt {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => AttemptKindEnum)
  readonly kind!: string;

  @Field(() => String)
  readonly ref!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String, { nullable: true })
  readonly intent?: string | null;

  @Field(() => Int)
  readonly atSeq!: number;

  @Field(() => AttemptOutcomeEnum)
  readonly outcome!: string;

  @Field(() => Int, { nullable: true })
  readonly outcomeSeq?: number | null;

  @Field(() => String, { nullable: true })
  readonly why?: string | null;
}
