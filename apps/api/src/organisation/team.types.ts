import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true })
export class Team {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly key!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly handles!: string;

  @Field(() => Boolean)
  readonly generalist!: boolean;
}
