import { Field, ID, Int, ObjectType } from 'type-graphql';
import { OfferRungEnum, OfferStateEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class Offer {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => OfferRungEnum)
  readonly rung!: string;

  @Field(() => OfferStateEnum)
  readonly state!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => String)
  readonly body!: string;

  @Field(() => Int)
  readonly atSeq!: number;

  @Field(() => Int, { nullable: true })
  readonly answeredSeq?: number | null;
}
