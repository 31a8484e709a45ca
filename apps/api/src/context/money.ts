import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true })
export class Money {
  @Field(() => Int)
  readonly amount!: number;

  @Field(() => String)
  readonly currency!: string;
}
