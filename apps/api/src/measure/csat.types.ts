import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/date-time.js';

@ObjectType({ simpleResolvers: true })
export class Csat {
  @Field(() => Int)
  readonly score!: number;

  @Field(() => String, { nullable: true })
  readonly comment?: string | null;

  @Field(() => DateTime)
  readonly at!: Date | string;
}
