import type { ArticleView } from '@baton/application';
import { Arg, Authorized, Ctx, Int, Query, Resolver } from 'type-graphql';
import { pageSize } from '../kernel/bounds.js';
import type { RequestContext } from '../kernel/context.js';
import { Article, Intent } from './knowledge.types.js';

const MAX_ARTICLES = 100;

@Resolver()
export class KnowledgeQueries {
  // Articles are written for customers; the widget shows them too.
  @Authorized('read_knowledge', 'chat_as_customer')
  @Query(() => Article, { nullable: true })
  async article(
    @Ctx() { reads, reading }: RequestContext,
    @Arg('slug', () => String) slug: string,
  ): Promise<ArticleView | null> {
    return reads.findArticle(reading.em, slug);
  }

  @Authorized('read_knowledge', 'chat_as_customer')
  @Query(() => [Article])
  async articles(
    @Ctx() { reads, reading }: RequestContext,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
  ): Promise<ArticleView[]> {
    const what = { search: search ?? '', first: pageSize('first', first, MAX_ARTICLES) };
    return reads.findArticles(reading.em, what);
  }

  @Authorized('read_knowledge')
  @Query(() => [Intent])
  async intents(@Ctx() { reading }: RequestContext): Promise<object[]> {
    const taxonomy = await reading.taxonomy();
    return (taxonomy?.intents ?? []).map(
      ({ id, name, description, handling, path, smallTalk, examples }) => ({
        id,
        name,
        description,
        handling,
        path,
        smallTalk,
        exampleCount: examples.length,
      }),
    );
  }
}
