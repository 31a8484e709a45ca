import type { Draft } from '@baton/domain';
import { Field, Float, ID, Int, ObjectType, createUnionType } from 'type-graphql';
import { PageInfo } from '../conversations/list.types.js';
import { DateTime } from '../schema/date-time.js';
import { ProposalKindEnum, ProposalStateEnum } from '../schema/enums.js';

@ObjectType({ description: 'An article that was missing.', simpleResolvers: true })
export class ArticleDraft {
  readonly kind!: 'article';

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly summary!: string;

  @Field(() => String, { description: 'Markdown.' })
  readonly body!: string;

  @Field(() => String, { nullable: true, description: 'Id of the topic it belongs to.' })
  readonly intent?: string | null;

  @Field(() => String, { description: 'What customers asked; the bot finds the article by it.' })
  readonly question!: string;
}

@ObjectType({ description: 'A way of asking that the bot did not know.', simpleResolvers: true })
export class ExampleDraft {
  readonly kind!: 'example';

  @Field(() => String, { description: 'Id of the topic it is an example of.' })
  readonly intent!: string;

  @Field(() => String)
  readonly text!: string;
}

export const ProposalDraft = createUnionType({
  name: 'ProposalDraft',
  types: () => [ArticleDraft, ExampleDraft] as const,
  resolveType: ({ kind }) => (kind === 'article' ? ArticleDraft : ExampleDraft),
});

@ObjectType({ description: 'What there is already that says nearly the same.', simpleResolvers: true })
export class Resemblance {
  @Field(() => ProposalKindEnum)
  readonly kind!: string;

  @Field(() => String, { description: 'Slug of the article, or id of the topic.' })
  readonly ref!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => Float, { description: '0 … 1.' })
  readonly similarity!: number;
}

@ObjectType({
  description: 'What a resolved conversation taught; nothing reaches the bot unread.',
  simpleResolvers: true,
})
export class Proposal {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ProposalStateEnum)
  readonly state!: string;

  @Field(() => ProposalDraft)
  readonly draft!: Draft;

  @Field(() => Resemblance, { nullable: true })
  readonly resembles?: Resemblance | null;

  @Field(() => DateTime)
  readonly createdAt!: Date | string;

  @Field(() => DateTime, { nullable: true })
  readonly decidedAt?: Date | string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Slug of the article it became, or version of the taxonomy that has the example.',
  })
  readonly result?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class ProposalEdge {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => Proposal)
  readonly node!: Proposal;
}

@ObjectType({ simpleResolvers: true })
export class ProposalConnection {
  @Field(() => [ProposalEdge])
  readonly edges!: ProposalEdge[];

  @Field(() => PageInfo)
  readonly pageInfo!: PageInfo;

  @Field(() => Int)
  readonly totalCount!: number;
}
