import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FactKindEnum, FactStatusEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class Span {
  @Field(() => Int)
  readonly start!: number;

  @Field(() => Int)
  readonly end!: number;
}

@ObjectType({ simpleResolvers: true })
export class Fact {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => FactKindEnum)
  readonly kind!: string;

  @Field(() => String)
  readonly value!: string;

  @Field(() => Int)
  readonly sourceSeq!: number;

  @Field(() => Span)
  readonly span!: Span;

  @Field(() => FactStatusEnum)
  readonly status!: string;
}
