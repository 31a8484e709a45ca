import type { BriefOf } from '@baton/application';
import type * as domain from '@baton/domain';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Brief, BriefChange } from './brief.types.js';

@Resolver(() => Brief)
export class BriefFields {
  @FieldResolver(() => [BriefChange], {
    description:
      'What is different from an earlier version, for whoever has read that one; without `since` from the one before.',
  })
  async changes(
    @Root() brief: BriefOf,
    @Ctx() { reads, reading }: RequestContext,
    @Arg('since', () => Int, { nullable: true }) since: number | null,
  ): Promise<readonly domain.BriefChange[]> {
    return reads.briefChanges(reading, brief, since);
  }

  @FieldResolver(() => String, { description: 'As plain text, for mails, tickets and clipboards.' })
  text(@Root() brief: BriefOf, @Ctx() { reads }: RequestContext): string {
    return reads.briefAsText(brief);
  }
}
