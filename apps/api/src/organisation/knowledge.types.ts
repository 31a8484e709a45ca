import { Field, Int, ObjectType } from 'type-graphql';
import { IntentHandlingEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class Article {
  @Field(() => String)
  readonly slug!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly summary!: string;

  @Field(() => String)
  readonly body!: string;

  @Field(() => [String])
  readonly intents!: string[];
}

@ObjectType({ simpleResolvers: true })
export class Intent {
  @Field(() => String)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly description!: string;

  @Field(() => IntentHandlingEnum)
  readonly handling!: string;

  @Field(() => String)
  readonly path!: string;

  @Field(() => Boolean)
  readonly smallTalk!: boolean;

  @Field(() => Int)
  readonly exampleCount!: number;
}
