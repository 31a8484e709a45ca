import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Span } from '../context/fact.types.js';
import { SentimentTargetEnum, StakeKindEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class IntentGuess {
  @Field(() => String)
  readonly intent!: string;

  @Field(() => Float)
  readonly confidence!: number;
}

@ObjectType({ simpleResolvers: true })
export class Emotion {
  @Field(() => String)
  readonly emotion!: string;

  @Field(() => Float)
  readonly confidence!: number;
}

@ObjectType({ simpleResolvers: true })
export class Stake {
  @Field(() => StakeKindEnum)
  readonly kind!: string;

  @Field(() => String)
  readonly quote!: string;

  @Field(() => Span)
  readonly span!: Span;
}

@ObjectType({ simpleResolvers: true })
export class Understanding {
  @Field(() => Int)
  readonly seq!: number;

  @Field(() => [IntentGuess])
  readonly intents!: IntentGuess[];

  @Field(() => Float)
  readonly outOfScope!: number;

  @Field(() => Float)
  readonly sentiment!: number;

  @Field(() => [Emotion])
  readonly emotions!: Emotion[];

  @Field(() => SentimentTargetEnum)
  readonly target!: string;

  @Field(() => Boolean)
  readonly asksForHuman!: boolean;

  @Field(() => String)
  readonly signal!: string;

  @Field(() => [Stake])
  readonly stakes!: Stake[];
}

@ObjectType({ simpleResolvers: true })
export class Indicator {
  @Field(() => String)
  readonly name!: string;

  @Field(() => Float)
  readonly value!: number;

  @Field(() => [Int])
  readonly seqs!: number[];
}
