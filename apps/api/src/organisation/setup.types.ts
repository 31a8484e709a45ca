import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true })
export class WidgetConfig {
  @Field(() => String)
  readonly organisation!: string;

  @Field(() => String)
  readonly greeting!: string;

  @Field(() => [String])
  readonly frequentQuestions!: string[];

  @Field(() => String)
  readonly accent!: string;

  @Field(() => Boolean, { description: 'Somebody is there who could answer.' })
  readonly peopleOnline!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class Setup {
  @Field(() => Boolean)
  readonly firstAdminNeeded!: boolean;

  @Field(() => Boolean)
  readonly demo!: boolean;

  @Field(() => Boolean, { description: 'Customers who leave an e-mail address are written to by Baton.' })
  readonly mailSetUp!: boolean;
}
