import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RoleEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class Skill {
  @Field(() => String)
  readonly name!: string;

  @Field(() => Int)
  readonly level!: number;
}

@ObjectType({ simpleResolvers: true })
export class Agent {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => RoleEnum)
  readonly role!: string;
}
