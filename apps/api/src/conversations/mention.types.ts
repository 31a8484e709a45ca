import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/date-time.js';

@ObjectType({
  description: 'A note that calls the caller and that they have not seen.',
  simpleResolvers: true,
})
export class Mention {
  @Field(() => ID)
  readonly noteId!: string;

  @Field(() => String, { description: 'Who wrote the note.' })
  readonly by!: string;

  @Field(() => String)
  readonly excerpt!: string;

  @Field(() => DateTime)
  readonly at!: Date | string;
}
