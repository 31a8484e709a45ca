import { Field, Float, Int, ObjectType } from 'type-graphql';
import { BriefChangeKindEnum, FactKindEnum } from '../schema/enums.js';

@ObjectType({ simpleResolvers: true })
export class BriefLine {
  @Field(() => String)
  readonly text!: string;

  @Field(() => [Int])
  readonly seqs!: number[];

  @Field(() => Boolean)
  readonly quote!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class BriefAttempt {
  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly kind!: string;

  @Field(() => String)
  readonly outcome!: string;

  @Field(() => String, { nullable: true })
  readonly why?: string | null;

  @Field(() => [Int])
  readonly seqs!: number[];
}

@ObjectType({ simpleResolvers: true })
export class BriefFact {
  @Field(() => String)
  readonly kind!: string;

  @Field(() => String)
  readonly value!: string;

  @Field(() => String)
  readonly status!: string;

  @Field(() => [Int])
  readonly seqs!: number[];

  @Field(() => Boolean, {
    description: 'A later value of a kind of which there is only one stands above it.',
  })
  readonly superseded!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class BriefFlag {
  @Field(() => String, { description: 'Where it stood, such as `commitments[1]`.' })
  readonly path!: string;

  @Field(() => String)
  readonly text!: string;

  @Field(() => String)
  readonly message!: string;
}

@ObjectType({ simpleResolvers: true })
export class BriefChange {
  @Field(() => BriefChangeKindEnum)
  readonly change!: string;

  @Field(() => String, { description: 'The part of the brief, by the name of its field.' })
  readonly section!: string;

  @Field(() => String)
  readonly text!: string;

  @Field(() => [Int])
  readonly seqs!: number[];
}

@ObjectType({ simpleResolvers: true })
export class BriefEmotion {
  @Field(() => String)
  readonly emotion!: string;

  @Field(() => [Int])
  readonly seqs!: number[];
}

@ObjectType({ simpleResolvers: true })
export class BriefStake {
  @Field(() => String)
  readonly kind!: string;

  @Field(() => String)
  readonly quote!: string;

  @Field(() => [Int])
  readonly seqs!: number[];
}

@ObjectType({ simpleResolvers: true })
export class SentimentPoint {
  @Field(() => Int)
  readonly seq!: number;

  @Field(() => Float)
  readonly sentiment!: number;
}

@ObjectType({ simpleResolvers: true })
export class Brief {
  @Field(() => Int)
  readonly version!: number;

  @Field(() => Int)
  readonly atSeq!: number;

  @Field(() => String)
  readonly headline!: string;

  @Field(() => String, { nullable: true })
  readonly intent?: string | null;

  @Field(() => String, { nullable: true })
  readonly intentName?: string | null;

  @Field(() => Float)
  readonly intentConfidence!: number;

  @Field(() => BriefLine, { nullable: true })
  readonly issue?: BriefLine | null;

  @Field(() => [BriefLine], {
    description: 'What matters most of what was said, quoted in the order it was said.',
  })
  readonly summary!: BriefLine[];

  @Field(() => [BriefAttempt])
  readonly attempts!: BriefAttempt[];

  @Field(() => [BriefFact])
  readonly facts!: BriefFact[];

  @Field(() => [FactKindEnum])
  readonly missingFacts!: string[];

  @Field(() => [BriefLine])
  readonly commitments!: BriefLine[];

  @Field(() => Float)
  readonly sentimentNow!: number;

  @Field(() => [SentimentPoint])
  readonly sentimentCurve!: SentimentPoint[];

  @Field(() => [BriefEmotion])
  readonly emotions!: BriefEmotion[];

  @Field(() => [BriefStake])
  readonly stakes!: BriefStake[];

  @Field(() => [BriefLine])
  readonly lastCustomerPoints!: BriefLine[];

  @Field(() => [BriefLine])
  readonly lastBotAttempts!: BriefLine[];

  @Field(() => String)
  readonly stateNow!: string;

  @Field(() => String)
  readonly openingMessage!: string;

  @Field(() => [BriefFlag], {
    description: 'Statements that the integrity check took out, because the transcript does not bear them.',
  })
  readonly flags!: BriefFlag[];
}
