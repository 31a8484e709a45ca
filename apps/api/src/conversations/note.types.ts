import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/date-time.js';

@ObjectType({ simpleResolvers: true })
export class Note {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int)
  readonly seq!: number;

  @Field(() => String)
  readonly agentName!: string;

  @Field(() => String)
  readonly body!: string;

  @Field(() => [ID], { description: 'Agents whom it calls.' })
  readonly mentions!: string[];

  @Field(() => DateTime)
  readonly at!: Date | string;
}
