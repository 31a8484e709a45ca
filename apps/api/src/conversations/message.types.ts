import { Field, ID, Int, ObjectType, createUnionType } from 'type-graphql';
import { DateTime } from '../schema/date-time.js';
import { AuthorEnum, OfferRungEnum } from '../schema/enums.js';

/** A message has one or two attachments, and a handful of chips at most. */
const few = ({ childComplexity }: { readonly childComplexity: number }): number => 3 * (1 + childComplexity);

@ObjectType({ simpleResolvers: true })
export class ArticleAttachment {
  readonly kind!: 'article';

  @Field(() => String)
  readonly slug!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly summary!: string;
}

@ObjectType({ simpleResolvers: true })
export class Chip {
  @Field(() => String)
  readonly label!: string;

  @Field(() => String)
  readonly send!: string;
}

@ObjectType({ simpleResolvers: true })
export class ChipsAttachment {
  readonly kind!: 'chips';

  @Field(() => [Chip], { complexity: few })
  readonly chips!: Chip[];
}

@ObjectType({ description: '"Did that help?" Answer with answerHelpful.', simpleResolvers: true })
export class HelpfulAttachment {
  readonly kind!: 'helpful';

  @Field(() => ID)
  readonly attemptId!: string;
}

@ObjectType({ description: 'The offer card. Answer with answerOffer.', simpleResolvers: true })
export class OfferAttachment {
  readonly kind!: 'offer';

  @Field(() => ID)
  readonly offerId!: string;

  @Field(() => OfferRungEnum)
  readonly rung!: string;
}

const attachmentTypes = {
  article: ArticleAttachment,
  chips: ChipsAttachment,
  helpful: HelpfulAttachment,
  offer: OfferAttachment,
} as const;

export const AttachmentUnion = createUnionType({
  name: 'Attachment',
  types: () => [ArticleAttachment, ChipsAttachment, HelpfulAttachment, OfferAttachment] as const,
  resolveType: ({ kind }) => attachmentTypes[kind],
});

@ObjectType({ simpleResolvers: true })
export class Message {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int, {
    description:
      "Position of the message's event in the conversation; grows, with gaps where other events lie.",
  })
  readonly seq!: number;

  @Field(() => AuthorEnum)
  readonly author!: string;

  @Field(() => String, { nullable: true })
  readonly authorName?: string | null;

  @Field(() => String, { nullable: true })
  readonly clientMessageId?: string | null;

  @Field(() => String)
  readonly body!: string;

  @Field(() => [AttachmentUnion], { complexity: few })
  readonly attachments!: object[];

  @Field(() => DateTime)
  readonly at!: Date | string;
}
