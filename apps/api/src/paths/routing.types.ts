import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true })
export class RoutingStep {
  @Field(() => String)
  readonly step!: string;

  @Field(() => String)
  readonly result!: string;
}

@ObjectType({ simpleResolvers: true })
export class WaitRange {
  @Field(() => Int)
  readonly lowSeconds!: number;

  @Field(() => Int)
  readonly highSeconds!: number;

  @Field(() => String)
  readonly text!: string;
}

@ObjectType({ simpleResolvers: true })
export class Routing {
  @Field(() => Float)
  readonly confidence!: number;

  @Field(() => Boolean)
  readonly mayNeedReassignment!: boolean;

  @Field(() => String, { nullable: true })
  readonly fallbackFrom?: string | null;

  @Field(() => Int)
  readonly position!: number;

  @Field(() => Boolean)
  readonly nobodyOnline!: boolean;
}
